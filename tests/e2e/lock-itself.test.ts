import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { authorizations, expectLive } from './books.ts';
import { expect, test } from './fixture.ts';
import { lockNow, lockState, sayIn, setPassphrase, sleepFor, tellIdle, unlock } from './lock-page.ts';
import { holdAnswers, panelOf, plainOrders, startJob, wholeList } from './panel.ts';
import { inWorker } from './in-worker.ts';
import { authorize, saveShop, slot } from './stage.ts';

const order = knownOrders.clean;
const minute = 60_000;

test('locks by itself: browser restart, a computer that is idle, locked or slept; not when the worker dies', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  await setPassphrase(stage);
  const list = await stage.openList();
  await expect(slot(list, order)).toContainText('未実行');
  await stage.killWorker();
  expect(await lockState(stage)).toBe('open');
  await authorize(list, order);
  await expect(slot(list, order)).toContainText('与信OK');

  await tellIdle(stage, 'locked');
  await expect(panelOf(list).getByText('ロック中')).toBeVisible();
  expect(await lockState(stage)).toBe('locked');
  await unlock(stage);
  await expect(panelOf(list).getByText('ロック中')).toBeHidden();

  // Said to be idle, while there was input a moment ago: our own limit decides.
  await tellIdle(stage, 'idle');
  expect(await lockState(stage)).toBe('open');

  await sleepFor(stage, 14 * minute);
  expect(await lockState(stage)).toBe('open');
  await sleepFor(stage, 15 * minute);
  expect(await lockState(stage)).toBe('locked');
  await unlock(stage);
  expect(await lockState(stage)).toBe('open');

  await stage.crashAndRestart();
  const again = await stage.openList();
  await expect(slot(again, order)).toContainText('与信OK', { timeout: 30_000 });
  await expect(panelOf(again).getByText('ロック中')).toBeVisible();
  expect(await lockState(stage)).toBe('locked');
});

test('only an unlocked vault has an alarm; without a passphrase there is none', async ({ stage }) => {
  const alarms = async (): Promise<string[]> => {
    return inWorker(stage, async () => {
      const { alarms: all } = (
        globalThis as unknown as { chrome: { alarms: { getAll(): Promise<{ name: string }[]> } } }
      ).chrome;
      return (await all.getAll()).map(({ name }) => name);
    });
  };
  await saveShop(stage);
  expect(await alarms()).not.toContain('lock');
  await setPassphrase(stage);
  await expect.poll(alarms).toContain('lock');
  await lockNow(stage);
  await expect.poll(alarms).not.toContain('lock');
});

test('a running job pauses as locked and goes on after unlocking; every order once', async ({ stage }) => {
  test.slow();
  await saveShop(stage);
  await setPassphrase(stage);
  const orders = await plainOrders(stage, 16);
  const page = await stage.openList(wholeList);
  const held = await holdAnswers(stage, orders.slice(4, 8));
  const panel = await startJob(page, orders);
  await held.reached();
  await panel.getByRole('button', { name: 'ロックする' }).click();
  const job = panel.getByRole('article');
  await expect(job).toContainText('ロック中のため、一時停止しています');
  await held.release();
  await expect(job).toContainText('8 / 16件');
  await expect(job.locator('dl')).not.toContainText('失敗');
  await page.screenshot({ path: 'reports/screens/lock-job.png' });
  await expectLive(
    stage,
    orders.slice(0, 8).map(({ number }) => number),
  );

  // The worker dies meanwhile; the job waits all the same.
  await stage.killWorker();
  expect(await lockState(stage)).toBe('locked');
  const opened = stage.context.waitForEvent('page');
  await job.getByRole('button', { name: 'ロックを解除' }).click();
  await sayIn(await opened);
  await expect(job.locator('dl')).toContainText('完了16', { timeout: 40_000 });
  expect(await authorizations(stage)).toHaveLength(16);
  await expectLive(
    stage,
    orders.map(({ number }) => number),
  );
});
