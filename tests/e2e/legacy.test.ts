import { legacyFace } from '../sandbox/offices/legacy.ts';
import { totalOf } from '../sandbox/offices/orders.ts';
import { authorizations } from './books.ts';
import { expect, test } from './fixture.ts';
import {
  close,
  countOf,
  credit,
  expectRight,
  playActions,
  listed,
  open,
  rowOf,
  type Actions,
  type Host,
} from './hard-host.ts';
import { chanceOf } from './hosts.ts';

test('a Shift_JIS list in a frame, without ticks, at 80 %: actions of the host, ours to tick', async ({
  stage,
}) => {
  // Alone it takes a fraction of this; the machine may be busy.
  test.setTimeout(240_000);
  const { office, page, errors } = await open(stage, 'legacy', legacyFace, 60, '/');
  const frame = page.frameLocator('iframe');
  const host: Host = { office, place: frame, rows: 'tr.order', known: new Map() };
  const { pick } = chanceOf(13);
  const loaded = async (act: () => Promise<unknown>): Promise<void> => {
    const answered = page.waitForResponse(/list\.cgi/);
    await act();
    await answered;
  };
  const ticks = frame.locator('yoshin-slot').getByRole('checkbox');
  const actions: Actions = {
    page: () => loaded(async () => pick(await frame.locator('.pages a').all()).click()),
    kind: () => loaded(async () => pick(await frame.locator('.kinds a').all()).click()),
    sort: () => loaded(() => frame.locator('a.sort').click()),
    edit: async () => {
      pick(await listed(host)).items[0]!.count += 1;
      await loaded(() => page.getByRole('link', { name: '受注一覧' }).click());
    },
    open: async () => {
      const order = pick(await listed(host));
      await rowOf(host, order).locator('a').click();
      await expect(frame.getByText(order.name).first()).toBeVisible();
      // The frame alone goes back: the page is not loaded.
      await loaded(() => page.evaluate(() => history.back()));
    },
    tick: async () => {
      if ((await ticks.count()) === 0) return;
      const tick = ticks.nth(pick([0, (await ticks.count()) - 1]));
      const was = await tick.isChecked();
      await tick.click();
      await expect(tick).toBeChecked({ checked: !was });
    },
    credit: () => credit(host, pick),
  };
  await expectRight(host);
  const played = await playActions(host, actions, pick, 'kind', async () => {
    if ((await ticks.count()) === 0) return;
    await expect
      .poll(() => countOf(frame))
      .toBe(`${await ticks.and(frame.locator('[aria-checked=true]')).count()}件`);
  });

  await test.step('at 80 %, as the browser zooms: every part has its room', async () => {
    const worker = await stage.worker();
    await worker.evaluate(async (url) => {
      interface Tabs {
        query(filter: object): Promise<{ id: number }[]>;
        setZoom(id: number, factor: number): Promise<void>;
      }
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      for (const { id } of await tabs.query({ url })) await tabs.setZoom(id, 0.8);
    }, `${office.origin}/*`);
    await loaded(() => frame.locator('.kinds a').first().click());
    await expectRight(host);
    expect(await page.evaluate(() => devicePixelRatio)).toBeCloseTo(0.8);
    const spill = await frame.locator('yoshin-slot').evaluateAll(
      (slots) =>
        slots.filter((slot) => {
          const box = slot.getBoundingClientRect();
          const cell = slot.parentElement!.getBoundingClientRect();
          const parts = [...slot.shadowRoot!.querySelectorAll('button:not([hidden]), .badge')];
          return (
            box.right > cell.right ||
            box.bottom > cell.bottom ||
            parts.some((part) => part.getBoundingClientRect().bottom > box.bottom + 0.5)
          );
        }).length,
    );
    expect(spill).toBe(0);
    await page.screenshot({
      path: 'reports/screens/legacy-80.png',
      clip: { x: 0, y: 0, width: 1440, height: 900 },
    });
  });
  const sent = await authorizations(stage);
  for (const { fields } of sent) {
    const order = office.orders.find(({ number }) => number === fields?.orderNo)!;
    expect(fields?.name).toBe(order.name);
    expect(Number(fields?.totalAmount)).toBeLessThanOrEqual(totalOf(order));
  }
  await close(stage, host, 'Shift_JIS list in a frame', { actions: played, refused: 0, errors });
});
