import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { expectLive, holdNext } from './books.ts';
import { expect, test } from './fixture.ts';
import { arm, standsAt } from './gate.ts';
import { authorize, saveShop, slot, type Stage } from './stage.ts';

const order = knownOrders.clean;

/** The end every road must lead to: one authorization in the provider's books, and a badge that says so. */
async function endsWell(stage: Stage, page: Page): Promise<void> {
  await expect(slot(page, order)).toContainText('与信OK', { timeout: 30_000 });
  const { number } = await stage.office.control.order(order);
  await expectLive(stage, [number]);
}

/** A click whose authorization stands at the provider, before or after it is booked. */
async function atTheProvider(stage: Stage, phase: 'before' | 'after') {
  await saveShop(stage);
  const page = await stage.openList();
  const held = await holdNext(stage, phase);
  await authorize(page, order);
  await held.reached();
  return { page, held };
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
    ['while the provider has the request, not yet booked', 'before'],
    ['while the provider holds the answer', 'after'],
  ] as const) {
    test(when, async ({ stage }) => {
      const { page, held } = await atTheProvider(stage, phase);
      await stage.killWorker();
      await held.release();
      await endsWell(stage, page);
    });
  }

  test('while the provider is slow to book: the second asking finds nothing, the first request still counts', async ({
    stage,
  }) => {
    const { page, held } = await atTheProvider(stage, 'before');
    await stage.killWorker();
    // The restarted worker asks, is told "unknown", and sends the same number again, which is booked first.
    await endsWell(stage, page);
    await held.release();
    const { number } = await stage.office.control.order(order);
    await stage.provider.control.wait({ api: 'KAARA', phase: 'answered', count: 2 });
    await expectLive(stage, [number]);
  });
});

test.describe('the browser is killed and started again', () => {
  for (const [when, phase] of [
    ['with the request at the provider', 'before'],
    ['with the answer lost', 'after'],
  ] as const) {
    test(when, async ({ stage }) => {
      const { held } = await atTheProvider(stage, phase);
      await stage.crashAndRestart();
      await held.release();
      await endsWell(stage, await stage.openList());
    });
  }
});

test.describe('the answer does not come as an answer', () => {
  const faults = [
    ['cut before the provider did its work', { kind: 'drop', when: 'before' }],
    ['cut after the provider did its work', { kind: 'drop', when: 'after' }],
    ['a server error after the work', { kind: 'status', status: 502, when: 'after' }],
    ['cut off in the middle', { kind: 'truncatedXml' }],
    ['no XML', { kind: 'malformedXml' }],
    ['nothing at all', { kind: 'emptyBody' }],
    ['a document type with an entity', { kind: 'doctype' }],
    ['an exception of the provider after the work', { kind: 'error', errorCode: 'err0001', when: 'after' }],
  ] as const;
  for (const [what, fault] of faults) {
    test(what, async ({ stage }) => {
      await saveShop(stage);
      const page = await stage.openList();
      await stage.provider.control.fault({ ...fault, api: 'KAARA', times: 1 });
      await authorize(page, order);
      // Booked or not, nobody may see "declined" or "not requested" while it is unknown; asking settles it.
      await expect(slot(page, order)).toContainText(/与信OK|結果確認中/, { timeout: 20_000 });
      await expect(async () => {
        const check = slot(page, order).getByRole('button', { name: '与信結果確認' });
        const authorizeAgain = slot(page, order).getByRole('button', { name: '与信を実行' });
        if (await check.isVisible()) await check.click();
        else if (await authorizeAgain.isVisible()) await authorizeAgain.click();
        await expect(slot(page, order)).toContainText('与信OK', { timeout: 2000 });
      }).toPass({ timeout: 30_000 });
      await endsWell(stage, page);
    });
  }
});
