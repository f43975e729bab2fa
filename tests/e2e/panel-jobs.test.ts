import type { Locator, Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { authorizations, expectLive } from './books.ts';
import { expect, test } from './fixture.ts';
import {
  ended,
  expectSummary,
  expectTiles,
  holdAnswers,
  numbersOf,
  openPanel,
  outcomes,
  panelOf,
  plainOrders,
  runToEnd,
  savedBy,
  startJob,
  summaryOf,
  tick,
  wholeList,
  type Plain,
} from './panel.ts';
import { saveShop, showRow, slot, type Stage } from './stage.ts';

const sent = async (stage: Stage): Promise<string[]> =>
  (await authorizations(stage)).map(({ orderNo }) => orderNo ?? '');
/** A job of 与信を実行 by how many orders it has. */
const jobOf = (panel: Locator, count: number): Locator =>
  panel.getByRole('article', { name: `与信を実行 ${count}件` });

test('three jobs of one contract run one after the other; a paused one lets the next pass, a stopped one sends nothing', async ({
  stage,
}) => {
  test.setTimeout(120_000);
  await saveShop(stage);
  const orders = await plainOrders(stage, 14);
  const parts = { 5: orders.slice(0, 5), 4: orders.slice(5, 9), 3: orders.slice(9, 12), 2: orders.slice(12) };
  const page = await stage.openList(wholeList);
  const held = await holdAnswers(stage, parts[5].slice(0, 4));
  const panel = await startJob(page, parts[5]);
  await held.reached();
  for (const part of [parts[4], parts[3], parts[2]]) await startJob(page, part);
  for (const count of [4, 3, 2]) await expect(jobOf(panel, count)).toContainText('順番待ち');
  await expect(jobOf(panel, 5)).toContainText('実行中');
  await page.screenshot({ path: 'reports/screens/panel-queue.png' });
  expect((await sent(stage)).toSorted()).toEqual(numbersOf(parts[5].slice(0, 4)).toSorted());

  await jobOf(panel, 4).getByRole('button', { name: '一時停止' }).click();
  await expect(jobOf(panel, 4)).toContainText('一時停止しています');
  await jobOf(panel, 3).getByRole('button', { name: '中止', exact: true }).click();
  await jobOf(panel, 3).getByRole('button', { name: '中止する' }).click();
  await expect(jobOf(panel, 3).locator('dl')).toContainText('未送信3');
  await held.release();
  await ended(panel, '与信を実行', 5);
  await ended(panel, '与信を実行', 2);
  expect((await sent(stage)).slice(0, 5).toSorted()).toEqual(numbersOf(parts[5]).toSorted());
  expect((await sent(stage)).slice(5).toSorted()).toEqual(numbersOf(parts[2]).toSorted());

  await jobOf(panel, 4).getByRole('button', { name: '再開' }).click();
  await ended(panel, '与信を実行', 4);
  await expectLive(stage, numbersOf([...parts[5], ...parts[4], ...parts[2]]));
  expect(await sent(stage)).toHaveLength(11);
  expect(await jobOf(panel, 3).locator('.toggle > .chip').innerText()).toBe('中止');
});

test('only what failed goes again, under the next number; the others are left alone', async ({ stage }) => {
  test.slow();
  await saveShop(stage);
  const orders = await plainOrders(stage, 5);
  const failing = [orders[1]!, orders[3]!];
  for (const { number } of failing)
    await stage.provider.control.answer({ api: 'KAARA', orderNo: number, result: '1', times: 1 });
  const page = await stage.openList(wholeList);
  const panel = await startJob(page, orders);
  const job = await ended(panel, '与信を実行', 5);
  await expect(job.locator('dl')).toContainText('完了3');
  await expect(job.locator('dl')).toContainText('失敗2');
  await job.getByRole('button', { name: '失敗のみ' }).click();
  expect(Object.keys(await outcomes(job)).toSorted()).toEqual(numbersOf(failing).toSorted());

  // What is ticked does not matter: the failed ones are read anew.
  await tick(page, [orders[0]!]);
  await job.getByRole('button', { name: '失敗した注文をやり直す' }).click();
  await expectSummary(panel, '与信を実行');
  await expectTiles(panel, 2, 0, 0);
  const again = await runToEnd(panel, '与信を実行', 2);
  expect(await outcomes(again)).toEqual(
    Object.fromEntries(numbersOf(failing).map((number) => [number, '与信OK'])),
  );
  await expectLive(stage, numbersOf(orders));
  const all = [...numbersOf(orders), ...numbersOf(failing).map((number) => `${number}-2`)];
  expect((await sent(stage)).toSorted()).toEqual(all.toSorted());
});

test('the outcome as CSV, line by line: mark, line ends, quotes, and no cell that a spreadsheet would run', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  const orders = await plainOrders(stage, 4);
  const formula = '=2+5-1';
  await stage.office.control.patchOrder(orders[0]!.id, { number: formula });
  await stage.provider.control.answer({
    api: 'KAARA',
    orderNo: orders[1]!.number,
    result: '2',
    times: 1,
  });
  const page = await stage.openList(wholeList);
  const panel = await startJob(page, orders);
  const job = await ended(panel, '与信を実行', 4);
  const { text } = await savedBy(page, job.getByRole('button', { name: '結果をCSVで保存' }));
  const refusal = job.locator('.line', { hasText: orders[1]!.number }).locator('p');
  const remedy = await refusal.locator('small').innerText();
  const help = await refusal.getByRole('button', { name: 'ヘルプ' }).innerText();
  const message = (await refusal.innerText()).replace(remedy, '').replace(help, '').trim();
  expect(message).toContain('限度額');
  const cell = (value: string): string =>
    /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const lineOf = ({ number, billed }: Plain): string => `${number},${number},${billed},与信OK,,`;
  const stored = await stage.provider.control.orders();
  const odd = stored.map(({ orderNo }) => orderNo).filter((orderNo) => !numbersOf(orders).includes(orderNo));
  expect(odd).toHaveLength(1);
  expect(text.split('\r\n')).toEqual([
    '\ufeff注文番号,送信番号,請求金額,結果,内容,直し方',
    `'${formula},${odd[0]},${orders[0]!.billed},与信OK,,`,
    [orders[1]!.number, orders[1]!.number, orders[1]!.billed, '失敗', cell(message), cell(remedy)].join(','),
    lineOf(orders[2]!),
    lineOf(orders[3]!),
    '',
  ]);
  // Nothing ends a line but these.
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a panel that is opened again in mid-run, in another tab too, shows what is true and runs nothing twice', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  const orders = await plainOrders(stage, 10);
  const page = await stage.openList(wholeList);
  const held = await holdAnswers(stage, orders.slice(4, 8));
  const panel = await startJob(page, orders);
  await held.reached();
  await page.reload();
  const other = await stage.openList(wholeList);
  for (const tab of [page, other]) {
    await tab.bringToFront();
    const shown = await openPanel(tab);
    await expect(jobOf(shown, 10)).toContainText('実行中');
    await expect(jobOf(shown, 10)).toContainText('4 / 10件');
    await jobOf(shown, 10).locator('.toggle').click();
    await expect(jobOf(shown, 10).locator('.line .chip', { hasText: '与信OK' })).toHaveCount(4);
    await expect(jobOf(shown, 10).locator('.line .chip', { hasText: '処理中' })).toHaveCount(4);
  }
  await held.release();
  for (const tab of [page, other]) {
    const job = await ended(panelOf(tab), '与信を実行', 10);
    expect(Object.values(await outcomes(job))).toEqual(orders.map(() => '与信OK'));
  }
  await expectLive(stage, numbersOf(orders));
  expect(await sent(stage)).toHaveLength(10);
  expect(await panel.getByRole('article').count()).toBe(1);
});

