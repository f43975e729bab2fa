import type { Page } from '@playwright/test';
import { slipNumber } from '../sandbox/backoffice/data/slip-number.ts';
import { startEccube, type Eccube } from '../sandbox/eccube/server.ts';
import { paymentTotal, postpay, type Order } from '../sandbox/eccube/orders.ts';
import { authorizations, booked } from './books.ts';
import { expect, test } from './fixture.ts';
import { actionsWanted, authorizeIn, chanceOf, openHost, reportHost, shownRows } from './hosts.ts';
import type { Stage } from './stage.ts';

const rowsOf = (page: Page, { id }: Order) =>
  page
    .locator('#search_result tbody tr')
    .filter({ has: page.locator(`a.action-edit[href="/admin/order/${id}/edit"]`) });
const slotOf = (page: Page, order: Order) => rowsOf(page, order).first().locator('yoshin-slot');
const open = (stage: Stage, site: Eccube, login = site.logIn()) =>
  openHost(stage, { origin: site.origin, login, list: `${site.origin}/admin/order` });

/** The badges are those of the orders that the shop shows in these rows; `known` are the cases there are. */
async function expectRight(page: Page, site: Eccube, known: ReadonlyMap<string, string>): Promise<void> {
  await expect
    .poll(async () => {
      const rows = await shownRows(page, '#search_result tbody tr', ['a.action-edit', 'href']);
      return rows.filter(({ id, status }) => {
        const order = site.orders.find((one) => String(one.id) === id);
        return status !== (order?.payment === postpay ? (known.get(id) ?? 'none') : null);
      });
    })
    .toEqual([]);
}

test('EC-CUBE 4: one click, one authorization, shown in every row of the order; the person’s list stays where it was', async ({
  stage,
}) => {
  const site = await startEccube();
  const login = site.logIn();
  const page = await open(stage, site, login);
  await page.locator('.page-link', { hasText: /^2$/ }).click();
  await page.goto(`${site.origin}/admin/order/page/1?page_count=30`);
  const several = site.orders.find(({ shippings, payment }) => shippings.length > 1 && payment === postpay)!;
  await expect(rowsOf(page, several).locator('yoshin-slot')).toHaveCount(2);
  const lists = () => site.asked.filter((line) => /^GET \/admin\/order(\/page\/\d+)?$/.test(line)).length;
  const before = lists();
  expect(await authorizeIn(page, slotOf(page, several))).toBe('approved');
  for (const slot of await rowsOf(page, several).locator('yoshin-slot').all())
    await expect(slot).toContainText('与信OK');
  const [sent] = await authorizations(stage);
  expect(await authorizations(stage)).toHaveLength(1);
  expect(sent?.fields).toMatchObject({ totalAmount: String(paymentTotal(several)) });
  expect(await booked(stage, sent?.fields?.orderNo ?? '')).toBeTruthy();
  // Nothing was read that would move where «back to list» leads.
  expect(lists()).toBe(before);
  expect(site.sessions.get(login.value)).toMatchObject({ page: 1, pageCount: 30 });

  // A slip number from here into the shop, to this row's parcel alone; then it is the provider's turn.
  const slip = slipNumber('40000000001');
  const row = rowsOf(page, several).nth(1);
  await row.getByRole('button', { name: '詳細' }).click();
  const details = page.getByRole('dialog');
  await details.getByLabel('この行のお届け先').fill(slip);
  await page.screenshot({ path: 'reports/screens/write-slip.png' });
  await details.getByRole('button', { name: '受注管理画面に書き込む' }).click();
  await expect(page.getByRole('alert')).toContainText(`伝票番号 ${slip} を書き込み`);
  expect(several.shippings.map(({ tracking }) => tracking)).toEqual(['', slip]);
  await row.getByRole('button', { name: '伝票番号同期' }).click();
  await expect(row.locator('yoshin-slot')).toContainText('伝票番号同期OK');

  site.logOutEverybody();
  const other = site.orders.find((one) => one.payment === postpay && one.id !== several.id)!;
  await slotOf(page, other).getByRole('button', { name: '与信を実行' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'ログアウト' })).toBeVisible();
  expect(await authorizations(stage)).toHaveLength(1);
  await site.close();
});

