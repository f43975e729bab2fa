import { beforeEach, describe, expect, test } from 'vitest';
import { freshFor } from '../../lib/credit/step-recovery.ts';
import { approved, createBook, declined, type Book, type Fate } from './operations-book.ts';
import {
  createMachine,
  free,
  mustAsk,
  order,
  settle,
  viewIn,
  type Life,
  type Machine,
} from './operations-stand.ts';

let book: Book;
let pc: Machine;
beforeEach(() => {
  book = createBook();
  pc = createMachine(book);
});

/** Presses the button, lets the worker die at this moment, and comes back so much later. */
async function dieAt(moment: string, later = 0): Promise<string> {
  const life = pc.start();
  life.gate.arm(moment);
  const requestId = crypto.randomUUID();
  void life.click({ requestId });
  await life.gate.stopped;
  pc.now += later;
  return requestId;
}
async function restart(): Promise<Life> {
  const life = pc.start();
  await life.credit.recover();
  return life;
}
const open = async (): Promise<number> => (await pc.disk().intents()).length;

describe('the table of recovery', () => {
  test('planned, young: sent', async () => {
    await dieAt('ledger.plan:after');
    expect(await (await restart()).view()).toMatchObject({ status: 'approved', sentNumber: 'A-1001' });
    expect(book.sent()).toEqual(['A-1001']);
  });

  test('planned, old: dropped, and said so', async () => {
    await dieAt('ledger.plan:after', freshFor);
    const view = await (await restart()).view();
    expect(view).toMatchObject({ status: 'none', ...free });
    expect(view.message).toContain('送信の前に中断');
    expect(book.calls).toEqual([]);
  });

  test('planned by a clock that ran ahead: dropped', async () => {
    await dieAt('ledger.plan:after', -freshFor);
    expect((await (await restart()).view()).status).toBe('none');
    expect(book.calls).toEqual([]);
  });

  test('sent, the provider knows the number: its answer is adopted, with the amount', async () => {
    await dieAt('provider.authorize:after');
    const view = await (await restart()).view();
    expect(view).toMatchObject({ status: 'approved', amount: 100, message: '', answeredAt: pc.now });
    expect(book.sent()).toEqual(['A-1001']);
  });

  test('sent and declined, answer lost: declined, and the next attempt has another number', async () => {
    book.verdict = declined;
    await dieAt('provider.authorize:after');
    const life = await restart();
    expect(await life.view()).toMatchObject({ status: 'declined', amount: 100 });
    book.verdict = approved;
    expect(viewIn(await life.click()).sentNumber).toBe('A-1001-2');
  });

  test('sent, the provider cannot be asked: uncertain, an alarm asks again', async () => {
    await dieAt('provider.authorize:after');
    book.down = true;
    const view = await (await restart()).view();
    expect(view).toMatchObject({ status: 'uncertain', ...mustAsk, code: 'network' });
    expect(view.message).toContain('networkです');
    book.down = false;
    expect(pc.toAlarm()).toBe(true);
    expect((await (await restart()).view()).status).toBe('approved');
    expect(book.sent()).toEqual(['A-1001']);
  });

  test('sent, young, unknown to the provider: sent again, once, under the same number', async () => {
    await dieAt('ledger.sent:after');
    expect((await (await restart()).view()).status).toBe('approved');
    expect(book.calls.map(({ kind }) => kind)).toEqual(['lookup', 'authorize']);
  });

  test('sent again, lost again: not a third time', async () => {
    await dieAt('ledger.sent:after');
    book.next('callLost');
    expect((await (await restart()).view()).status).toBe('uncertain');
    const life = await settle(pc);
    expect(await life.view()).toMatchObject({ status: 'none', ...free });
    expect(book.sent()).toEqual(['A-1001']);
    expect(viewIn(await life.click()).sentNumber).toBe('A-1001');
  });

  test('sent, old, unknown to the provider: uncertain until it has said so twice, a minute apart', async () => {
    await dieAt('ledger.sent:after', freshFor);
    expect(await (await restart()).view()).toMatchObject({ status: 'uncertain', code: '' });
    // Asking by hand at once is no second opinion.
    expect(await pc.start().check()).toMatchObject({ view: { status: 'uncertain' } });
    pc.toAlarm();
    const view = await (await settle(pc)).view();
    expect(view.status).toBe('none');
    expect(view.message).toContain('届いていませんでした');
    expect(book.sent()).toEqual([]);
  });

  test('a call that arrives after the first "unknown number" is found', async () => {
    book.next('late');
    await dieAt('provider.authorize:after', freshFor);
    expect((await (await restart()).view()).status).toBe('uncertain');
    book.deliver();
    expect(await (await settle(pc)).view()).toMatchObject({ status: 'approved', amount: 100 });
  });

  test('a call that arrives while the same number is sent again: the second is refused, the first adopted', async () => {
    book.next('late');
    await dieAt('provider.authorize:after');
    const held = book.hold('authorize');
    const life = pc.start();
    const recovered = life.credit.recover();
    await held.reached;
    book.deliver();
    held.release();
    await recovered;
    expect(await life.view()).toMatchObject({ status: 'approved', amount: 100 });
    expect(book.live()).toEqual(['A-1001']);
  });

  test('sent again and refused for another reason: the first may have arrived, so it is asked after', async () => {
    book.next('late');
    await dieAt('provider.authorize:after');
    book.next('refused');
    const held = book.hold('authorize');
    const life = pc.start();
    const recovered = life.credit.recover();
    await held.reached;
    book.deliver();
    held.release();
    await recovered;
    expect((await life.view()).status).toBe('approved');
  });
});

