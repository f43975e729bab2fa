import type { Locator } from '@playwright/test';
import { gridFace } from '../sandbox/offices/grid.ts';
import { postpay, type Order } from '../sandbox/offices/orders.ts';
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
  slotOf,
  staleClick,
  type Actions,
  type Host,
} from './hard-host.ts';
import { chanceOf } from './hosts.ts';

test('a grid that keeps a screenful of its rows (Tabulator): actions of the host, and ticks out of sight', async ({
  stage,
}) => {
  // Alone it takes a fraction of this; the machine may be busy.
  test.setTimeout(240_000);
  const { office, page, errors } = await open(stage, 'grid', gridFace, 300, '/orders');
  const host: Host = { office, place: page, rows: '#grid .tabulator-row', known: new Map() };
  const { pick } = chanceOf(11);
  await expect(page.locator('#log')).toHaveText('ready');
  const selected = () =>
    page.evaluate(() =>
      (
        globalThis as unknown as { grid: { getSelectedData(): { id: number; payment: string }[] } }
      ).grid.getSelectedData(),
    );
  const ours = async (): Promise<string> =>
    `${(await selected()).filter(({ payment }) => payment === postpay).length}件`;
  const scroll = (top: number): Promise<void> =>
    page.locator('.tabulator-tableholder').evaluate((element, to) => void (element.scrollTop = to), top);
  const inSight = async (): Promise<Order> => {
    const frame = (await page.locator('#grid').boundingBox())!;
    const found = [];
    for (const order of await listed(host)) {
      const box = await rowOf(host, order).boundingBox();
      if (box && box.y > frame.y + 60 && box.y + box.height < frame.y + frame.height) found.push(order);
    }
    return pick(found);
  };
  const boxOf = (order: Order): Locator => rowOf(host, order).locator('input[type=checkbox]');
  const actions: Actions = {
    scroll: () => scroll(pick([0, 800, 4000, 9000, 15_000, 22_000])),
    sort: () =>
      page.locator('.tabulator-col-title', { hasText: pick(['受注番号', '注文者', '合計金額']) }).click(),
    filter: () => page.locator('#filter').fill(pick(['', postpay, 'T-52', '', '銀行'])),
    tick: async () => {
      const order = await inSight();
      const was = (await selected()).some(({ id }) => id === order.id);
      await boxOf(order).click();
      expect((await selected()).some(({ id }) => id === order.id)).toBe(!was);
    },
    // A press beside our part is the host's: it picks the row.
    row: async () => {
      const order = await inSight();
      const was = (await selected()).some(({ id }) => id === order.id);
      await rowOf(host, order).locator('[tabulator-field=name]').click();
      expect((await selected()).some(({ id }) => id === order.id)).toBe(!was);
    },
    edit: async () => {
      const order = await inSight();
      const memo = pick(['至急', '連絡済', 'のし']);
      await rowOf(host, order).locator('[tabulator-field=memo]').click();
      const field = rowOf(host, order).locator('[tabulator-field=memo] input');
      await field.fill(`${memo}${order.id}`);
      await field.press('Enter');
      await expect.poll(() => order.state).toBe(`${memo}${order.id}`);
    },
    credit: async () => {
      const before = await selected();
      await credit(host, pick);
      expect(await selected()).toEqual(before);
    },
  };
  const played = await playActions(host, actions, pick, 'filter', async () => {
    const count = page.locator('yoshin-panel .launcher b');
    // Before the first row of ours there is nothing to count.
    if ((await count.count()) > 0) await expect.poll(() => countOf(page)).toBe(await ours());
  });

  await test.step('ticks out of sight: counted apart, left out by a press, gone when the host clears them', async () => {
    await page.locator('#filter').fill('');
    await scroll(0);
    await expectRight(host);
    const two = (await listed(host)).filter(({ payment }) => payment === postpay).slice(0, 2);
    for (const order of two) if (!(await boxOf(order).isChecked())) await boxOf(order).click();
    await scroll(9000);
    await expect(boxOf(two[0]!)).toHaveCount(0);
    expect(await countOf(page)).toBe(await ours());
    await page.locator('yoshin-panel .launcher button').last().click();
    const panel = page.locator('yoshin-panel');
    await expect(panel).toContainText('表示されていない行です');
    await page.screenshot({
      path: 'reports/screens/grid-away.png',
      clip: { x: 0, y: 0, width: 1440, height: 900 },
    });
    await page.keyboard.press('Escape');
    const all = page.locator('.tabulator-col input[type=checkbox]');
    // With some ticked, the head takes all ticks away, in sight or not.
    await all.click();
    expect(await selected()).toEqual([]);
    await expect.poll(() => countOf(page)).toBe('0件');
  });

  await scroll(0);
  const fresh = (await listed(host)).find(
    ({ id, payment }) => payment === postpay && !host.known.has(String(id)),
  )!;
  await staleClick(stage, page, slotOf(host, fresh), /\/orders\/\d+$/, async () => {
    await page.locator('#filter').fill('銀行');
    await expect(rowOf(host, fresh)).toHaveCount(0);
  });
  await close(stage, host, 'Virtual grid (Tabulator)', { actions: played, refused: 1, errors });
});
