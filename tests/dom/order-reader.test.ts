import { describe, expect, test } from 'vitest';
import { dayOf, yenOf } from '../../lib/backoffice/cells.ts';
import { PageChanged } from '../../lib/backoffice/faults.ts';
import { readOrder } from '../../lib/backoffice/order-reader.ts';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import { Order } from '../../lib/order/order.ts';
import { hostFetch, orderPages, postpay } from './host-page.ts';

const row = { hostId: '1', number: 'A-1', payment: postpay };
const patient = new AbortController().signal;
const read = (change: Readonly<Record<string, string>> = {}) =>
  readOrder(goq, row, hostFetch(orderPages(change)), patient);

describe('an order read from its two pages', () => {
  test('has the shape that the worker accepts, with lines that make the total', async () => {
    const order = await read();
    expect(Order.safeParse(order).success).toBe(true);
    expect(order.total).toBe(2560);
    expect(order.lines.map((line) => [line.kind, line.subTotal])).toEqual([
      ['goods', 2000],
      ['shipping', 660],
      ['discount', -100],
    ]);
    expect([order.orderedOn, order.shipOn]).toEqual(['2026-11-20', '2026-11-24']);
  });

  test('keeps every character of a text', async () => {
    const name = '髙﨑〜～ｱｲｳ𠮷"\'<img src=x onerror=alert(1)>';
    expect((await read({ name })).buyer.name).toBe(name);
  });

  test.each([
    ['the buyer again', {}, 0],
    ['another address', { giftStreet: '港区2-2' }, 1],
  ])('a destination that is %s', async (_, change: Record<string, string>, recipients) => {
    expect((await read(change)).recipients).toHaveLength(recipients);
  });

  test('is decoded by the charset that the answer names', async () => {
    const utf8 = hostFetch();
    const order = await readOrder(
      goq,
      row,
      async (path) => {
        const answer = await utf8(path);
        const bytes = shiftJis((await answer.text()).replaceAll('髙', '高'));
        const response = new Response(bytes, { headers: { 'content-type': 'text/html; charset=Shift_JIS' } });
        Object.defineProperty(response, 'url', { value: answer.url });
        return response;
      },
      patient,
    );
    expect([order.buyer.name, order.payment]).toEqual(['高橋 花子', postpay]);
  });
});

/** Text as Shift_JIS, by asking the browser's decoder what every pair of bytes means. */
function shiftJis(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('shift_jis');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0x9f; lead++) {
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]));
}

test.each([
  ['1,234円', 1234],
  ['１，２３４円', 1234],
  ['￥1,234', 1234],
  ['¥0', 0],
  ['－500', -500],
])('%s is %i yen', (text, yen) => {
  expect(yenOf(text, '請求金額')).toBe(yen);
});

test.each(['', '無料', '1.5', '12 345 678 901'])('%j is no amount', (text) => {
  expect(() => yenOf(text, '請求金額')).toThrow(new PageChanged('amount', '請求金額', text));
});

test.each([
  ['2026-11-20 08:57:47', '2026-11-20'],
  ['2026/1/2 5:15', '2026-01-02'],
])('%s is the day %s', (text, day) => {
  expect(dayOf(text, '注文日時')).toBe(day);
});

test.each(['', '11月20日', '2026-11', '2026-11-201'])('%j is no day', (text) => {
  expect(() => dayOf(text, '注文日時')).toThrow(new PageChanged('date', '注文日時', text));
});
