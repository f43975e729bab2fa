import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { authorizations, expectLive, holdNext } from './books.ts';
import { elapse } from './elapse.ts';
import { expect, test } from './fixture.ts';
import { arm, standsAt } from './gate.ts';
import { inWorker } from './in-worker.ts';
import { authorize, saveShop, slot, type Stage } from './stage.ts';

const order = knownOrders.clean;

/** Left by the sandbox flavour: whether this life of the worker has loaded what acts. */
interface Parts {
  loaded(): boolean;
  /** Resolves once it has looked for what is open, and gone on with it. */
  readonly awake: Promise<void>;
}
type World = { yoshinParts: Parts };

/** Has this life of the worker loaded what acts, by itself or for somebody? */
async function loaded(stage: Stage): Promise<boolean> {
  return inWorker(stage, async () => {
    const { yoshinParts } = globalThis as unknown as World;
    await yoshinParts.awake;
    return yoshinParts.loaded();
  });
}

async function approved(stage: Stage): Promise<void> {
  const { number } = await stage.office.control.order(order);
  await expectLive(stage, [number]);
}

test('a killed worker answers a whole list again without what acts; the next click loads it', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, order).getByRole('button', { name: '与信を実行' })).toBeVisible();
  await stage.killWorker();
  await page.reload();
  await expect(slot(page, order).getByRole('button', { name: '与信を実行' })).toBeVisible();
  expect(await loaded(stage)).toBe(false);
  await authorize(page, order);
  await expect(slot(page, order)).toContainText('与信OK');
  expect(await loaded(stage)).toBe(true);
  await approved(stage);
});

test('a click right after a kill', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, order).getByRole('button', { name: '与信を実行' })).toBeVisible();
  await stage.killWorker();
  await authorize(page, order);
  await expect(slot(page, order)).toContainText('与信OK');
  await approved(stage);
});

test('a kill in the first moment after loading: the click is carried out once by the next life', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, order).getByRole('button', { name: '与信を実行' })).toBeVisible();
  await stage.killWorker();
  await page.reload();
  await expect(slot(page, order).getByRole('button', { name: '与信を実行' })).toBeVisible();
  expect(await loaded(stage)).toBe(false);
  // The first thing that a loaded part does is to look what is open.
  await arm(stage, 'ledger.intents:before');
  await authorize(page, order);
  await standsAt(stage, 'ledger.intents:before');
  await stage.killWorker();
  await expect(slot(page, order)).toContainText('与信OK', { timeout: 30_000 });
  await approved(stage);
});

test('the alarm wakes a worker that nobody asks, and an open call ends', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  const held = await holdNext(stage, 'after');
  await authorize(page, order);
  await held.reached();
  await page.goto('about:blank');
  await elapse(stage, 120_000);
  await held.release();
  const { number } = await stage.office.control.order(order);
  await stage.provider.control.wait({ api: 'KAAST', phase: 'answered', count: 1, timeoutMs: 40_000 });
  expect(await loaded(stage)).toBe(true);
  const again = await stage.openList();
  await expect(slot(again, order)).toContainText('与信OK');
  await expectLive(stage, [number]);
  expect(await authorizations(stage)).toHaveLength(1);
});

test('what an earlier life left open is loaded for at the next start, whoever wakes it', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await stage.openList();
  const held = await holdNext(stage, 'after');
  await authorize(page, order);
  await held.reached();
  await stage.killWorker();
  await held.release();
  await page.reload();
  await expect(slot(page, order)).toContainText('与信OK', { timeout: 30_000 });
  expect(await loaded(stage)).toBe(true);
});

test('after the browser was started anew what acts can still be loaded', async ({ stage }) => {
  test.slow();
  await saveShop(stage);
  await stage.crashAndRestart();
  const page = await stage.openList();
  await authorize(page, order);
  await expect(slot(page, order)).toContainText('与信OK', { timeout: 30_000 });
  await stage.killWorker();
  await page.reload();
  await expect(slot(page, order)).toContainText('与信OK');
  expect(await loaded(stage)).toBe(false);
});