test('ticks are those of the page: another page of the host begins without, and only its own run', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  const orders = await plainOrders(stage, 12);
  // Ten rows a page, of these orders alone.
  const page = await stage.openList('?per=10&srh_onum=20261121-09');
  await tick(page, orders.slice(0, 2));
  await expect(panelOf(page).locator('.launcher')).toContainText('2件');
  await page.getByRole('link', { name: '次へ »' }).first().click();
  await expect(page.locator('tr[data-order-number]')).toHaveCount(2);
  await expect(panelOf(page).locator('.launcher')).toContainText('0件');
  const panel = await summaryOf(page, [orders[11]!], '与信を実行');
  await expectTiles(panel, 1, 0, 0);
  await runToEnd(panel, '与信を実行', 1);
  await expectLive(stage, [orders[11]!.number]);
});

test('this list’s orders that can: the numbers, the set and the sum are those that can be done', async ({
  stage,
}) => {
  test.setTimeout(120_000);
  await saveShop(stage, { amountChange: true });
  const orders = await plainOrders(stage, 6);
  const list = '?per=100&srh_onum=20261121-09';
  const [ok, edited, hold, no, fresh, other] = orders as [Plain, Plain, Plain, Plain, Plain, Plain];
  for (const [{ number }, result] of [
    [hold, '3'],
    [no, '1'],
  ] as const)
    await stage.provider.control.answer({ api: 'KAARA', orderNo: number, result, times: 1 });
  const page = await stage.openList(list);
  const panel = await startJob(page, [ok, edited, hold, no]);
  await ended(panel, '与信を実行', 4);
  await panel.getByRole('button', { name: 'この一覧で処理できる注文すべて' }).click();
  const operations = panel.locator('.operations button');
  await expect(operations).toHaveText([
    '与信を実行3件',
    '与信内容変更0件',
    '与信結果確認4件',
    '与信キャンセル3件',
    '伝票番号同期0件',
    '請求書ダウンロード0件',
  ]);
  await page.screenshot({ path: 'reports/screens/panel-listed.png' });

  // Someone edits an order: its row is no longer as it was read, so it may be a change now.
  const { lines } = await stage.office.control.order(edited.id);
  const { billed } = await stage.office.control.patchOrder(edited.id, {
    lines: [{ ...lines[0]!, price: lines[0]!.price - 300 }],
  });
  await page.reload();
  await openPanel(page);
  await panel.getByRole('button', { name: 'この一覧で処理できる注文すべて' }).click();
  await expect(operations.nth(1)).toHaveText(/与信内容変更(0件＋未確認1件|1件)/);
  await operations.nth(1).click();
  await expectSummary(panel, '与信内容変更');
  await expectTiles(panel, 0, 1, 0);
  await expect(panel.locator('.look-card')).toContainText(edited.number);
  await panel.getByRole('button', { name: 'やめる' }).click();

  await operations.nth(0).click();
  await expectSummary(panel, '与信を実行');
  await expectTiles(panel, 3, 0, 0);
  const sum = [no, fresh, other].reduce((yen, one) => yen + one.billed, 0).toLocaleString('ja-JP');
  await expect(panel.locator('.foot')).toContainText(`合計 ${sum}円`);
  await runToEnd(panel, '与信を実行', 3);
  await expect(operations.nth(0)).toHaveText('与信を実行0件');
  await expect(operations.nth(3)).toHaveText('与信キャンセル6件');
  await expectLive(stage, numbersOf(orders));
  expect(billed).toBe(edited.billed - 300);
});

