import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { authorizations, booked, expectLive, settle, writes } from './books.ts';
import { expect, test } from './fixture.ts';
import {
  acceptAll,
  ended,
  expectTiles,
  numbersOf,
  outcomes,
  panelOf,
  plainOrders,
  runToEnd,
  savedBy,
  startJob,
  summaryOf,
  wholeList,
  yen,
  type Plain,
} from './panel.ts';
import { merchant, saveShop, showRow, slot, type Stage } from './stage.ts';

/** The six buttons of the manual's panel, each over rows that stand differently. */

/** Results of the provider's review by place in the list; granted where nothing is said. */
type Results = Readonly<Record<number, '1' | '3'>>;

/** Orders in a list, authorized from the panel. */
async function granted(
  stage: Stage,
  count: number,
  { results = {}, shop = {} }: { results?: Results; shop?: Record<string, unknown> } = {},
): Promise<{ page: Page; orders: Plain[] }> {
  await saveShop(stage, shop);
  const orders = await plainOrders(stage, count);
  for (const [at, result] of Object.entries(results))
    await stage.provider.control.answer({
      api: 'KAARA',
      orderNo: orders[Number(at)]!.number,
      result,
      times: 1,
    });
  const page = await stage.openList(wholeList);
  const panel = await startJob(page, orders);
  await ended(panel, '与信を実行', count);
  return { page, orders };
}

/** Somebody edits the price of these orders in the back office; the new totals, yen. */
async function reprice(stage: Stage, orders: readonly Plain[], by: number): Promise<number[]> {
  const totals: number[] = [];
  for (const { id } of orders) {
    const { lines } = await stage.office.control.order(id);
    const [first, ...rest] = lines;
    if (!first) throw new Error('no line');
    const { billed } = await stage.office.control.patchOrder(id, {
      lines: [{ ...first, price: first.price + by }, ...rest],
    });
    totals.push(billed);
  }
  return totals;
}

/** A slip number is typed into each of these orders; twelve digits whose last is the rest by seven. */
async function typeSlips(stage: Stage, orders: readonly Plain[]): Promise<string[]> {
  const slips: string[] = [];
  for (const [at, { id }] of orders.entries()) {
    const eleven = String(40_002_026_113 + at * 7);
    const slip = eleven + String(Number(eleven) % 7);
    const { destinations } = await stage.office.control.order(id);
    await stage.office.control.patchOrder(id, { destinations: destinations.map((to) => ({ ...to, slip })) });
    slips.push(slip);
  }
  return slips;
}

test('与信を実行: what can goes, what needs a look waits for it, what cannot says why', async ({ stage }) => {
  test.slow();
  await saveShop(stage);
  const orders = await plainOrders(stage, 6);
  const [plain, other, foreign, homeless, before] = orders as [Plain, Plain, Plain, Plain, Plain, Plain];
  const { control } = stage.office;
  const foreignOrder = await control.order(foreign.id);
  const tokyo = { ...foreignOrder.buyer, prefecture: 'Tokyo' };
  const { email: _private, ...party } = tokyo;
  await control.patchOrder(foreign.id, {
    buyer: tokyo,
    destinations: foreignOrder.destinations.map((to) => ({ ...to, ...party })),
  });
  const homelessOrder = await control.order(homeless.id);
  const lost = { address1: '渋谷区神宮前', address2: '' };
  await control.patchOrder(homeless.id, {
    buyer: { ...homelessOrder.buyer, ...lost },
    destinations: homelessOrder.destinations.map((to) => ({ ...to, ...lost })),
  });
  await stage.provider.control.answer({ api: 'KAARA', orderNo: other.number, result: '1', times: 1 });
  const page = await stage.openList(wholeList);
  await startJob(page, [before]);
  await ended(panelOf(page), '与信を実行', 1);

  const ticked = [plain, other, foreign, homeless, before];
  const panel = await summaryOf(page, [...ticked, { id: knownOrders.creditCard }], '与信を実行');
  await expectTiles(panel, 2, 1, 2);
  await expect(panel.locator('.group', { hasText: homeless.number })).toContainText('番地');
  await expect(panel.locator('.group', { hasText: before.number })).toContainText('すでに与信OKです');
  await expect(panel.locator('.foot')).toContainText('確認していない 1件は送信しません');
  await expect(panel.locator('.foot')).toContainText(`合計 ${yen(plain.billed + other.billed)}`);
  await acceptAll(panel);
  await expect(panel.locator('.foot')).toContainText(
    `合計 ${yen(plain.billed + other.billed + foreign.billed)}`,
  );
  await page.screenshot({ path: 'reports/screens/panel-authorize.png' });
  expect(await writes(stage)).toEqual({ KAARA: 1 });

  const job = await runToEnd(panel, '与信を実行', 3);
  // The provider's no is an answer, not a failure of the job; which it is shows in the line.
  expect(await outcomes(job)).toEqual({
    [plain.number]: '与信OK',
    [other.number]: '失敗',
    [foreign.number]: '与信OK',
  });
  await expectLive(stage, numbersOf([plain, foreign, before]));
  expect(await writes(stage)).toEqual({ KAARA: 4 });
  expect((await booked(stage, foreign.number)).fields.address1).toContain('東京都');
  await showRow(page, other.id);
  await expect(slot(page, other.id)).toContainText('与信NG');
});

