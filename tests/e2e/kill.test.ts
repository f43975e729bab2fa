import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { expect, test } from './fixture.ts';
import { authorize, saveShop, slot, type Stage } from './stage.ts';

interface Gate {
  passed: string[];
  stoppedAt: string | null;
  arm(moment: string, nth?: number): void;
}
type Gated = { yoshinGate: Gate };

const order = knownOrders.clean;

/** Stops the worker at one moment of the next operation. */
async function arm(stage: Stage, moment: string): Promise<void> {
  const worker = await stage.worker();
  await worker.evaluate((at) => (globalThis as unknown as Gated).yoshinGate.arm(at), moment);
}

async function standsAt(stage: Stage, moment: string): Promise<void> {
  const worker = await stage.worker();
  await expect
    .poll(() => worker.evaluate(() => (globalThis as unknown as Gated).yoshinGate.stoppedAt), {
      message: moment,
    })
    .toBe(moment);
}

/** The end every road must lead to: one authorization in the provider's books, and a badge that says so. */
async function endsWell(stage: Stage, page: Page): Promise<void> {
  await expect(slot(page, order)).toContainText('与信OK', { timeout: 30_000 });
  expect([...stage.provider.booked.values()]).toEqual(['0']);
}

test.describe('the worker is killed', () => {
  const moments = [
    ['before the intent is planned', 'ledger.plan:before'],
    ['after the intent is planned', 'ledger.plan:after'],
    ['before the intent is marked as sent', 'ledger.sent:before'],
    ['after the intent is marked as sent', 'ledger.sent:after'],
    ['before the call', 'provider.authorize:before'],
    ['after the answer', 'provider.authorize:after'],
    ['before the answer is settled', 'ledger.settle:before'],
    ['after the answer is settled', 'ledger.settle:after'],
  ] as const;
  for (const [when, moment] of moments) {
    test(when, async ({ stage }) => {
      await saveShop(stage);
      const page = await stage.openList();
      await expect(slot(page, order)).toBeVisible();
      await arm(stage, moment);
      await authorize(page, order);
      await standsAt(stage, moment);
      await stage.killWorker();
      await endsWell(stage, page);
    });
  }

  for (const [when, phase] of [
    ['while the provider holds the request', 'before'],
    ['while the provider holds the answer', 'after'],
  ] as const) {
    test(when, async ({ stage }) => {
      await saveShop(stage);
      const page = await stage.openList();
      const held = stage.provider.hold(phase);
      await authorize(page, order);
      await held.reached;
      await stage.killWorker();
      held.release();
      await endsWell(stage, page);
    });
  }
});

test('the answer is lost, the browser is killed and started again', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  const held = stage.provider.hold('after');
  await authorize(page, order);
  await held.reached;
  await stage.crashAndRestart();
  held.release();
  await endsWell(stage, await stage.openList());
});
