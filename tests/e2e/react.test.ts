import { postpay, type Order } from '../sandbox/offices/orders.ts';
import { reactFace } from '../sandbox/offices/react.ts';
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
  slotOf,
  staleClick,
  type Actions,
  type Host,
} from './hard-host.ts';
import { chanceOf } from './hosts.ts';

test('a single page in React that recycles its rows, in a shadow tree: actions of the host', async ({
  stage,
}) => {
  // Alone it takes a fraction of this; the machine may be busy.
  test.setTimeout(240_000);
  const { office, page, errors } = await open(stage, 'react', reactFace, 80, '/');
  const host: Host = { office, place: page, rows: 'table#orders tbody tr', known: new Map() };
  const { pick } = chanceOf(12);
  // Served where the page becomes the list without loading, and no longer where it becomes another.
  await page.getByRole('link', { name: '受注一覧' }).click();
  await expect(page.locator('yoshin-slot').first()).toBeVisible();
  await page.getByRole('link', { name: 'ホーム' }).click();
  await expect(page.locator('yoshin-panel')).toHaveCount(0);
  await page.goBack();
  await expectRight(host);
  const settled = () => expect(page.locator('main')).toHaveAttribute('data-shown', 'now');
  const ticked = new Set<number>();
  const drawer = page.getByRole('complementary');
  const toggle = (id: number): void => void (ticked.delete(id) || ticked.add(id));
  const actions: Actions = {
    page: async () => {
      await pick(await page.locator('.pages button').all()).click();
      await settled();
    },
    sort: async () => {
      await page.locator('th', { hasText: pick(['お名前', '合計']) }).click();
      await settled();
    },
    filter: async () => {
      await page.getByLabel('絞り込み').fill(pick(['', 'T-50', postpay, '', '']));
      await settled();
    },
    tick: async () => {
      const order = pick(await listed(host));
      const box = rowOf(host, order).getByRole('checkbox');
      if (pick([true, false])) await box.click();
      else await box.press(' ');
      toggle(order.id);
      await expect(box).toBeChecked({ checked: ticked.has(order.id) });
      await expect(drawer).toHaveCount(0);
    },
    edit: async () => {
      const order = pick(await listed(host));
      const count = order.items[0]!.count;
      // Whole cells are links, and a press on a row opens its drawer: as without us.
      await rowOf(host, order).locator('a').nth(2).click();
      await expect(drawer).toContainText(order.number);
      await drawer.getByRole('button', { name: '増やす' }).click();
      await expect(drawer).toContainText(`数量 ${count + 1}`);
      expect(order.items[0]!.count).toBe(count + 1);
      await settled();
      await drawer.getByRole('button', { name: '閉じる' }).click();
    },
    credit: async () => {
      await credit(host, pick);
      await expect(drawer).toHaveCount(0);
      expect(page.url()).toBe(`${office.origin}/orders`);
    },
  };
  const played = await playActions(host, actions, pick, 'filter', async () => {
    const shown = (await listed(host)).filter(({ id, payment }) => payment === postpay && ticked.has(id));
    await expect.poll(() => countOf(page)).toBe(`${shown.length}件`);
  });
  const sent = (await authorizations(stage)).map(({ fields }) => fields?.orderNo);
  const granted = [...host.known].filter(([, status]) => status === 'approved');
  for (const [id] of granted) expect(sent).toContain(`T-${id}`);

  await page.getByLabel('絞り込み').fill('');
  await settled();
  const isFresh = ({ id, payment }: Order): boolean => payment === postpay && !host.known.has(String(id));
  const pages = await page.locator('.pages button').all();
  let fresh: Order | undefined;
  for (const button of pages.slice(1)) {
    await button.click();
    await settled();
    fresh = (await listed(host)).find(isFresh);
    if (fresh) break;
  }
  await staleClick(stage, page, slotOf(host, fresh!), /\/api\/orders\/\d+$/, async () => {
    await pages[0]!.click();
    await settled();
  });
  await close(stage, host, 'React, recycled rows', { actions: played, refused: 1, errors });
});
