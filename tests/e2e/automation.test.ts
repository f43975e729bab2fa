import {
  answersAge,
  away,
  comesIn,
  newOrders,
  openWhole,
  ordersRead,
  pauseOver,
  ring,
  runEnded,
  signOf,
  turnOn,
  typeSlip,
} from './automation.ts';
import { authorizations, booked, expectLive, settle, writes } from './books.ts';
import { expect, test } from './fixture.ts';
import { expectSound, picture } from './options-page.ts';
import { openPanel } from './panel.ts';
import { openSettings } from './settings-page.ts';
import { showRow, slot } from './stage.ts';

const minute = 60_000;

test('new orders are authorized by themselves, each once; NG and hold are told; what needs an eye is left', async ({
  stage,
}) => {
  test.slow();
  const orders = await newOrders(stage, 6);
  const [granted, refused, held, faulty, last, later] = orders;
  await away(stage, later!);
  const { control } = stage.provider;
  await control.answer({ api: 'KAARA', orderNo: refused!.number, result: '1' });
  await control.answer({ api: 'KAARA', orderNo: held!.number, result: '3' });
  const { buyer, destinations } = await stage.office.control.order(faulty!.id);
  const lost = { address1: '渋谷区神宮前', address2: '' };
  await stage.office.control.patchOrder(faulty!.id, {
    buyer: { ...buyer, ...lost },
    destinations: destinations.map((to) => ({ ...to, ...lost })),
  });
  await turnOn(stage, { authorizeNew: true });
  const page = await openWhole(stage);
  await expect(signOf(page)).toContainText('4件を与信しました', { timeout: 30_000 });
  await expect(signOf(page)).toContainText('要確認 1件');
  for (const [order, word] of [
    [granted, '与信OK'],
    [refused, '与信NG'],
    [held, '与信保留'],
    [faulty, '未実行'],
    [last, '与信OK'],
  ] as const) {
    await showRow(page, order!.id);
    await expect(slot(page, order!.id)).toContainText(word);
  }
  await page.screenshot({ path: 'reports/screens/automation-list.png' });
  expect((await authorizations(stage)).map(({ orderNo }) => orderNo).toSorted()).toEqual(
    [granted, refused, held, last].map((one) => one!.number).toSorted(),
  );

  // The line leads to its job, with its lines; the order that was left is named with its reason.
  await signOf(page).getByRole('button', { name: '自動処理：' }).click();
  const panel = page.locator('yoshin-panel');
  const job = panel.getByRole('article');
  await expect(job).toContainText('自動実行');
  await expect(job.locator('.line')).toHaveCount(4);
  await panel.getByRole('button', { name: '確認が必要なため送信していない注文' }).click();
  await expect(panel.getByRole('region', { name: '自動処理' })).toContainText(faulty!.number);
  await expect(panel.getByRole('region', { name: '自動処理' })).toContainText('番地');
  await page.screenshot({ path: 'reports/screens/automation-panel.png' });

  // Seen again, after the pause: nothing is called a second time, nothing is read a second time.
  await runEnded(stage);
  await pauseOver(stage);
  const reads = await ordersRead(stage);
  await comesIn(stage, later!);
  await page.reload();
  await expect(signOf(page)).toContainText('1件を与信しました', { timeout: 30_000 });
  expect(await authorizations(stage)).toHaveLength(5);
  expect(await ordersRead(stage)).toBe(reads + 2);
});

test('off means that nothing is called or read; turned on, an open list begins without being loaded anew', async ({
  stage,
}) => {
  test.slow();
  const orders = await newOrders(stage, 3);
  await turnOn(stage, {});
  const page = await openWhole(stage);
  await showRow(page, orders[0]!.id);
  await expect(slot(page, orders[0]!.id)).toContainText('未実行');
  await expect(signOf(page)).toBeHidden();
  await turnOn(stage, { checkHolds: true, registerSlips: true, recheckBeforeDispatch: true });
  await page.bringToFront();
  await expect(signOf(page)).toContainText('自動処理：オン');
  expect(await stage.provider.control.calls()).toEqual([]);
  expect(await ordersRead(stage)).toBe(0);

  await turnOn(stage, { authorizeNew: true });
  await page.bringToFront();
  await expect(signOf(page)).toContainText('3件を与信しました', { timeout: 30_000 });
  await expectLive(
    stage,
    orders.map(({ number }) => number),
  );
  expect(await authorizations(stage)).toHaveLength(3);
});

test('the switch is set by hand, asked about, and counts from the save on', async ({ stage }) => {
  test.slow();
  const orders = await newOrders(stage, 1);
  await turnOn(stage, {});
  const page = await openWhole(stage);
  await showRow(page, orders[0]!.id);
  await expect(slot(page, orders[0]!.id)).toContainText('未実行');
  const settings = await openSettings(stage);
  await settings.getByRole('button', { name: '編集 本店' }).click();
  await settings.getByLabel('新しい注文の与信を実行する').click();
  await expect(settings.getByRole('alertdialog')).toContainText('クリックや確認なしで');
  await expectSound(settings);
  await picture(settings, 'automation-ask');
  await settings.getByRole('button', { name: '自動で実行する' }).click();
  await expect(settings.getByLabel('新しい注文の与信を実行する')).toBeChecked();
  await settings.getByLabel('同時に送信する数').fill('2');
  await settings.getByLabel('タイムアウト（秒）').fill('10');
  await expectSound(settings);
  await picture(settings, 'automation-form');
  expect(await stage.provider.control.calls()).toEqual([]);
  await settings.getByRole('button', { name: '保存' }).click();
  await page.bringToFront();
  await expect(signOf(page)).toContainText('1件を与信しました', { timeout: 30_000 });
  expect(await authorizations(stage)).toHaveLength(1);
});