test('与信結果確認: holds that ended are brought up to date, an order never sent has nothing to ask', async ({
  stage,
}) => {
  test.slow();
  const { page, orders } = await granted(stage, 4, { results: { 0: '3', 1: '3', 2: '3' } });
  const [ok, ng, hold, fine] = orders as [Plain, Plain, Plain, Plain];
  await settle(stage, ok.number, '0');
  await settle(stage, ng.number, '1');
  const before = await writes(stage);
  const panel = await summaryOf(page, [...orders, { id: knownOrders.clean }], '与信結果確認');
  const { number } = await stage.office.control.order(knownOrders.clean);
  await expectTiles(panel, 5, 0, 0);
  const job = await runToEnd(panel, '与信結果確認', 5);
  expect(await outcomes(job)).toEqual({
    [ok.number]: '与信OK',
    [ng.number]: '与信NG',
    [hold.number]: '与信保留',
    [fine.number]: '与信OK',
    [number]: '失敗',
  });
  await expect(job.locator('.line', { hasText: number })).toContainText('まだ与信を実行していません');
  expect(await writes(stage)).toEqual(before);
  await showRow(page, ng.id);
  await expect(slot(page, ng.id)).toContainText('与信NG');
});

test('与信内容変更: lower, higher and other text, each by its own way; unchanged says so', async ({
  stage,
}) => {
  test.slow();
  const { page, orders } = await granted(stage, 5, { results: { 4: '1' }, shop: { amountChange: true } });
  const [lower, higher, text, same, declined] = orders as [Plain, Plain, Plain, Plain, Plain];
  const [less] = await reprice(stage, [lower], -500);
  const [more] = await reprice(stage, [higher], 700);
  const { buyer, destinations } = await stage.office.control.order(text.id);
  const moved = { address2: 'みどりビル２０５号室' };
  await stage.office.control.patchOrder(text.id, {
    buyer: { ...buyer, ...moved },
    destinations: destinations.map((to) => ({ ...to, ...moved })),
  });
  await page.reload();
  const panel = await summaryOf(page, orders, '与信内容変更');
  await expectTiles(panel, 0, 3, 2);
  await expect(panel.locator('.group', { hasText: same.number })).toContainText('変わったところがありません');
  await expect(panel.locator('.group', { hasText: declined.number })).toBeVisible();
  await acceptAll(panel);
  await expect(panel.locator('.look-card', { hasText: lower.number })).toContainText(
    `${yen(lower.billed)} → ${yen(less!)}`,
  );
  await expect(panel.locator('.look-card', { hasText: higher.number }).getByRole('listitem')).toHaveCount(2);
  await page.screenshot({ path: 'reports/screens/panel-change.png', fullPage: false });
  const job = await runToEnd(panel, '与信内容変更', 3);
  expect(await outcomes(job)).toEqual({
    [lower.number]: '与信OK',
    [higher.number]: '与信OK',
    [text.number]: '与信OK',
  });
  expect((await booked(stage, lower.number)).totalAmount).toBe(less);
  expect((await booked(stage, `${higher.number}-2`)).totalAmount).toBe(more);
  expect((await booked(stage, text.number)).reissues).toBe(1);
  expect((await booked(stage, same.number)).totalAmount).toBe(same.billed);
  await expectLive(stage, numbersOf([lower, higher, text, same]));
  expect(await writes(stage)).toEqual({ KAARA: 6, KAAKK: 1, KAACL: 1, KAARR: 1 });
});