test('EC-CUBE 4: actions of the host, and every badge is its order’s', async ({ stage }) => {
  test.setTimeout(300_000);
  const site = await startEccube();
  const page = await open(stage, site);
  const known = new Map<string, string>();
  const { pick } = chanceOf(7);
  await expectRight(page, site, known);
  const listed = async (): Promise<Order[]> => {
    const ids = (await shownRows(page, '#search_result tbody tr', ['a.action-edit', 'href'])).map(({ id }) =>
      Number(id),
    );
    return site.orders.filter(({ id }) => ids.includes(id));
  };
  const actions: Record<string, () => Promise<void>> = {
    page: async () => pick(await page.locator('.page-link').all()).click(),
    size: async () => {
      const size = page.locator('#page-count');
      const now = await size.inputValue();
      const values = await size
        .locator('option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
      const loaded = page.waitForEvent('load');
      await size.selectOption(pick(values.filter((value) => value !== now)));
      await loaded;
    },
    search: async () => {
      await page.locator('input[type=search]').fill(pick(['', 'W-', '4', '', '11']));
      await page.getByRole('button', { name: '検索' }).click();
    },
    tick: async () => {
      const box = page.locator(`#check_${pick(pick(await listed()).shippings).id}`);
      const was = await box.isChecked();
      await box.click();
      expect(await box.isChecked()).toBe(!was);
      const any = await page.locator('input[name="ids[]"]:checked').count();
      await expect(page.locator('.btn-bulk-wrapper')).toHaveClass(any > 0 ? /d-block/ : /d-none/);
    },
    tracking: async () => {
      const shipping = pick(pick(await listed()).shippings);
      const field = page.locator(`#tracking_number_${shipping.id}`);
      const number = `4000-${pick([1, 2, 3])}`;
      await field.fill(number);
      await field.press('Enter');
      await expect(field).toHaveAttribute('data-saved', '200');
      expect(shipping.tracking).toBe(number);
    },
    status: async () => {
      const { shippings } = pick(await listed());
      await page.locator('input[name="ids[]"]').evaluateAll((all) => {
        for (const box of all as HTMLInputElement[]) if (box.checked) box.click();
      });
      await page.locator(`#check_${shippings[0]!.id}`).click();
      await page.locator('#option_bulk_status').selectOption('対応中');
      await page.locator('#btn_bulk_status').click();
      await page.locator('#bulkChange').click();
      const loaded = page.waitForEvent('load');
      await page.locator('#bulkChangeComplete').click();
      await loaded;
      expect(site.orders.find((one) => one.shippings[0] === shippings[0])?.status).toBe('対応中');
    },
    edit: async () => {
      const order = pick(await listed());
      order.items[0]!.count += 1;
      await page.reload();
    },
    open: async () => {
      await rowsOf(page, pick(await listed()))
        .first()
        .locator('a.action-edit')
        .click();
      await page.waitForURL(/\/edit$/);
      await page.goBack();
    },
    credit: async () => {
      const fresh = (await listed()).filter(
        ({ id, payment }) => payment === postpay && !known.has(String(id)),
      );
      if (fresh.length === 0 || known.size > 5) return;
      const order = pick(fresh);
      known.set(String(order.id), await authorizeIn(page, slotOf(page, order)));
    },
  };
  const names = Object.keys(actions);
  const turns = Math.max(actionsWanted, names.length);
  for (let turn = 0; turn < turns; turn++) {
    // Every kind at least once, then as it comes; an empty list can only be searched anew.
    const name = turn < names.length ? names[turn]! : pick(names);
    const empty = (await page.locator('#search_result').count()) === 0;
    await test.step(`${turn}: ${empty ? 'search' : name}`, () => actions[empty ? 'search' : name]!());
    await expectRight(page, site, known);
  }
  const numbers = [...known].filter(([, status]) => status === 'approved').length;
  expect(numbers).toBeGreaterThan(0);
  expect(Object.values(await stage.provider.control.live('original'))).toEqual(Array(numbers).fill(1));
  // Badges were compared after each action; one that is wrong ends the test.
  reportHost('EC-CUBE 4', { actions: turns, wrongBadges: 0, authorized: numbers });
  await site.close();
});
