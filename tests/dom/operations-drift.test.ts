import { beforeEach, describe, expect, test } from 'vitest';
import { createBook, declined, type Book } from './operations-book.ts';
import {
  createMachine,
  keyOf,
  nameless,
  order,
  shop,
  slips,
  viewIn,
  type Machine,
} from './operations-stand.ts';

let book: Book;
let pc: Machine;
beforeEach(() => {
  book = createBook();
  pc = createMachine(book);
});
const office = shop.backOffice;

describe('what has changed since', () => {
  test('a row that looks otherwise is stale until its order was compared', async () => {
    const life = pc.start();
    await life.act('authorize', { print: 'a' });
    const stale = async (print: string): Promise<string[]> =>
      (await life.rows([{ hostId: '1', print }])).stale;
    expect(await stale('a')).toEqual([]);
    expect(await stale('')).toEqual([]);
    expect(await stale('b')).toEqual(['1']);
    const { view } = await life.credit.compare(office, order('1', { total: 300 }), 'b');
    expect(view).toMatchObject({
      status: 'approved',
      main: 'change',
      differences: [{ field: 'totalAmount', before: '100円', after: '300円' }],
    });
    expect(await stale('b')).toEqual([]);
    expect((await pc.start().view()).differences).toHaveLength(1);
    expect((await life.credit.compare(office, order(), 'a')).view.differences).toEqual([]);
    expect(book.kinds()).toEqual(['authorize']);
  });

  test('no row is stale before anything was granted', async () => {
    book.verdict = declined;
    const life = pc.start();
    await life.act('authorize', { print: 'a' });
    const answer = await life.rows([
      { hostId: '1', print: 'b' },
      { hostId: '2', print: 'b' },
    ]);
    expect(answer.stale).toEqual([]);
    expect(answer.cases.map(({ status }) => status)).toEqual(['declined', 'none']);
  });

  test('an order that does not fit any more never makes a credit 要修正', async () => {
    const life = pc.start();
    await life.act('authorize', { print: 'a' });
    const { view } = await life.credit.compare(office, nameless(), 'b');
    expect(view).toMatchObject({ status: 'approved', problems: [], differences: [] });
    expect((await life.rows([{ hostId: '1', print: 'b' }])).stale).toEqual([]);
  });

  test('a slip number that has come is called for', async () => {
    const life = pc.start();
    await life.act('authorize');
    expect((await life.view()).main).toBe('check');
    const parcel = order('1', { trackingNumbers: [slips[0]!], carrier: 'ヤマト運輸' });
    expect((await life.credit.compare(office, parcel, '')).view.main).toBe('registerShipment');
    expect(viewIn(await life.act('registerShipment', { order: parcel })).main).toBe('check');
  });
});

describe('another PC', () => {
  let other: Machine;
  beforeEach(() => {
    other = createMachine(book);
  });

  test('finds what the first has authorized, without having a case: attempt 1, 2, … until none', async () => {
    book.verdict = declined;
    await pc.start().act('authorize');
    book.verdict = { credit: 'approved' };
    await pc.start().act('authorize');
    book.calls.length = 0;
    const view = viewIn(await other.start().act('check', { print: 'a' }));
    expect(view).toMatchObject({ status: 'approved', sentNumber: 'A-1001-2', amount: null, code: '' });
    expect(book.calls.map(({ orderNo }) => orderNo)).toEqual(['A-1001', 'A-1001-2', 'A-1001-3']);
    // What was sent is not known here, so a change takes a new number and says so.
    expect(await other.start().act('change', { ask: true })).toMatchObject({
      ask: { before: null, steps: ['plan.authorizeNew', 'plan.cancelOld'] },
    });
    expect(viewIn(await other.start().act('cancel')).status).toBe('cancelled');
    expect(book.live()).toEqual([]);
  });

  test('nothing is there, or no order came: says so', async () => {
    expect(await other.start().act('check')).toMatchObject({ kind: 'failed', code: 'nothingToAsk' });
    expect(await other.start().act('check', { blind: true })).toMatchObject({ code: 'nothingToAsk' });
  });

  test('a change that broke off on the first PC is seen: the further number counts, the other is named', async () => {
    const dead = pc.start();
    await dead.act('authorize');
    dead.gate.arm('provider.cancel:before');
    void dead.act('change', { order: order('1', { total: 300 }) });
    await dead.gate.stopped;
    const view = viewIn(await other.start().act('check'));
    expect(view).toMatchObject({ status: 'approved', sentNumber: 'A-1001-2', code: 'twoLive' });
    expect(view.message).toContain('「A-1001」');
    // The first PC comes back and finishes.
    pc.now += 3_600_000;
    await pc.start().credit.recover();
    expect(book.live()).toEqual(['A-1001-2']);
    expect(viewIn(await other.start().act('check'))).toMatchObject({ code: '' });
  });

  test('both change at once: one new number, one live credit', async () => {
    const [here, there] = [pc.start(), other.start()];
    await here.act('authorize');
    await there.act('check');
    const dearer = { order: order('1', { total: 300 }) };
    await Promise.all([here.act('change', dearer), there.act('change', dearer)]);
    expect(book.live()).toEqual(['A-1001-2']);
    for (const life of [here, there])
      expect(viewIn(await life.act('check'))).toMatchObject({ status: 'approved', sentNumber: 'A-1001-2' });
  });

  test('a number that belongs to another order here is not adopted', async () => {
    await pc.start().act('authorize');
    const twin = order('2', { number: 'A-1001' });
    expect(await pc.start().act('check', { order: twin })).toMatchObject({ code: 'numberTaken' });
    expect(book.booked.get(keyOf('A-1001'))).toEqual({ credit: 'approved' });
  });
});
