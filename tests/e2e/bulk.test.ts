import { authorizations, booked, expectLive } from './books.ts';
import { expect, test } from './fixture.ts';
import {
  holdAnswers,
  numbersOf,
  openPanel,
  plainOrders,
  savedBy,
  startJob,
  summaryOf,
  wholeList,
  yen,
  type Plain,
} from './panel.ts';
import { saveShop, showRow, slot, type Stage } from './stage.ts';

const sumOf = (orders: readonly Plain[]): number => orders.reduce((sum, { billed }) => sum + billed, 0);

/** Every order is in the provider's books once, under one number, with the amount of the back office. */
async function bookedOnce(stage: Stage, orders: readonly Plain[]): Promise<void> {
  await expectLive(stage, numbersOf(orders));
  const stored = await stage.provider.control.orders();
  expect(Object.fromEntries(stored.map(({ orderNo, totalAmount }) => [orderNo, totalAmount]))).toEqual(
    Object.fromEntries(orders.map(({ number, billed }) => [number, billed])),
  );
}

/** The provider has answered for, or holds, all of these orders. */
const allLive = (stage: Stage, orders: readonly Plain[], timeout: number): Promise<void> =>
  expect
    .poll(async () => Object.keys(await stage.provider.control.live('original')).length, { timeout })
    .toBe(orders.length);

/** A job of twenty in its middle: four orders have ended, four are with the provider, who keeps its answers back. */
async function inMidRun(stage: Stage) {
  await saveShop(stage);
  const orders = await plainOrders(stage, 20);
  const page = await stage.openList(wholeList);
  const held = await holdAnswers(stage, orders.slice(4, 8));
  const panel = await startJob(page, orders);
  await held.reached();
  return { orders, page, held, panel };
}

test('20 ticked orders: looked at, summed, run, booked once each, saved as CSV', async ({ stage }) => {
  test.slow();
  await saveShop(stage);
  const orders = await plainOrders(stage, 20);
  const can = orders.slice(0, 17);
  const cannot = orders.slice(17);
  for (const { id } of cannot) {
    const { buyer, destinations } = await stage.office.control.order(id);
    const lost = { address1: '渋谷区神宮前', address2: '' };
    await stage.office.control.patchOrder(id, {
      buyer: { ...buyer, ...lost },
      destinations: destinations.map((to) => ({ ...to, ...lost })),
    });
  }
  const page = await stage.openList(wholeList);
  const panel = await summaryOf(page, orders, '与信を実行');
  await expect(panel.getByRole('listitem').filter({ hasText: '実行できます' })).toContainText('17件');
  await expect(panel.getByRole('listitem').filter({ hasText: '実行できません' })).toContainText('3件');
  await expect(panel).toContainText(`合計 ${yen(sumOf(can))}`);
  await expect(panel).toContainText('番地');
  await page.screenshot({ path: 'reports/screens/bulk-summary.png' });
  expect(await stage.provider.control.calls()).toEqual([]);

  await panel.getByRole('button', { name: '17件を実行する' }).click();
  const job = panel.getByRole('article');
  await expect(job).toContainText('完了', { timeout: 40_000 });
  await expect(job.locator('dl')).toContainText('完了17');
  await page.screenshot({ path: 'reports/screens/bulk-done.png' });
  await bookedOnce(stage, can);
  expect(await authorizations(stage)).toHaveLength(17);
  await showRow(page, orders[0]!.id);
  await expect(slot(page, orders[0]!.id)).toContainText('与信OK');

  const { name, text } = await savedBy(page, job.getByRole('button', { name: '結果をCSVで保存' }));
  expect(name).toMatch(/^後払い_与信を実行_\d{8}-\d{4}\.csv$/);
  const rows = text.trim().split('\r\n').slice(1);
  expect(rows.map((row) => row.split(',').slice(0, 4))).toEqual(
    can.map(({ number, billed }) => [number, number, String(billed), '与信OK']),
  );
});

test('a job pauses, sends nothing more, and goes on when told', async ({ stage }) => {
  test.slow();
  const { orders, page, held, panel } = await inMidRun(stage);
  const job = panel.getByRole('article');
  await job.getByRole('button', { name: '一時停止' }).click();
  await expect(job).toContainText('一時停止しています');
  await held.release();
  await expect(job).toContainText('8 / 20件');
  await page.screenshot({ path: 'reports/screens/bulk-paused.png' });
  await expectLive(stage, numbersOf(orders.slice(0, 8)));

  await job.getByRole('button', { name: '再開' }).click();
  await expect(job.locator('dl')).toContainText('完了20', { timeout: 40_000 });
  await bookedOnce(stage, orders);
  expect(await authorizations(stage)).toHaveLength(20);
});

test('a job that is stopped leaves the rest unsent', async ({ stage }) => {
  test.slow();
  const { orders, held, panel } = await inMidRun(stage);
  const job = panel.getByRole('article');
  await job.getByRole('button', { name: '中止', exact: true }).click();
  await job.getByRole('button', { name: '中止する' }).click();
  await held.release();
  await expect(job.locator('dl')).toContainText('完了8');
  await expect(job.locator('dl')).toContainText('未送信12');
  await bookedOnce(stage, orders.slice(0, 8));
});

test('the tab is closed in mid-run: the job ends all the same, and the next list shows it', async ({
  stage,
}) => {
  test.slow();
  const { orders, page, held } = await inMidRun(stage);
  await stage.context.newPage();
  await page.close();
  await held.release();
  await allLive(stage, orders, 60_000);
  await bookedOnce(stage, orders);
  expect(await authorizations(stage)).toHaveLength(20);

  const again = await stage.openList(wholeList);
  const panel = await openPanel(again);
  await expect(panel.getByRole('article').locator('dl')).toContainText('完了20', { timeout: 30_000 });
});

test('the worker is killed in mid-run: every order once, and the job ends by itself', async ({ stage }) => {
  test.setTimeout(180_000);
  const { orders, page, held, panel } = await inMidRun(stage);
  await stage.killWorker();
  await held.release();
  await allLive(stage, orders, 120_000);
  await expect(panel.getByRole('article').locator('dl')).toContainText('完了20', { timeout: 30_000 });
  await bookedOnce(stage, orders);
  await showRow(page, orders[5]!.id);
  await expect(slot(page, orders[5]!.id)).toContainText('与信OK');
});

test('the browser is killed in mid-run: started again it goes on, every order once', async ({ stage }) => {
  test.setTimeout(180_000);
  const { orders, held } = await inMidRun(stage);
  await stage.crashAndRestart();
  await held.release();
  // Nobody opens anything: the job goes on with the browser.
  await allLive(stage, orders, 120_000);
  const again = await stage.openList(wholeList);
  const panel = await openPanel(again);
  await expect(panel.getByRole('article').locator('dl')).toContainText('完了20', { timeout: 60_000 });
  await bookedOnce(stage, orders);
  for (const one of orders.slice(4, 8))
    expect(await booked(stage, one.number)).toMatchObject({ result: '0' });
  await showRow(again, orders[5]!.id);
  await expect(slot(again, orders[5]!.id)).toContainText('与信OK');
  await again.screenshot({ path: 'reports/screens/bulk-after-crash.png' });
});
