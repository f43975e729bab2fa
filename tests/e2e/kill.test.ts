import type { Page } from '@playwright/test';
import { expectLive, holdNext } from './books.ts';
import { expect, test } from './fixture.ts';
import { arm, standsAt } from './gate.ts';
import { plainOrders, wholeList, type Plain } from './panel.ts';
import { authorize, saveShop, showRow, slot, type Stage } from './stage.ts';

/** A list of flawless orders, one for each case of a story, and what is live at the provider so far. */
async function listOf(stage: Stage, count: number) {
  await saveShop(stage);
  const orders = await plainOrders(stage, count);
  const live: string[] = [];
  return {
    orders,
    page: await stage.openList(wholeList),
    /** The end every road must lead to: one authorization in the provider's books, and a badge that says so. */
    async endsWell(page: Page, { id, number }: Plain): Promise<void> {
      await showRow(page, id);
      await expect(slot(page, id)).toContainText('与信OK', { timeout: 30_000 });
      live.push(number);
      await expectLive(stage, live);
    },
  };
}

/** A click whose authorization stands at the provider, before or after it is booked. */
async function atTheProvider(stage: Stage, page: Page, { id }: Plain, phase: 'before' | 'after') {
  const held = await holdNext(stage, phase);
  await authorize(page, id);
  await held.reached();
  return held;
}

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

test('the worker is killed at each moment of a click', async ({ stage }) => {
  const { orders, page, endsWell } = await listOf(stage, moments.length);
  for (const [at, [when, moment]] of moments.entries()) {
    const order = orders[at]!;
    await test.step(when, async () => {
      await showRow(page, order.id);
      await expect(slot(page, order.id)).toBeVisible();
      await arm(stage, moment);
      await authorize(page, order.id);
      await standsAt(stage, moment);
      await stage.killWorker();
      await endsWell(page, order);
    });
  }
});

const phases = [
  ['while the provider has the request, not yet booked', 'before'],
  ['while the provider holds the answer', 'after'],
] as const;

test('the worker is killed while the provider has the request', async ({ stage }) => {
  const { orders, page, endsWell } = await listOf(stage, phases.length + 1);
  for (const [at, [when, phase]] of phases.entries()) {
    await test.step(when, async () => {
      const held = await atTheProvider(stage, page, orders[at]!, phase);
      await stage.killWorker();
      await held.release();
      await endsWell(page, orders[at]!);
    });
  }
  await test.step('while it is slow to book: the second asking finds nothing, the first request still counts', async () => {
    const order = orders.at(-1)!;
    const { control } = stage.provider;
    const held = await atTheProvider(stage, page, order, 'before');
    await stage.killWorker();
    // The restarted worker asks, is told "unknown", and sends the same number again, which is booked first.
    await endsWell(page, order);
    await held.release();
    await control.wait({ api: 'KAARA', orderNo: order.number, phase: 'answered', count: 2 });
    const live = orders.map(({ number }) => number);
    await expectLive(stage, live);
  });
});

test('the browser is killed while the provider has the request, and started again', async ({ stage }) => {
  const { orders, page, endsWell } = await listOf(stage, phases.length);
  let list = page;
  for (const [at, [when, phase]] of phases.entries()) {
    await test.step(when, async () => {
      const held = await atTheProvider(stage, list, orders[at]!, phase);
      await stage.crashAndRestart();
      await held.release();
      list = await stage.openList(wholeList);
      await endsWell(list, orders[at]!);
    });
  }
});

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

test('the answer does not come as an answer', async ({ stage }) => {
  const { orders, page, endsWell } = await listOf(stage, faults.length);
  for (const [at, [what, fault]] of faults.entries()) {
    const order = orders[at]!;
    await test.step(what, async () => {
      await stage.provider.control.fault({ ...fault, api: 'KAARA', times: 1 });
      await authorize(page, order.id);
      const row = slot(page, order.id);
      // Booked or not, nobody may see "declined" or "not requested" while it is unknown; asking settles it.
      await expect(row).toContainText(/与信OK|結果確認中/, { timeout: 20_000 });
      await expect(async () => {
        const check = row.getByRole('button', { name: '与信結果確認' });
        const authorizeAgain = row.getByRole('button', { name: '与信を実行' });
        if (await check.isVisible()) await check.click();
        else if (await authorizeAgain.isVisible()) await authorizeAgain.click();
        await expect(row).toContainText('与信OK', { timeout: 2000 });
      }).toPass({ timeout: 30_000 });
      await endsWell(page, order);
    });
  }
});
