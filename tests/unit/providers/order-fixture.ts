import type { Line, Order, Party } from '../../../lib/order/order.ts';
import { preflight } from '../../../lib/providers/kuroneko/preflight.ts';
import type { Preflight } from '../../../lib/providers/port.ts';

/** Noon of 2026-11-24 in Japan. */
export const noon = new Date('2026-11-24T12:00:00+09:00');

export const buyer: Party = {
  name: '大和　太郎',
  kana: 'ﾔﾏﾄ ﾀﾛｳ',
  postCode: '104-0061',
  prefecture: '東京都',
  street: '中央区銀座２－１６－１０',
  building: '',
  phone: '03-1234-5678',
  email: 'taro@mail.example',
};

export const recipient: Party = {
  name: '大和　花子',
  kana: '',
  postCode: '5300001',
  prefecture: '大阪府',
  street: '大阪市北区梅田１－２',
  building: 'みほんビル',
  phone: '09012345678',
  email: '',
};

export const line = (subTotal: number, more: Partial<Line> = {}): Line => ({
  kind: 'goods',
  name: 'みほん品',
  count: 1,
  unitPrice: subTotal,
  subTotal,
  ...more,
});

/** An order without a fault; the total follows the lines unless given. */
export function order(more: Partial<Order> = {}): Order {
  const lines = more.lines ?? [
    line(5000),
    line(300, { name: '送料', kind: 'shipping', count: null, unitPrice: null }),
  ];
  return {
    hostId: '1',
    number: '20261120-000123',
    mall: '本店',
    payment: 'クロネコ代金後払い',
    orderedOn: '2026-11-20',
    shipOn: '2026-11-26',
    buyer,
    recipients: [],
    total: lines.reduce((sum, one) => sum + one.subTotal, 0),
    carrier: 'ヤマト運輸',
    trackingNumbers: [],
    ...more,
    lines,
  };
}

export const withBuyer = (patch: Partial<Party>): Order => order({ buyer: { ...buyer, ...patch } });
export const withRecipient = (patch: Partial<Party>): Order =>
  order({ recipients: [{ ...recipient, ...patch }] });

export const judge = (given: Order, bundledInvoice = false, orderNo = 'A-1'): Preflight =>
  preflight(given, orderNo, { bundledInvoice }, noon);

/** The fields of an order that may be sent; throws when it may not. */
export function sent(given: Order, bundledInvoice = false): Readonly<Record<string, string>> {
  const judged = judge(given, bundledInvoice);
  if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
  return judged.prepared.fields;
}

/** A case of a table: what is wrong, the order, and the field with `label：reason→ remedy`. */
export type Found = readonly [what: string, given: Order, field: string, words: string];

/** The problems of an order as staff read them; none when it may be sent. */
export const told = (judged: Preflight): [field: string, words: string][] =>
  judged.ok
    ? []
    : judged.problems.map(({ field, label, reason, remedy }) => [field, `${label}：${reason}→ ${remedy}`]);
