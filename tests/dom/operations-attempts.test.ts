import { beforeEach, describe, expect, test } from 'vitest';
import { approved, createBook, declined, type Book } from './operations-book.ts';
import {
  createMachine,
  merchant,
  nameless,
  narrow,
  order,
  settle,
  shop,
  viewIn,
  type Machine,
} from './operations-stand.ts';

let book: Book;
let pc: Machine;
beforeEach(() => {
  book = createBook();
  pc = createMachine(book);
});

describe('attempts', () => {
  test('after a decline, a cancellation, a form that was refused', async () => {
    const key = (number: string): string => `${merchant.baseUrl} ${merchant.merchantCode} ${number}`;
    const life = pc.start();
    book.verdict = declined;
    expect(viewIn(await life.click()).sentNumber).toBe('A-1001');
    book.next('refused');
    expect(viewIn(await life.click())).toMatchObject({ status: 'invalid', sentNumber: 'A-1001-2' });
    book.verdict = approved;
    expect(viewIn(await life.click()).sentNumber).toBe('A-1001-2');
    book.booked.set(key('A-1001-2'), { credit: 'cancelled' });
    expect(await life.check()).toMatchObject({ view: { status: 'cancelled' } });
    expect(viewIn(await life.click()).sentNumber).toBe('A-1001-3');
  });

  test('after ninety-nine: a clear no, nothing sent', async () => {
    const life = pc.start();
    book.verdict = declined;
    await life.click();
    const [record] = await pc.disk().cases([`${shop.backOffice} 1`]);
    await pc.disk().save({ ...record!, attempt: 99 });
    book.calls.length = 0;
    expect(await life.click()).toMatchObject({ kind: 'failed', code: 'attemptsUsedUp' });
    expect(book.calls).toEqual([]);
    // Asking goes no further than the numbers that exist.
    expect(await life.check()).toMatchObject({ view: { status: 'declined' } });
  });

  test('two orders whose attempts would meet are told apart before anything is sent', async () => {
    const life = pc.start();
    book.verdict = declined;
    await life.click();
    await life.click();
    const twin = order('2', { number: 'A-1001' });
    const calls = book.calls.length;
    expect(await life.click({ order: twin })).toMatchObject({ kind: 'failed', code: 'numberTaken' });
    expect(book.calls).toHaveLength(calls);
  });
});

describe('check', () => {
  test('nothing was ever sent: says so', async () => {
    expect(await pc.start().check()).toMatchObject({ code: 'nothingToAsk' });
    await pc.start().click({ order: nameless() });
    expect(await pc.start().check()).toMatchObject({ code: 'nothingToAsk' });
  });

  test('follows the provider: on hold → granted → late decline → next attempt', async () => {
    const number = `${merchant.baseUrl} ${merchant.merchantCode} A-1001`;
    book.verdict = { credit: 'review' };
    const life = pc.start();
    expect(viewIn(await life.click()).status).toBe('review');
    for (const standing of [approved, declined] as const) {
      pc.now += 1000;
      book.booked.set(number, standing);
      expect(await life.check()).toMatchObject({ view: { status: standing.credit, answeredAt: pc.now } });
    }
    book.verdict = approved;
    expect(viewIn(await life.click()).sentNumber).toBe('A-1001-2');
    expect(book.live()).toEqual(['A-1001-2']);
  });

  test('a granted number that the provider no longer knows: free again, under the same number', async () => {
    const life = pc.start();
    await life.click();
    const before = new Map(book.booked);
    book.booked.clear();
    pc.now += 1000;
    expect(await life.check()).toMatchObject({ view: { status: 'none', answeredAt: pc.now } });
    // It was a slip of the provider: the same number is refused as a duplicate, and adopted.
    for (const [key, standing] of before) book.booked.set(key, standing);
    expect(viewIn(await life.click())).toMatchObject({ status: 'approved', sentNumber: 'A-1001' });
    expect(book.live()).toEqual(['A-1001']);
  });

  test('a decline that the provider has forgotten stays a decline', async () => {
    book.verdict = declined;
    const life = pc.start();
    await life.click();
    book.booked.clear();
    expect(await life.check()).toMatchObject({ view: { status: 'declined' } });
    expect(viewIn(await life.click()).sentNumber).toBe('A-1001-2');
  });

  test('a refused number that somebody else then used: adopted without an amount', async () => {
    book.next('refused');
    const life = pc.start();
    await life.click();
    await createMachine(book).start().click();
    expect(await life.check()).toMatchObject({ view: { status: 'approved', amount: null } });
  });

  test('the provider is away: the badge keeps what was said, the failure has words', async () => {
    const life = pc.start();
    await life.click();
    book.down = true;
    expect(await life.check()).toMatchObject({ code: 'network', message: 'networkです。' });
    expect((await life.view()).status).toBe('approved');
  });
});

describe('before anything is sent', () => {
  test('an order that does not fit: 要修正; mended, it goes out; interrupted then, it is no longer 要修正', async () => {
    const life = pc.start();
    expect(viewIn(await life.click({ order: nameless() }))).toMatchObject({
      status: 'invalid',
      problems: [{ field: 'buyer.name' }],
    });
    const dead = pc.start();
    dead.gate.arm('ledger.plan:after');
    void dead.click();
    await dead.gate.stopped;
    pc.now += 600_000;
    expect(await (await settle(pc)).view()).toMatchObject({ status: 'none', problems: [] });
  });

  test('text that would be sent differently is shown first; the acceptance holds for exactly that', async () => {
    const life = pc.start();
    const shown = await life.click({ order: narrow() });
    expect(shown.kind).toBe('confirm');
    const accept = shown.kind === 'confirm' ? shown.token : '';
    const other = { ...narrow(), total: 999 };
    expect((await life.click({ order: other, accept })).kind).toBe('confirm');
    expect(book.calls).toEqual([]);
    expect(viewIn(await life.click({ order: narrow(), accept, alwaysAccept: true })).status).toBe('approved');
    expect(pc.shops[0]?.acceptWidth).toBe(true);
  });

  test('another payment method, an unknown mall', async () => {
    const life = pc.start();
    expect(await life.click({ order: order('1', { payment: '銀行振込' }) })).toMatchObject({
      code: 'otherPayment',
    });
    pc.shops = [{ ...shop, mall: '楽天' }];
    expect(await life.click({ order: order('1', { mall: 'Yahoo' }) })).toMatchObject({ code: 'noShop' });
    expect(book.calls).toEqual([]);
  });
});
