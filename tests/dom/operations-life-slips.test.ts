import { beforeEach, describe, expect, test } from 'vitest';
import type { Shop } from '../../lib/settings/shop.ts';
import { createBook, type Book } from './operations-book.ts';
import {
  createMachine,
  keyOf,
  order,
  shop,
  slips,
  viewIn,
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
/** With a slip number of Yamato's, the n-th. */
const parcel = (n: number, change: Parameters<typeof order>[1] = {}) =>
  order('1', { trackingNumbers: [slips[n]!], carrier: 'ヤマト運輸', ...change });

describe('slip numbers', () => {
  test('registered at once; the same again: no; another one: asked first, changed', async () => {
    await approve();
    expect(viewIn(await life.act('registerShipment', { order: parcel(0), ask: true }))).toMatchObject({
      status: 'shipped',
      progress: 'registered',
      slip: slips[0],
    });
    expect(await life.act('registerShipment', { order: parcel(0) })).toMatchObject({ code: 'why.slipSame' });
    const asked = await life.act('registerShipment', { order: parcel(1), ask: true });
    expect(asked).toMatchObject({ kind: 'confirm', ask: { slip: slips[1] } });
    expect(viewIn(await life.act('registerShipment', { order: parcel(1) })).slip).toBe(slips[1]);
    expect(written()).toEqual(['authorize', 'register', 'changeSlip']);
    expect(account().slip).toBe(slips[1]);
  });

  test("another carrier's: the old one is withdrawn, the new one registered", async () => {
    await approve();
    await life.act('registerShipment', { order: parcel(0) });
    const other = parcel(0, { carrier: '佐川急便', trackingNumbers: ['ABC123'] });
    expect(viewIn(await life.act('registerShipment', { order: other }))).toMatchObject({ slip: 'ABC123' });
    expect(written().slice(-2)).toEqual(['withdrawSlip', 'register']);
    pc.shops = [{ ...full, otherCarrier: false }];
    const again = { ...other, trackingNumbers: ['ABC124'] };
    expect(await life.act('registerShipment', { order: again })).toMatchObject({ code: 'why.otherCarrier' });
  });

  test("somebody else's credit: that its amount is not known stays said, with what to do, until it is gone", async () => {
    await createMachine(book).start().click();
    await approve();
    const told = { amount: null, message: /引き継ぎました/, remedy: /管理画面/ };
    const says = async (status: string): Promise<void> => {
      const { message, remedy, ...view } = await life.view();
      expect(view).toMatchObject({ status, amount: told.amount });
      expect(message).toMatch(told.message);
      expect(remedy).toMatch(told.remedy);
    };
    await says('approved');
    await life.act('registerShipment', { order: parcel(0) });
    await says('shipped');
    await life.act('check');
    await says('shipped');
    await life.act('cancel');
    expect(await life.view()).toMatchObject({ status: 'cancelled', message: '' });
  });

  test('a typing error is named; no number: no', async () => {
    await approve();
    const wrong = parcel(0, { trackingNumbers: ['123456789012'] });
    expect(viewIn(await life.act('registerShipment', { order: wrong }))).toMatchObject({
      status: 'approved',
      problems: [{ field: 'trackingNumbers.0' }],
    });
    expect(await life.act('registerShipment')).toMatchObject({ code: 'why.noTracking' });
    expect(written()).toEqual(['authorize']);
  });

  test('withdrawn after a question; withdrawn elsewhere, it is gone here too', async () => {
    await approve();
    await life.act('registerShipment', { order: parcel(0) });
    expect((await life.act('withdrawShipment', { ask: true })).kind).toBe('confirm');
    expect(viewIn(await life.act('withdrawShipment'))).toMatchObject({ status: 'approved', slip: '' });
    await life.act('registerShipment', { order: parcel(1) });
    book.booked.set(keyOf('A-1001'), { credit: 'approved' });
    expect(viewIn(await life.act('check'))).toMatchObject({ status: 'approved', slip: '' });
  });

  test('another number is registered than we thought: said, and replaced the next time', async () => {
    await approve();
    await life.act('registerShipment', { order: parcel(0) });
    account().slip = slips[2]!;
    expect(viewIn(await life.act('registerShipment', { order: parcel(1) }))).toMatchObject({
      status: 'shipped',
      code: 'unknowable',
      slip: '',
    });
    expect(viewIn(await life.act('registerShipment', { order: parcel(1) })).slip).toBe(slips[1]);
    expect(account().slip).toBe(slips[1]);
  });
});
