import {
  away,
  comesIn,
  kept,
  newOrders,
  openWhole,
  pauseOver,
  ring,
  runEnded,
  signOf,
  turnOn,
} from './automation.ts';
import { authorizations, expectLive } from './books.ts';
import { elapse } from './elapse.ts';
import { expect, test } from './fixture.ts';
import { holdAnswers, openPanel, type Plain } from './panel.ts';
import { openSettings } from './settings-page.ts';
import { merchant, openStage, showRow, slot, type Stage } from './stage.ts';

const numbersOf = (orders: readonly Plain[]): string[] => orders.map(({ number }) => number);
const allLive = (stage: Stage, orders: readonly Plain[], timeout: number): Promise<void> =>
  expect
    .poll(async () => Object.keys(await stage.provider.control.live('original')).length, { timeout })
    .toBe(orders.length);

test('two lists at once: each order is read by one of them and authorized once, in one job', async ({
  stage,
}) => {
  test.slow();
  const orders = await newOrders(stage, 8);
  await turnOn(stage, { authorizeNew: true });
  const first = await openWhole(stage);
  const second = await stage.context.newPage();
  await Promise.all([first.reload(), second.goto(first.url())]);
  for (const page of [first, second])
    await expect(signOf(page)).toContainText('8件を与信しました', { timeout: 40_000 });
  await expectLive(stage, numbersOf(orders));
  expect(await authorizations(stage)).toHaveLength(8);
  const panel = await openPanel(second);
  await expect(panel.getByRole('article')).toHaveCount(1);
});

test('two PCs at once: one live credit per order, and both show it', async ({ stage }) => {
  test.setTimeout(150_000);
  const orders = await newOrders(stage, 8);
  const other = await openStage({ beside: stage });
  try {
    await turnOn(stage, { authorizeNew: true });
    await turnOn(other, { authorizeNew: true });
    const pages = await Promise.all([openWhole(stage), openWhole(other)]);
    for (const page of pages) {
      for (const { id } of orders) {
        await showRow(page, id);
        await expect(slot(page, id)).toContainText('与信OK', { timeout: 60_000 });
      }
    }
    await expectLive(stage, numbersOf(orders));
    const stored = await stage.provider.control.orders();
    expect(stored.map(({ orderNo }) => orderNo).toSorted()).toEqual(numbersOf(orders).toSorted());
  } finally {
    await other.close();
  }
});

test('runs that come to nothing stop it after the third; list and settings say so, and it goes on when told', async ({
  stage,
}) => {
  test.setTimeout(150_000);
  const orders = await newOrders(stage, 5);
  for (const order of orders) await away(stage, order);
  await turnOn(stage, { authorizeNew: true });
  await stage.provider.control.patchMerchant(merchant.code, { password: 'changed1' });
  let page = await openWhole(stage);
  for (const [nth, order] of orders.slice(0, 3).entries()) {
    await comesIn(stage, order);
    await page.reload();
    await expect.poll(async () => (await kept(stage))?.failedRuns, { timeout: 30_000 }).toBe(nth + 1);
    await pauseOver(stage);
  }
  const { length: called } = await authorizations(stage);
  expect(called).toBe(3);
  await comesIn(stage, orders[3]!);
  await page.reload();
  await expect(signOf(page)).toContainText('失敗が続いたため停止しました');
  await page.screenshot({ path: 'reports/screens/automation-stopped.png' });
  await stage.provider.control.patchMerchant(merchant.code, { password: merchant.password });

  // A browser that is started anew still knows; the settings say so and let it go on.
  await stage.crashAndRestart();
  page = await openWhole(stage);
  // What goes on by itself is told by shops that count, so it waits for the policy; on a busy machine that comes late.
  await expect(signOf(page)).toContainText('失敗が続いたため停止しました', { timeout: 60_000 });
  const settings = await openSettings(stage);
  await expect(settings.getByText('この店舗の自動処理を停止しています')).toBeVisible();
  await settings.screenshot({ path: 'reports/screens/automation-settings-stopped.png' });
  expect(await authorizations(stage)).toHaveLength(called);
  await settings.getByRole('button', { name: '自動処理を再開 本店' }).click();
  await expect(settings.getByText('自動処理を再開しました')).toBeVisible();
  await page.bringToFront();
  await expect(signOf(page)).toContainText('1件を与信しました', { timeout: 30_000 });
  await expectLive(stage, [orders[3]!.number]);
});