test('伝票番号同期: the numbers typed in the back office arrive; without one it says so', async ({
  stage,
}) => {
  test.slow();
  const { page, orders } = await granted(stage, 4, { results: { 3: '3' } });
  const [one, two, none, hold] = orders as [Plain, Plain, Plain, Plain];
  const slips = await typeSlips(stage, [one, two, hold]);
  await page.reload();
  const panel = await summaryOf(page, orders, '伝票番号同期');
  await expectTiles(panel, 2, 0, 2);
  await expect(panel.locator('.group', { hasText: none.number })).toContainText('伝票番号がありません');
  await expect(panel.locator('.group', { hasText: hold.number })).toContainText('審査中');
  await expect(panel.locator('.line', { hasText: one.number })).toContainText(slips[0]!);
  await page.screenshot({ path: 'reports/screens/panel-ship.png' });
  const job = await runToEnd(panel, '伝票番号同期', 2);
  expect(await outcomes(job)).toEqual({
    [one.number]: '伝票番号同期OK',
    [two.number]: '伝票番号同期OK',
  });
  expect((await booked(stage, one.number)).slips).toEqual([slips[0]]);
  expect((await booked(stage, two.number)).slips).toEqual([slips[1]]);
  expect((await booked(stage, none.number)).slips).toEqual([]);
  expect((await booked(stage, hold.number)).slips).toEqual([]);
  await showRow(page, one.id);
  await expect(slot(page, one.id)).toContainText('伝票番号同期OK');

  // Once more, with nothing new: nothing is sent, and each says why.
  await summaryOf(page, [one, two], '伝票番号同期');
  await expectTiles(panel, 0, 0, 2);
  await expect(panel.locator('.group')).toContainText('同期済み');
});

test('請求書ダウンロード: one file for all bundled orders, in their order; the others say why not', async ({
  stage,
}) => {
  test.slow();
  const { page, orders } = await granted(stage, 4, { results: { 3: '1' }, shop: { bundledInvoice: true } });
  const good = orders.slice(0, 3);
  const declined = orders[3]!;
  const panel = await summaryOf(page, orders, '請求書ダウンロード');
  await expectTiles(panel, 3, 0, 1);
  await expect(panel.locator('.group')).toContainText(declined.number);
  const job = await runToEnd(panel, '請求書ダウンロード', 3);
  expect(Object.keys(await outcomes(job)).toSorted()).toEqual(numbersOf(good).toSorted());
  const { name, text } = await savedBy(page, job.getByRole('button', { name: '請求書データをCSVで保存' }));
  expect(name).toMatch(/^請求書データ_\d{8}-\d{4}\.csv$/);
  expect(text.startsWith('\ufeff受注番号,')).toBe(true);
  const lines = text.slice(1).split('\r\n');
  const amountAt = lines[0]!.split(',').indexOf('請求金額');
  expect(lines.slice(1).map((line) => [line.split(',')[0], line.split(',')[amountAt]])).toEqual([
    ...good.map(({ number, billed }) => [number, String(billed)]),
    ['', undefined],
  ]);
  expect(await stage.provider.control.calls({ api: 'KAASD', merchant: merchant.code })).toHaveLength(3);
  expect(await writes(stage)).toEqual({ KAARA: 4 });
});

test('与信キャンセル: asked twice, gives back what is live, leaves what is not', async ({ stage }) => {
  test.slow();
  const { page, orders } = await granted(stage, 5, { results: { 2: '3', 3: '1' } });
  const [one, two, hold, declined, stays] = orders as [Plain, Plain, Plain, Plain, Plain];
  const panel = await summaryOf(page, [one, two, hold, declined], '与信キャンセル');
  await expectTiles(panel, 3, 0, 1);
  await expect(panel.locator('.group')).toContainText(declined.number);
  await panel.getByRole('button', { name: '3件を実行する' }).click();
  await expect(panel.getByRole('alertdialog')).toContainText(
    `3件（合計 ${yen(one.billed + two.billed + hold.billed)}）の与信をキャンセルします`,
  );
  await page.screenshot({ path: 'reports/screens/panel-cancel.png' });
  await panel.getByRole('button', { name: 'やめる' }).click();
  expect(await writes(stage)).toEqual({ KAARA: 5 });
  const job = await runToEnd(panel, '与信キャンセル', 3);
  expect(await outcomes(job)).toEqual(
    Object.fromEntries(numbersOf([one, two, hold]).map((number) => [number, 'キャンセル済'])),
  );
  await expectLive(stage, numbersOf([stays]));
  expect(await writes(stage)).toEqual({ KAARA: 5, KAACL: 3 });
  expect(await authorizations(stage)).toHaveLength(5);
});