describe('what an answer can be', () => {
  const table: [Fate, string, string | null][] = [
    ['answered', 'approved', null],
    ['answerLost', 'approved', null],
    ['throws', 'approved', null],
    ['callLost', 'uncertain', 'timeout'],
    ['refused', 'invalid', 'badName'],
    ['strange', 'none', 'neverSeen'],
    ['notSent', 'none', 'badUrl'],
  ];
  test.each(table)('%s: %s', async (fate, status, code) => {
    book.next(fate);
    const view = viewIn(await pc.start().click());
    expect(view).toMatchObject({ status, code: code ?? '' });
    // The provider's own answer is for support, never for a page.
    expect(JSON.stringify([view, pc.told])).not.toMatch(/for the log only|<for>/);
    expect(await open()).toBe(status === 'uncertain' ? 1 : 0);
  });

  test('a code nobody knows, though the call was booked: found by asking', async () => {
    book.booked.set('https://provider.example/ 99900000011 A-1001', approved);
    book.next('strange');
    expect(viewIn(await pc.start().click()).status).toBe('approved');
  });

  test('unknown right after the call counts for nothing: it is not sent again within the click', async () => {
    book.next('callLost');
    await pc.start().click();
    expect(book.calls.map(({ kind }) => kind)).toEqual(['authorize', 'lookup']);
  });

  test('taken, yet unknown to every question: the number is used up, the next attempt gets another', async () => {
    const life = pc.start();
    const lookup = book.provider.lookup.bind(book.provider);
    book.booked.set('https://provider.example/ 99900000011 A-1001', declined);
    Object.assign(book.provider, {
      lookup: () => Promise.resolve([{ kind: 'answered', value: { credit: 'absent' } }]),
    });
    expect(viewIn(await life.click()).status).toBe('uncertain');
    const later = await settle(pc);
    const view = await later.view();
    expect(view.status).toBe('none');
    expect(view.message).toContain('使用済み');
    expect(book.sent()).toEqual(['A-1001']);
    Object.assign(book.provider, { lookup });
    expect(viewIn(await later.click())).toMatchObject({ status: 'approved', sentNumber: 'A-1001-2' });
  });
});

describe('many open intents', () => {
  async function leaveOpen(count: number): Promise<void> {
    book.down = true;
    const life = pc.start();
    await Promise.all(Array.from({ length: count }, (_none, at) => life.click({ order: order(String(at)) })));
    book.down = false;
    book.calls.length = 0;
    pc.toAlarm();
  }

  test('are asked after a few at a time, and the first message does not wait for them', async () => {
    await leaveOpen(12);
    const life = pc.start();
    let under = 0;
    let most = 0;
    const first = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const { lookup } = book.provider;
    Object.assign(book.provider, {
      lookup: async (...args: Parameters<typeof lookup>) => {
        most = Math.max(most, ++under);
        first.resolve();
        await goOn.promise;
        under--;
        return lookup(...args);
      },
    });
    const recovered = life.credit.recover();
    await first.promise;
    expect((await life.view('3')).hostId).toBe('3');
    goOn.resolve();
    await recovered;
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });

  test('while the provider is silent, one pass asks only a few', async () => {
    await leaveOpen(12);
    book.down = true;
    await pc.start().credit.recover();
    expect(book.calls.length).toBeLessThanOrEqual(4);
    expect(await open()).toBe(12);
    expect(pc.alarmAt).not.toBeNull();
  });

  test('a start between two alarms asks nothing: pauses hold over restarts and grow', async () => {
    book.next('callLost');
    book.garbled = true;
    await pc.start().click();
    const asked = (): number => book.calls.filter(({ kind }) => kind === 'lookup').length;
    const minutes: number[] = [];
    let last = pc.now;
    while (minutes.length < 9) {
      const before = asked();
      await restart();
      expect(asked()).toBe(before);
      expect(pc.toAlarm()).toBe(true);
      await restart();
      if (asked() === before) continue;
      minutes.push((pc.now - last) / 60_000);
      last = pc.now;
    }
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test('a clock that was put back a year does not silence the recovery', async () => {
    book.down = true;
    await pc.start().click();
    book.down = false;
    pc.now -= 365 * 24 * 3_600_000;
    expect((await (await restart()).view()).status).not.toBe('running');
    const life = await settle(pc);
    expect((await life.view()).status).toBe('none');
  });
});