test('a provider that is down: the run waits, nothing new begins, and all goes on when it is back', async ({
  stage,
}) => {
  test.setTimeout(180_000);
  const orders = await newOrders(stage, 6);
  await away(stage, orders[5]!);
  await turnOn(stage, { authorizeNew: true }, { concurrency: 1 });
  await stage.provider.control.patchSwitches({ serviceSuspended: true });
  const page = await openWhole(stage);
  await expect(signOf(page)).toContainText('提供元の応答を待っています', { timeout: 40_000 });
  await comesIn(stage, orders[5]!);
  await page.reload();
  await expect(signOf(page)).toContainText('提供元の応答を待っています');
  // What went out without an answer is asked after, found not to have arrived, and left to a person.
  const tried = new Set((await authorizations(stage)).map(({ orderNo }) => orderNo));
  const rest = orders.filter(({ number }) => !tried.has(number));
  expect(rest.length).toBeGreaterThan(1);
  await stage.provider.control.patchSwitches({ serviceSuspended: false });
  await elapse(stage, 3_600_000);
  await runEnded(stage);
  await pauseOver(stage);
  await ring(stage);
  await allLive(stage, rest, 90_000);
  await expectLive(stage, numbersOf(rest));
  expect(await authorizations(stage)).toHaveLength(orders.length);
  await elapse(stage, 3_600_000);
  for (const { id } of orders.filter(({ number }) => tried.has(number))) {
    await showRow(page, id);
    await expect(slot(page, id)).toContainText('未実行', { timeout: 30_000 });
  }
  expect(await authorizations(stage)).toHaveLength(orders.length);
});

test('logged out of the back office: nothing is sent, and the list says so', async ({ stage }) => {
  test.slow();
  const orders = await newOrders(stage, 2);
  await turnOn(stage, {});
  const page = await openWhole(stage);
  await showRow(page, orders[0]!.id);
  await expect(slot(page, orders[0]!.id)).toContainText('未実行');
  await stage.office.control.logOutEverybody();
  await turnOn(stage, { authorizeNew: true });
  await page.bringToFront();
  await expect(signOf(page)).toContainText('ログアウトしているため止めています', { timeout: 20_000 });
  expect(await stage.provider.control.calls()).toEqual([]);
  // A new login, a new page: it goes on.
  const again = await openWhole(stage);
  await expect(signOf(again)).toContainText('2件を与信しました', { timeout: 30_000 });
  expect(await authorizations(stage)).toHaveLength(2);
});

for (const death of ['worker', 'browser'] as const) {
  test(`the ${death} dies in the middle of a run: each order once, and the run is counted`, async ({
    stage,
  }) => {
    test.setTimeout(180_000);
    const orders = await newOrders(stage, 10);
    await turnOn(stage, { authorizeNew: true });
    const held = await holdAnswers(stage, orders.slice(2, 6));
    const page = await openWhole(stage);
    await held.reached();
    if (death === 'worker') await stage.killWorker();
    else await stage.crashAndRestart();
    await held.release();
    await allLive(stage, orders, 120_000);
    await expectLive(stage, numbersOf(orders));
    const list = death === 'worker' ? page : await openWhole(stage);
    await expect(signOf(list)).toContainText('10件を与信しました', { timeout: 60_000 });
    expect(await kept(stage)).toMatchObject({ open: [], failedRuns: 0 });
    expect((await stage.provider.control.orders()).length).toBe(10);
  });
}
