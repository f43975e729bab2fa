import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { authorizations, booked, expectLive, writes } from './books.ts';
import { answer, asked, authorized, charging, numberOf, sound } from './fees.ts';
import { expect, test } from './fixture.ts';
import { plainOrders, summaryOf, wholeList, type Plain } from './panel.ts';
import { dialogOf, openDetails, press } from './rows.ts';
import { openSettings } from './settings-page.ts';
import { openStage, saveShop, showRow, slot, type Stage } from './stage.ts';

const { clean } = knownOrders;

/** Puts the goods of an order at a price; its charges stay. */
async function price(stage: Stage, id: number, goods: number): Promise<void> {
  const { lines } = await stage.office.control.order(id);
  const [first] = lines;
  if (!first) throw new Error('no line');
  await stage.office.control.patchOrder(id, { lines: [{ ...first, price: goods, count: 1 }] });
}

/** Flawless orders that come to so many yen each before any fee, in a list. */
async function ordersOf(stage: Stage, totals: readonly number[]): Promise<{ page: Page; orders: Plain[] }> {
  const orders = await plainOrders(stage, totals.length);
  for (const [at, { id }] of orders.entries()) {
    const { charges } = await stage.office.control.order(id);
    await price(stage, id, totals[at]! - charges.shipping);
  }
  return { orders, page: await stage.openList(wholeList) };
}

const modes = [
  ['keep', 0, 205],
  ['keep', 500, 500],
  ['replace', 500, 205],
  ['add', 500, 705],
] as const;

test('fees reach the provider’s books in every mode: as one line, and in the sum', async ({ stage }) => {
  await charging(stage);
  const { page, orders } = await ordersOf(
    stage,
    modes.map(() => 6830),
  );
  for (const [at, [mode, had, fee]] of modes.entries())
    await test.step(`${mode}, with a fee of ${had} in the order: ${fee} yen`, async () => {
      const { id } = orders[at]!;
      await charging(stage, mode);
      await stage.office.control.patchOrder(id, { charges: { fee: had } });
      await showRow(page, id);
      await press(page, id, '与信を実行');
      if (fee !== had) {
        await expect(dialogOf(page)).toContainText(`${(6830 + had).toLocaleString('ja-JP')}円`);
        await answer(page, '送信する');
      }
      await expect(slot(page, id)).toContainText('与信OK');
      const { total, lines } = await asked(stage);
      expect(total).toBe(String(6830 + fee));
      expect(Object.entries(lines).filter(([name]) => name.includes('手数料'))).toEqual([
        [fee === had ? '手数料' : '後払い手数料', String(fee)],
      ]);
      const sum = Object.values(lines).reduce((yen, one) => yen + Number(one), 0);
      expect(String(sum)).toBe(total);
    });
  await expectLive(
    stage,
    orders.map(({ number }) => number),
  );
});

const ends = [
  [6829, 105],
  [6830, 205],
  [10_000, 305],
] as const;

test('the end of a tier is in it; the trial of the settings says what is sent', async ({ stage }) => {
  await charging(stage);
  const settings = await openSettings(stage);
  await settings.getByRole('button', { name: '編集 本店' }).click();
  for (const [goods, fee] of ends) {
    await settings.getByLabel('注文の合計（手数料を除く・円）').fill(String(goods));
    await expect(settings.locator('.fee-trial output')).toHaveText(
      `手数料 ${fee}円　請求する合計 ${(goods + fee).toLocaleString('ja-JP')}円`,
    );
  }
  const { page, orders } = await ordersOf(
    stage,
    ends.map(([goods]) => goods),
  );
  for (const [at, [goods, fee]] of ends.entries()) {
    await showRow(page, orders[at]!.id);
    await authorized(page, orders[at]!.id);
    expect((await asked(stage)).total).toBe(String(goods + fee));
  }
});

test('the fee is shown before sending; Escape sends nothing; the row says the total afterwards', async ({
  stage,
}) => {
  await charging(stage);
  const page = await stage.openList();
  await press(page, clean, '与信を実行');
  const dialog = page.getByRole('dialog', { name: '次の金額で与信を実行しますか' });
  await expect(dialog.locator('dd')).toHaveText([await numberOf(stage, clean), '6,830円', '205円']);
  await expect(dialog.locator('.total')).toContainText('7,035円');
  await sound(page);
  await page.screenshot({ path: 'reports/screens/fee-ask.png' });
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  expect(await writes(stage)).toEqual({});

  await authorized(page, clean);
  const mark = slot(page, clean).getByRole('img', { name: '手数料 205円　請求金額 7,035円' });
  await expect(mark).toHaveText('計7,035円');
  await expect(mark).toBeInViewport({ ratio: 1 });
  const details = await openDetails(page, clean);
  await expect(details).toContainText('手数料を受注管理画面に書き込む');
  await sound(page);
  await page.screenshot({ path: 'reports/screens/fee-details.png' });
});

