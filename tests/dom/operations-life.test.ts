import { beforeEach, describe, expect, test } from 'vitest';
import type { Operation } from '../../lib/credit/status.ts';
import type { Shop } from '../../lib/settings/shop.ts';
import { createBook, declined, type Book } from './operations-book.ts';
import {
  createMachine,
  keyOf,
  nameless,
  narrow,
  order,
  shop,
  slips,
  viewIn,
  type Act,
  type Life,
  type Machine,
} from './operations-stand.ts';

let book: Book;
let pc: Machine;
let life: Life;
const full: Shop = { ...shop, amountChange: true, otherCarrier: true, bundledInvoice: true };

beforeEach(async () => {
  book = createBook();
  pc = createMachine(book);
  pc.shops = [full];
  life = pc.start();
});
const approve = async (): Promise<void> => void (await life.act('authorize'));
const account = (number = 'A-1001') => book.accounts.account(keyOf(number));
const written = (): string[] => book.kinds().filter((kind) => kind !== 'lookup');
const street = (text: string) => order('1', { buyer: { ...order().buyer, street: text } });
/** With a slip number of Yamato's, the n-th. */
const parcel = (n: number, change: Parameters<typeof order>[1] = {}) =>
  order('1', { trackingNumbers: [slips[n]!], carrier: 'ヤマト運輸', ...change });

describe('cancel', () => {
  test('is asked first, with the amount; then the number is dead and the next attempt gets another', async () => {
    await approve();
    const asked = await life.act('cancel', { ask: true, blind: true });
    expect(asked).toMatchObject({
      kind: 'confirm',
      ask: { operation: 'cancel', sentNumber: 'A-1001', before: 100, after: 0 },
    });
    expect(written()).toEqual(['authorize']);
    expect(viewIn(await life.act('cancel', { blind: true }))).toMatchObject({
      status: 'cancelled',
      main: 'authorize',
    });
    expect(book.live()).toEqual([]);
    expect(viewIn(await life.act('authorize')).sentNumber).toBe('A-1001-2');
  });

  test('of what is paid: refused, with the reason; the badge follows the provider', async () => {
    await approve();
    book.booked.set(keyOf('A-1001'), { credit: 'shipped', progress: 'paid' });
    const view = viewIn(await life.act('cancel'));
    expect(view).toMatchObject({ status: 'shipped', progress: 'paid', code: 'kaacl009E' });
    expect(await life.act('cancel')).toMatchObject({ kind: 'failed', code: 'why.paid' });
  });

  test('of what was cancelled elsewhere: done', async () => {
    await approve();
    book.booked.set(keyOf('A-1001'), { credit: 'cancelled' });
    expect(viewIn(await life.act('cancel')).status).toBe('cancelled');
  });

  test('of a hold, which goes', async () => {
    book.verdict = { credit: 'review' };
    await approve();
    expect(viewIn(await life.act('cancel'))).toMatchObject({ status: 'cancelled', heldSince: null });
  });

  test('refused for its form: the credit stays what it is', async () => {
    await approve();
    book.next('refused');
    expect(viewIn(await life.act('cancel'))).toMatchObject({ status: 'approved', code: 'badName' });
    expect(viewIn(await life.act('check'))).toMatchObject({ status: 'approved', code: '', amount: 100 });
  });

  test('under a contract that the shop has left: said so, nothing sent', async () => {
    await approve();
    pc.shops = [{ ...full, merchantCode: '99900000099' }];
    expect(await life.act('cancel')).toMatchObject({ kind: 'failed', code: 'otherContract' });
    expect(written()).toEqual(['authorize']);
  });
});