/** What has the focus, through the shadow roots. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at instanceof HTMLInputElement ? `${at.name} ${at.value}` : (at?.textContent ?? '');
  });
async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  for (let pressed = 0; pressed < 400; pressed++) {
    const now = await focused(page);
    if (typeof wanted === 'string' ? now === wanted : wanted.test(now)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not get to ${String(wanted)}`);
}

test('a whole run by keys alone, from the tick in the host to the saved file', async ({ stage }) => {
  test.slow();
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, knownOrders.clean)).toContainText('未実行');
  await tabTo(page, `order_number[] ${knownOrders.clean}`);
  await page.keyboard.press('Space');
  await tabTo(page, /^後払い 一括処理.*1件/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('後払い 一括処理');
  await tabTo(page, '与信を実行');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('与信を実行　送信前の確認');
  if (await panelOf(page).getByRole('button', { name: 'すべて開く' }).isVisible()) {
    await tabTo(page, 'すべて開く');
    await page.keyboard.press('Enter');
    await tabTo(page, 'すべて確認済みにする');
    await page.keyboard.press('Enter');
  }
  expect(await sent(stage)).toEqual([]);
  await tabTo(page, '1件を実行する');
  await page.keyboard.press('Enter');
  await ended(panelOf(page), '与信を実行', 1);
  await tabTo(page, '結果をCSVで保存');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/^後払い_与信を実行_/);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toMatch(/^後払い 一括処理/);
  const { number } = await stage.office.control.order(knownOrders.clean);
  await expectLive(stage, [number]);
  await showRow(page, knownOrders.clean);
  await expect(slot(page, knownOrders.clean)).toContainText('与信OK');
});
