import { describe, expect, test } from 'vitest';
import type { Fields } from '../../../sandbox/kuroneko/types.ts';
import { type everyOption, judge, noOption } from './rules-fixture.ts';

const authorize = (patch: Fields) => judge('KAARA', patch);
const gift = {
  sendDiv: '1',
  sendName: '大和　花子',
  sendPostCode: '5300001',
  sendAddress1: '大阪府大阪市北区梅田１',
};

describe('destinations', () => {
  test.each(['sendName', 'sendPostCode', 'sendAddress1'])('a gift needs %s', (name) => {
    expect(authorize({ ...gift, [name]: '' })).toBe('kaara102E');
    expect(authorize({ ...gift, [name]: '', sendDiv: '0' })).toBeNull();
  });

  test.each(['0', '1', '2', '3', '4'])('the group comes with every 送り先区分: %s', (sendDiv) => {
    const whole = { ...gift, sendAddress2: '', sendTelNum: '06-1234-5678' };
    expect(authorize({ ...whole, sendDiv })).toBeNull();
  });

  test.each([
    ['sendName', 'kaara066E'],
    ['sendPostCode', 'kaara070E'],
    ['sendAddress1', 'kaara075E'],
    ['sendAddress2', 'kaara079E'],
    ['sendTelNum', 'kaara082E'],
  ])('%s is checked up to the tenth, the number put behind the name', (base, code) => {
    for (const number of ['', ...Array.from({ length: 9 }, (_, at) => String(at + 2))])
      expect(authorize({ ...gift, [`${base}${number}`]: 'x' }), `${base}${number}`).toBe(code);
    expect(authorize({ ...gift, [`${base}11`]: 'x' })).toBeNull();
  });

  test('each pair of address lines needs a house number of its own', () => {
    const second = { sendName2: '大和　次郎', sendAddress12: '大阪府堺市', sendAddress22: '' };
    expect(authorize({ ...gift, ...second })).toBe('kaara104E');
    expect(authorize({ ...gift, ...second, sendAddress22: '３－４' })).toBeNull();
  });

  test.each([
    ['06-1234-5678', null],
    ['0612345678', null],
    ['06-12345678', 'kaara083E'],
    ['0-6-1234-5678', 'kaara083E'],
  ])('sendTelNum %s: %s', (sendTelNum, code) => expect(authorize({ ...gift, sendTelNum })).toBe(code));
});

describe('送り先区分', () => {
  const options = (...names: (keyof typeof everyOption)[]) => ({
    merchant: { options: { ...noOption, ...Object.fromEntries(names.map((name) => [name, true])) } },
  });
  test.each([
    ['0', [], null],
    ['1', [], 'kaara102E'],
    ['2', [], 'kaara052E'],
    ['2', ['bundledInvoice'], null],
    ['3', [], 'kaara052E'],
    ['3', ['smartphone'], null],
    ['4', ['smartphone'], null],
    ['2', ['smartphone'], 'kaara052E'],
    ['3', ['bundledInvoice'], 'kaara053E'],
    ['5', ['bundledInvoice', 'smartphone'], 'kaara053E'],
    ['00', [], 'kaara052E'],
  ] as const)('KAARA %s with %j: %s', (sendDiv, names, code) =>
    expect(judge('KAARA', { sendDiv }, options(...names))).toBe(code),
  );

  test.each([
    ['', [], null, null],
    ['0', [], null, null],
    ['1', [], 'kaakk055E', 'kaarr033E'],
    ['1', ['bundledInvoice'], null, null],
    ['2', [], 'kaakk054E', 'kaarr032E'],
    ['2', ['smartphone'], null, null],
    ['3', ['smartphone'], 'kaakk054E', 'kaarr032E'],
  ] as const)('KAAKK and KAARR %s with %j', (sendDiv, names, reduced, reissued) => {
    expect(judge('KAAKK', { sendDiv }, options('amountChange', ...names))).toBe(reduced);
    expect(judge('KAARR', { sendDiv }, options(...names))).toBe(reissued);
  });
});

describe('amounts', () => {
  test('only the sum of the lines binds the total', () => {
    const noPrices = {
      itemCount1: '',
      unitPrice1: '',
      subTotal1: '4000',
      subTotal2: '1500',
      subTotal10: '-500',
    };
    expect(authorize(noPrices)).toBeNull();
    expect(authorize({ itemCount1: '3', unitPrice1: '1' })).toBeNull();
    expect(authorize({ subTotal1: '' })).toBe('kaara101E');
    expect(authorize({ subTotal11: '1' })).toBeNull();
  });

  test.each([
    ['1', null],
    ['999999', null],
    ['0', 'kaara049E'],
    ['000000', 'kaara049E'],
    ['1000000', 'kaara048E'],
    ['-1', 'kaara047E'],
    ['1.0', 'kaara047E'],
    ['１', 'kaara047E'],
  ])('a total of %s: %s', (totalAmount, code) =>
    expect(authorize({ totalAmount, subTotal1: String(Number(totalAmount) || 0) })).toBe(code),
  );

  test.each([
    ['10000', '7000', '9000', null],
    ['10000', '7000', '7000', 'kaakk049E'],
    ['10000', '7000', '10000', 'kaakk050E'],
    ['10000', '10000', '10000', 'kaakk049E'],
    ['10000', '7000', '10001', 'kaakk050E'],
  ])('first %s, now %s, asked %s: %s', (first, now, asked, code) => {
    const order = { firstTotal: Number(first), totalAmount: Number(now) };
    expect(judge('KAAKK', { totalAmount: asked, subTotal1: asked }, { order })).toBe(code);
  });
});

