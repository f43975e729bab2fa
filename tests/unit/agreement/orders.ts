import * as fc from 'fast-check';
import { orderNumber } from '../../../lib/credit/order-number.ts';
import type { Line, Order, Party } from '../../../lib/order/order.ts';
import { atLimit, badText, blank, fineText, mostly } from './alphabet.ts';
import { party, plainParty } from './parties.ts';

export interface Sample {
  readonly order: Order;
  /** The number that would be sent. */
  readonly orderNo: string;
  /** The contract includes 同梱. */
  readonly bundled: boolean;
  readonly at: Date;
}

const day = 86_400_000;
/** `YYYY-MM-DD` in Japan so many days after the moment. */
export const dayAfter = (at: Date, days: number): string =>
  new Date(at.getTime() + 9 * 3_600_000 + days * day).toISOString().slice(0, 10);

const moment = fc
  .integer({ min: 0, max: 800 * 24 * 60 })
  .map((minutes) => new Date(Date.parse('2026-11-24T00:00:00Z') + minutes * 60_000));
const noDay = fc.constantFrom('2026-02-29', '2027-13-01', '0000-00-00', '2027-11-31');

const dates = moment.chain((at) =>
  fc.record({
    at: fc.constant(at),
    orderedOn: mostly(
      fc.integer({ min: -100, max: 0 }).map((days) => dayAfter(at, days)),
      [10, noDay],
      [20, fc.integer({ min: 1, max: 95 }).map((days) => dayAfter(at, days))],
    ),
    shipOn: mostly<string | null>(
      fc.constant(null),
      [300, fc.integer({ min: 0, max: 40 }).map((days) => dayAfter(at, days))],
      [60, fc.integer({ min: 86, max: 93 }).map((days) => dayAfter(at, days))],
      [40, fc.integer({ min: -30, max: -1 }).map((days) => dayAfter(at, days))],
      [10, noDay],
    ),
  }),
);

const itemName = mostly(
  fc.oneof(fc.constantFrom('テスト商品Ａ', '送料', '値引き', 'ｺｰﾋｰ豆 200g'), fineText(1, 26)),
  [5, blank],
  [5, badText(15)],
  [5, fineText(40, 60)],
  [5, atLimit(30)],
);

const goods: fc.Arbitrary<Line> = fc
  .record({
    name: itemName,
    count: mostly<number | null>(
      fc.integer({ min: 0, max: 30 }),
      [150, fc.constant(null)],
      [6, fc.constantFrom(9_999, 10_000, 1_000_000)],
    ),
    unitPrice: mostly<number | null>(
      fc.integer({ min: 0, max: 3_000 }),
      [150, fc.constant(null)],
      [3, fc.constantFrom(999_999, 1_000_000, 99_999_999)],
      [3, fc.constantFrom(-999_999, -1_000_000)],
    ),
    subTotal: mostly(
      fc.integer({ min: 0, max: 30_000 }),
      [60, fc.integer({ min: -2_000, max: -1 })],
      [3, fc.constantFrom(999_999, 1_000_000)],
    ),
  })
  .map((line) => ({ kind: 'goods', ...line }));

const subTotals = (...yen: readonly number[]): Line[] =>
  yen.map((subTotal) => ({ kind: 'other', name: '明細', count: null, unitPrice: null, subTotal }));

const lines = mostly(
  fc.oneof(
    { weight: 8, arbitrary: fc.array(goods, { minLength: 1, maxLength: 4, size: 'max' }) },
    { weight: 2, arbitrary: fc.array(goods, { minLength: 5, maxLength: 14, size: 'max' }) },
  ),
  // One line is beyond the limit, the discount brings the total back.
  [8, fc.constant(subTotals(1_500_000, -600_000))],
  [8, fc.constant(subTotals(900_000, 900_000, -1_000_001))],
  [8, fc.constant(subTotals(500, -500))],
  [8, fc.constant(subTotals(600_000, 700_000))],
);

const recipients: fc.Arbitrary<Party[]> = fc.oneof(
  { weight: 60, arbitrary: fc.constant<Party[]>([]) },
  { weight: 30, arbitrary: fc.array(party, { minLength: 1, maxLength: 2, size: 'max' }) },
  { weight: 10, arbitrary: fc.array(plainParty, { minLength: 2, maxLength: 11, size: 'max' }) },
);

const hostNumber = fc.oneof(
  fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z-]{4,18}$/),
  fc.constantFrom(
    '318264-20261120-0123456789',
    'EC#2026/11-1',
    'ＥＣ１',
    '№1',
    '2026_1120',
    '-1',
    'A'.repeat(26),
  ),
);
const numbers = hostNumber.chain((number) =>
  fc.record({
    number: fc.constant(number),
    orderNo: mostly(
      fc.integer({ min: 1, max: 99 }).map((attempt) => orderNumber(number, attempt)),
      // As it would be without the rule of lib/credit.
      [20, fc.constantFrom(number, `${number}_`, '')],
    ),
  }),
);

/** A random order with the ugly data real shops have; most parts are right, so that both answers are common. */
export const sample: fc.Arbitrary<Sample> = fc
  .record({
    dates,
    numbers,
    buyer: party,
    recipients,
    lines,
    off: mostly<number>(fc.constant(0), [15, fc.constantFrom(-500, 1, 330, 1_000_000)]),
    bundled: fc.boolean(),
  })
  .map(({ dates: { at, ...days }, numbers: { orderNo, number }, lines, off, bundled, ...people }) => ({
    orderNo,
    bundled,
    at,
    order: {
      hostId: '1',
      number,
      mall: '本店',
      payment: 'クロネコ代金後払い',
      ...days,
      ...people,
      lines,
      total: lines.reduce((sum, line) => sum + line.subTotal, off),
      carrier: 'ヤマト運輸',
      trackingNumbers: [],
    },
  }));