test('an order that comes in later is taken up when its row appears', async ({ stage }) => {
  test.slow();
  const orders = await newOrders(stage, 2);
  await away(stage, orders[1]!);
  await turnOn(stage, { authorizeNew: true });
  const page = await openWhole(stage);
  await expect(signOf(page)).toContainText('1件を与信しました', { timeout: 30_000 });
  await comesIn(stage, orders[1]!);
  await page.reload();
  // Within the pause it waits; the worker's alarm tells the list when it is over.
  await showRow(page, orders[1]!.id);
  await expect(slot(page, orders[1]!.id)).toContainText('未実行');
  expect(await authorizations(stage)).toHaveLength(1);
  await runEnded(stage);
  await pauseOver(stage);
  await ring(stage);
  await expect(slot(page, orders[1]!.id)).toContainText('与信OK', { timeout: 30_000 });
  expect(await authorizations(stage)).toHaveLength(2);
});

test('a hold turns OK by itself when the list is seen', async ({ stage }) => {
  test.slow();
  const [order] = await newOrders(stage, 1);
  await stage.provider.control.answer({ api: 'KAARA', result: '3' });
  await turnOn(stage, { authorizeNew: true, checkHolds: true });
  const page = await openWhole(stage);
  await showRow(page, order!.id);
  await expect(slot(page, order!.id)).toContainText('与信保留', { timeout: 30_000 });
  await settle(stage, order!.number, '0');
  await runEnded(stage);
  await pauseOver(stage);
  await answersAge(stage, 11 * minute);
  await page.reload();
  await showRow(page, order!.id);
  await expect(slot(page, order!.id)).toContainText('与信OK', { timeout: 30_000 });
  await expect(signOf(page)).toContainText('1件の与信結果を確認しました');
  expect(await authorizations(stage)).toHaveLength(1);
});

test('a slip number that appears is registered once, after a fresh answer where the last one is old', async ({
  stage,
}) => {
  test.slow();
  const [order] = await newOrders(stage, 1);
  await turnOn(stage, { authorizeNew: true, registerSlips: true, recheckBeforeDispatch: true });
  const page = await openWhole(stage);
  await showRow(page, order!.id);
  await expect(slot(page, order!.id)).toContainText('与信OK', { timeout: 30_000 });
  await runEnded(stage);
  await pauseOver(stage);
  await answersAge(stage, 7 * 60 * minute);
  await typeSlip(stage, order!, '111111111112');
  const { length: before } = await stage.provider.control.calls({ api: 'KAAST' });
  await page.reload();
  await expect(signOf(page)).toContainText('1件の与信結果を確認しました', { timeout: 30_000 });
  expect((await stage.provider.control.calls({ api: 'KAAST' })).length).toBeGreaterThan(before);
  expect(await writes(stage)).toEqual({ KAARA: 1 });

  await runEnded(stage);
  await pauseOver(stage);
  await ring(stage);
  await page.reload();
  await showRow(page, order!.id);
  await expect(slot(page, order!.id)).toContainText('伝票番号同期OK', { timeout: 30_000 });
  await expect(signOf(page)).toContainText('1件の伝票番号を同期しました');
  expect(await writes(stage)).toEqual({ KAARA: 1, KAASL: 1 });
  expect(await booked(stage, order!.number)).toMatchObject({ status: '3' });
});

test('paused with one press in this browser: nothing more begins, until it is resumed', async ({ stage }) => {
  test.slow();
  const orders = await newOrders(stage, 2);
  await away(stage, orders[1]!);
  await turnOn(stage, { authorizeNew: true });
  const page = await openWhole(stage);
  await expect(signOf(page)).toContainText('1件を与信しました', { timeout: 30_000 });
  await signOf(page).getByRole('button', { name: '自動処理を一時停止する' }).click();
  await expect(signOf(page)).toContainText('一時停止中');
  await page.screenshot({ path: 'reports/screens/automation-paused.png' });
  await runEnded(stage);
  await pauseOver(stage);
  await comesIn(stage, orders[1]!);
  await page.reload();
  await expect(signOf(page)).toContainText('一時停止中');
  await showRow(page, orders[1]!.id);
  await expect(slot(page, orders[1]!.id)).toContainText('未実行');
  const panel = await openPanel(page);
  expect(await authorizations(stage)).toHaveLength(1);
  await panel.getByRole('region', { name: '自動処理' }).getByRole('button', { name: '再開' }).click();
  await expect(slot(page, orders[1]!.id)).toContainText('与信OK', { timeout: 30_000 });
  expect(await authorizations(stage)).toHaveLength(2);
});