describe('change', () => {
  test('nothing differs: says so', async () => {
    await approve();
    expect(await life.act('change')).toMatchObject({ kind: 'failed', code: 'why.noDrift' });
  });

  test('lower: the difference and the step are shown, then it is reduced', async () => {
    await approve();
    const cheaper = order('1', { total: 70 });
    expect(await life.act('change', { order: cheaper, ask: true })).toMatchObject({
      kind: 'confirm',
      ask: { steps: ['plan.reduce'], before: 100, after: 70, differences: [{ field: 'totalAmount' }] },
    });
    expect(viewIn(await life.act('change', { order: cheaper }))).toMatchObject({
      status: 'approved',
      amount: 70,
      sentNumber: 'A-1001',
      differences: [],
    });
    expect(account().amount).toBe(70);
  });

  test('back up, below the first total: reduced again; refused, it is planned anew', async () => {
    await approve();
    await life.act('change', { order: order('1', { total: 70 }) });
    expect(viewIn(await life.act('change', { order: order('1', { total: 90 }) })).amount).toBe(90);
    account().first = 80;
    await life.act('change', { order: order('1', { total: 70 }) });
    const wish = { order: order('1', { total: 95 }) };
    expect(viewIn(await life.act('change', wish))).toMatchObject({ amount: 70, code: 'kaakk050E' });
    expect(viewIn(await life.act('change', wish))).toMatchObject({ amount: 95, sentNumber: 'A-1001-2' });
    expect(book.live()).toEqual(['A-1001-2']);
  });

  test('text only: corrected; a name cannot be told, so it takes a new number', async () => {
    await approve();
    expect(viewIn(await life.act('change', { order: street('1-2-3') }))).toMatchObject({ differences: [] });
    expect(account()).toMatchObject({ corrections: 1, text: '1-2-3 茶' });
    const other = order('1', { buyer: { ...street('1-2-3').buyer, name: '大和 太郎' } });
    expect(viewIn(await life.act('change', { order: other })).sentNumber).toBe('A-1001-2');
    expect(written()).toEqual(['authorize', 'correct', 'authorize', 'cancel']);
    expect(book.live()).toEqual(['A-1001-2']);
  });

  test('higher: new number first, then the old one goes', async () => {
    await approve();
    const dearer = { order: order('1', { total: 300 }) };
    expect(await life.act('change', { ...dearer, ask: true })).toMatchObject({
      ask: { steps: ['plan.authorizeNew', 'plan.cancelOld'], before: 100, after: 300 },
    });
    expect(viewIn(await life.act('change', dearer))).toMatchObject({
      status: 'approved',
      amount: 300,
      sentNumber: 'A-1001-2',
    });
    expect(written()).toEqual(['authorize', 'authorize', 'cancel']);
  });

  test('higher and declined: the old one stays, is said to stay, and the next change takes a third number', async () => {
    await approve();
    book.verdict = declined;
    const dearer = { order: order('1', { total: 300 }) };
    const view = viewIn(await life.act('change', dearer));
    expect(view).toMatchObject({ status: 'approved', amount: 100, sentNumber: 'A-1001', code: 'keptOld' });
    expect(view.message).toContain('A-1001-2');
    expect(view.differences).toHaveLength(1);
    book.verdict = { credit: 'approved' };
    expect(viewIn(await life.act('change', dearer)).sentNumber).toBe('A-1001-3');
    expect(book.live()).toEqual(['A-1001-3']);
  });

  test('a shipped order takes its slip number along', async () => {
    await approve();
    pc.shops = [{ ...full, bundledInvoice: false }];
    await life.act('cancel');
    await approve();
    await life.act('registerShipment', { order: parcel(0) });
    const view = viewIn(await life.act('change', { order: parcel(0, { total: 300 }) }));
    expect(view).toMatchObject({ status: 'shipped', slip: slips[0], sentNumber: 'A-1001-3', amount: 300 });
    expect(written().slice(-3)).toEqual(['authorize', 'cancel', 'register']);
  });

  test('an order that does not fit: named, the credit untouched', async () => {
    await approve();
    const view = viewIn(await life.act('change', { order: nameless() }));
    expect(view).toMatchObject({
      status: 'approved',
      code: 'preflight',
      problems: [{ field: 'buyer.name' }],
    });
    expect(viewIn(await life.act('check'))).toMatchObject({ problems: [], code: '' });
  });

  test('edited again between question and answer: asked again', async () => {
    await approve();
    const asked = await life.act('change', { order: order('1', { total: 70 }), ask: true });
    const token = asked.kind === 'confirm' ? asked.token : '';
    const reply = await life.act('change', { order: order('1', { total: 60 }), accept: token, ask: true });
    expect(reply.kind).toBe('confirm');
    expect(written()).toEqual(['authorize']);
  });

  test('without an order: nothing', async () => {
    await approve();
    expect(await life.act('change', { blind: true })).toMatchObject({ code: 'orderNeeded' });
  });
});

describe('invoice, clear, and what is not possible', () => {
  test('the data of a bundled invoice; nothing changes', async () => {
    await approve();
    const reply = await life.act('fetchInvoice', { blind: true });
    expect(reply).toMatchObject({ kind: 'invoice', invoice: { orderNo: 'A-1001', total: 100 } });
    book.down = true;
    expect(await life.act('fetchInvoice')).toMatchObject({ kind: 'failed', code: 'network' });
    expect((await life.view()).status).toBe('approved');
  });

  test('a declined order is put aside; its number stays used', async () => {
    book.verdict = declined;
    await approve();
    expect(viewIn(await life.act('clear', { blind: true }))).toMatchObject({ status: 'none', message: '' });
    expect(viewIn(await life.act('authorize')).sentNumber).toBe('A-1001-2');
  });

  const never: [Operation, Act, string][] = [
    ['cancel', {}, 'why.notRequested'],
    ['change', {}, 'why.notRequested'],
    ['registerShipment', {}, 'why.notRequested'],
    ['withdrawShipment', {}, 'why.notRequested'],
    ['fetchInvoice', {}, 'why.notRequested'],
    ['clear', {}, 'why.notRequested'],
    ['authorize', { order: order('1', { payment: '銀行振込' }) }, 'otherPayment'],
  ];
  test.each(never)('%s before anything was asked for', async (operation, given, code) => {
    expect(await life.act(operation, given)).toMatchObject({ kind: 'failed', code });
    expect(book.calls).toEqual([]);
  });

  test('the question of an authorization holds for the new route too', async () => {
    const asked = await life.act('authorize', { order: narrow(), ask: true });
    expect(asked).toMatchObject({ kind: 'confirm', ask: { after: 100, conversions: [{ kind: 'width' }] } });
    expect(viewIn(await life.act('authorize', { order: narrow() })).status).toBe('approved');
  });
});