describe('numbers and days', () => {
  test.each([
    ['A', null, null, null],
    ['A-1', null, null, null],
    ['A_1', null, null, 'kaasd016E'],
    ['-A', null, 'kaakk006E', null],
    ['A_', null, 'kaakk006E', 'kaasd016E'],
    ['x'.repeat(20), null, null, null],
    ['x'.repeat(21), 'kaast005E', 'kaakk007E', 'kaasd006E'],
    ['A 1', 'kaast014E', 'kaakk006E', 'kaasd016E'],
    ['Ａ', 'kaast006E', 'kaakk006E', 'kaasd007E'],
  ])('order number %s', (orderNo, inquiry, reduction, print) => {
    const order = { orderNo };
    expect(judge('KAAST', { orderNo }, { order })).toBe(inquiry);
    expect(judge('KAAKK', { orderNo }, { order })).toBe(reduction);
    expect(judge('KAASD', { orderNo }, { order })).toBe(print);
  });

  test.each(['20260229', '20261301', '20260000', '00000000'])('%s is no day', (orderYmd) => {
    expect(authorize({ orderYmd })).toBe('kaara013E');
  });

  test('the order date may lie anywhere, the shipping day not before it', () => {
    expect(authorize({ orderYmd: '20240229', shipYmd: '20240301' })).toBeNull();
    expect(authorize({ orderYmd: '20261201', shipYmd: '20261201' })).toBeNull();
    expect(authorize({ orderYmd: '20261202', shipYmd: '20261201' })).toBe('kaara100E');
  });

  test.each(['20261124235959', '20240229000000', '19990101000000'])('requestDate %s', (requestDate) => {
    expect(authorize({ requestDate })).toBeNull();
  });

  test('a slip change: which days are days', () => {
    const change = { processDiv: '1', paymentNo: '987654321091', beforePaymentNo: '123456789013' };
    const setting = { order: { status: '3', slips: ['123456789013'] } };
    const of = (shipYmd: string) => judge('KAASL', { ...change, shipYmd }, setting);
    expect(of('20261127')).toBeNull();
    expect(of('2026112')).toBe('kaasl023E');
    expect(of('2026112a')).toBe('kaasl023E');
    expect(of('2026-11-27')).toBe('kaasl024E');
    expect(of('20270222')).toBeNull();
  });
});

describe('merchants who may not use the service', () => {
  const closed = { merchant: { enabled: false } };
  const nobody = { merchant: null };
  test.each([
    ['KAARA', 'kaara005E', 'kaara004E'],
    ['KAARS', 'kaars008E', 'kaars008E'],
    ['KAACL', 'kaacl017E', 'kaacl017E'],
    ['KAASL', 'kaasl041E', 'kaasl041E'],
    ['KAAST', 'kaast015E', 'kaast015E'],
    ['KAASD', 'kaasd019E', 'kaasd019E'],
    ['KAAKK', 'kaakk004E', 'kaakk004E'],
    ['KAARR', 'kaarr004E', 'kaarr004E'],
    ['KAASA', 'kaasa020E', 'kaasa004E'],
  ] as const)('%s', (api, whenClosed, whenUnknown) => {
    expect(judge(api, {}, closed)).toBe(whenClosed);
    expect(judge(api, {}, nobody)).toBe(whenUnknown);
  });

  test('an unknown merchant is told so before a missing contract', () => {
    expect(judge('KAASL', { processDiv: '2' }, nobody)).toBe('kaasl041E');
    expect(judge('KAASL', { processDiv: '2' }, { merchant: { options: noOption } })).toBe('kaasl019E');
  });
});

describe('SMS', () => {
  test.each([
    [{}, null],
    [{ sendDiv: '4' }, 'kaasa020E'],
    [{ sendDiv: '0' }, 'kaasa020E'],
    [{ result: '0', status: '1' }, 'kaasa020E'],
    [{ status: '31' }, 'kaasa022E'],
    [{ status: '2' }, null],
  ] as const)('an order of %j: %s', (order, code) => expect(judge('KAASA', {}, { order })).toBe(code));
});