test('the details of an order that nobody has read tell the fee that will be asked for', async ({
  stage,
}) => {
  await charging(stage);
  const page = await stage.openList();
  await showRow(page, clean);
  await expect(slot(page, clean).getByRole('img')).toHaveCount(0);
  const details = await openDetails(page, clean);
  await expect(details).toContainText('これから与信を実行する場合の金額です。');
  await expect(details).toContainText('7,035円');
  await sound(page);
  await page.screenshot({ path: 'reports/screens/fee-next.png' });
  await page.keyboard.press('Escape');
  await expect(slot(page, clean)).toContainText('計7,035円');
  expect(await writes(stage)).toEqual({});
});

test.describe('drift and change', () => {
  test('an order authorized with its fee is not 要変更, not even when the table changes', async ({
    stage,
  }) => {
    await charging(stage);
    const page = await stage.openList();
    await authorized(page, clean);
    await saveShop(stage, { fees: { mode: 'replace', tiers: [{ from: 1, to: null, fee: 999 }] } });
    const memo = await stage.office.control.order(clean);
    // The row looks otherwise, so the order is read and compared.
    await stage.office.control.patchOrder(clean, {
      carrier: memo.carrier === '佐川急便' ? 'ヤマト運輸' : '佐川急便',
    });
    const reads = stage.office.control.reads;
    const pagesOf = async (): Promise<number> =>
      (await reads())
        .filter((one) => one.page === 'order' && one.orderId === clean)
        .reduce((n, { count }) => n + count, 0);
    const before = await pagesOf();
    await page.reload();
    await expect.poll(pagesOf).toBeGreaterThan(before);
    await expect(slot(page, clean)).toContainText('計7,035円');
    await expect(slot(page, clean)).not.toContainText('要変更');
  });

  for (const { goods, after, number, calls } of [
    { goods: 10_000, after: 10_305, number: '-2', calls: { KAARA: 2, KAACL: 1 } },
    { goods: 6829, after: 6934, number: '', calls: { KAARA: 1, KAAKK: 1 } },
  ])
    test(`changed to ${goods} yen, another tier: ${after} with its fee`, async ({ stage }) => {
      await charging(stage, 'keep', { amountChange: true });
      const page = await stage.openList();
      await authorized(page, clean);
      const { charges } = await stage.office.control.order(clean);
      await price(stage, clean, goods - charges.shipping);
      await page.reload();
      await expect(slot(page, clean)).toContainText('要変更');
      await press(page, clean, '与信内容変更');
      const total = `${after.toLocaleString('ja-JP')}円`;
      await expect(dialogOf(page).locator('.total')).toContainText(total);
      await sound(page);
      await page.screenshot({ path: `reports/screens/fee-change-${goods}.png` });
      await answer(page, '変更を送信する');
      await expect(slot(page, clean)).toContainText(`計${after.toLocaleString('ja-JP')}円`);
      await expect(slot(page, clean)).not.toContainText('要変更');
      const first = await numberOf(stage, clean);
      await expectLive(stage, [first]);
      expect(await booked(stage, first + number)).toMatchObject({ totalAmount: after });
      expect(await writes(stage)).toEqual(calls);
    });
});

test('many at once: the summary tells order totals, fees and the sum, and exactly that is sent', async ({
  stage,
}) => {
  test.slow();
  await charging(stage);
  const page = await stage.openList(wholeList);
  const orders = await plainOrders(stage, 3);
  await page.reload();
  const panel = await summaryOf(page, orders, '与信を実行');
  const [first] = orders;
  if (!first) throw new Error('no order');
  const own = orders.reduce((sum, { billed }) => sum + billed, 0);
  const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}円`;
  await expect(panel.locator('li.line').first()).toContainText(
    `注文の合計 ${yen(first.billed)}　手数料 105円`,
  );
  await expect(panel.locator('.foot')).toContainText(yen(own + 3 * 105));
  await expect(panel.locator('.foot')).toContainText('315円多い金額です');
  const { violations } = await new AxeBuilder({ page }).include('yoshin-panel').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.screenshot({ path: 'reports/screens/fee-panel.png' });
  await panel.getByRole('button', { name: '3件を実行する' }).click();
  await expect.poll(async () => (await authorizations(stage)).length, { timeout: 20_000 }).toBe(3);
  const totals = (await authorizations(stage)).map(({ fields }) => Number(fields.totalAmount));
  expect(totals.toSorted()).toEqual(orders.map(({ billed }) => billed + 105).toSorted());
  await expect(panel.locator('li.line .amount').first()).toContainText(yen(first.billed + 105));
});

test('another PC with another table adopts the credit and claims no amount', async ({ stage }) => {
  test.slow();
  await charging(stage);
  const page = await stage.openList();
  await authorized(page, clean);
  const other = await openStage({ beside: stage });
  try {
    await saveShop(other, { fees: { mode: 'keep', tiers: [{ from: 1, to: null, fee: 999 }] } });
    const there = await other.openList();
    await press(there, clean, '与信を実行');
    await answer(there, '送信する');
    await expect(slot(there, clean)).toContainText('与信OK');
    await expect(slot(there, clean).getByRole('img')).toHaveCount(0);
    const details = await openDetails(there, clean);
    await expect(details).toContainText('引き継ぎました');
    await expect(details).not.toContainText('手数料');
    expect(await booked(stage, await numberOf(stage, clean))).toMatchObject({ totalAmount: 7035 });
  } finally {
    await other.close();
  }
});
