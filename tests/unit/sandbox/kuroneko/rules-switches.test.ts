import { describe, expect, test } from 'vitest';
import { judge } from './rules-fixture.ts';

const table = { validationOrder: 'table' } as const;
const credentialsFirst = { validationOrder: 'credentialsFirst' } as const;

describe('validationOrder', () => {
  const wrong = { password: 'wrong' };

  test('by table an unknown number comes before a wrong password, otherwise after it', () => {
    const both = { ...wrong, orderNo: 'T-9999' };
    expect(judge('KAAST', both, { switches: table })).toBe('kaast008E');
    expect(judge('KAAST', both, { switches: credentialsFirst })).toBe('kaast012E');
    expect(judge('KAARA', wrong, { order: {}, switches: table })).toBe('kaara009E');
    expect(judge('KAARA', wrong, { order: {}, switches: credentialsFirst })).toBe('kaara092E');
  });

  test('shapes come first either way', () => {
    const both = { ...wrong, address1: '銀座１' };
    expect(judge('KAARA', both, { switches: table })).toBe('kaara034E');
    expect(judge('KAARA', both, { switches: credentialsFirst })).toBe('kaara034E');
  });

  test('credentials come before what the contract says', () => {
    const both = { ...wrong, sendDiv: '9' };
    expect(judge('KAARA', both, { switches: table })).toBe('kaara053E');
    expect(judge('KAARA', both, { switches: credentialsFirst })).toBe('kaara092E');
  });
});

test('merchantCodeNumbering: the two ways to number the codes of the merchant', () => {
  const codes = (merchantCodeNumbering: 'EC' | 'W') =>
    [
      judge('KAARA', { ycfStrCode: '' }, { switches: { merchantCodeNumbering } }),
      judge('KAARA', { ycfStrCode: '9990000001A' }, { switches: { merchantCodeNumbering } }),
      judge('KAARA', { ycfStrCode: '9990000001' }, { switches: { merchantCodeNumbering } }),
      judge('KAARA', { ycfStrCode: '99900000099' }, { switches: { merchantCodeNumbering } }),
      judge('KAARA', {}, { merchant: { enabled: false }, switches: { merchantCodeNumbering } }),
    ].join();
  expect(codes('EC')).toBe('kaara001E,kaara002E,kaara003E,kaara004E,kaara005E');
  expect(codes('W')).toBe('kaara004E,kaara003E,kaara002E,kaara005E,kaara005E');
});

test.each([
  [true, '20270222', null],
  [true, '20270223', 'kaara018E'],
  [false, '20270221', null],
  [false, '20270222', 'kaara018E'],
] as const)('shipWindowInclusive %s: %s is %s', (shipWindowInclusive, shipYmd, code) => {
  expect(judge('KAARA', { shipYmd }, { switches: { shipWindowInclusive } })).toBe(code);
});

test('the window counts Japanese days, not hours', () => {
  const justBefore = new Date('2026-11-24T23:59:59+09:00');
  const justAfter = new Date('2026-11-25T00:00:00+09:00');
  expect(judge('KAARA', { shipYmd: '20270223' }, { now: justBefore })).toBe('kaara018E');
  expect(judge('KAARA', { shipYmd: '20270223' }, { now: justAfter })).toBeNull();
});

test('later calls count the window from the authorization, not from now', () => {
  const monthsOn = { now: new Date('2027-02-20T12:00:00+09:00') };
  expect(judge('KAAKK', { shipYmd: '20270222' }, monthsOn)).toBeNull();
  expect(judge('KAAKK', { shipYmd: '20270223' }, monthsOn)).toBe('kaakk017E');
});

test.each([
  [80, 80, null],
  [80, 81, 'kaara024E'],
  [40, 40, null],
  [40, 41, 'kaara024E'],
] as const)('nameKanaLimit %d: %d characters are %s', (nameKanaLimit, count, code) => {
  expect(judge('KAARA', { nameKana: 'ﾔ'.repeat(count) }, { switches: { nameKanaLimit } })).toBe(code);
});

test('reductionShipsFrom: the order date or today', () => {
  const yesterday = { shipYmd: '20261123' };
  expect(judge('KAAKK', yesterday)).toBeNull();
  const today = { switches: { reductionShipsFrom: 'today' } } as const;
  expect(judge('KAAKK', yesterday, today)).toBe('kaakk016E');
  expect(judge('KAAKK', { shipYmd: '20261124' }, today)).toBeNull();
  expect(judge('KAARR', yesterday, today)).toBeNull();
});

describe('slip numbers', () => {
  const hyphened = { paymentNo: '1234-5678-9013' };

  test('slipHyphensCount: hyphens are part of the number or only how it is written', () => {
    expect(judge('KAASL', hyphened)).toBe('kaasl010E');
    const ignored = { switches: { slipHyphensCount: false } };
    expect(judge('KAASL', hyphened, ignored)).toBeNull();
    expect(judge('KAASL', { paymentNo: '1234-5678-9012' }, ignored)).toBe('kaasl014E');
    expect(judge('KAASL', { paymentNo: '1234-5678-90134' }, ignored)).toBe('kaasl010E');
  });

  const registered = { status: '3', slips: ['123456789013'] };
  test.each([
    ['accept', null, null],
    ['kaasl018E', 'kaasl018E', 'kaasl018E'],
    ['kaasl020E', 'kaasl020E', 'kaasl020E'],
    ['older', 'kaasl009E', 'kaasl016E'],
  ] as const)('slipRegisteredTwice %s', (slipRegisteredTwice, same, another) => {
    const setting = { order: registered, switches: { slipRegisteredTwice } };
    expect(judge('KAASL', {}, setting)).toBe(same);
    expect(judge('KAASL', { paymentNo: '987654321091' }, setting)).toBe(another);
  });

  test.each(['kaasl018E', 'kaasl020E', 'older'] as const)(
    'slipRegisteredTwice %s lets further destinations have numbers of their own',
    (slipRegisteredTwice) => {
      const fields = { sendName: '大和　花子', sendName2: '大和　次郎' };
      const setting = { order: { ...registered, sendDiv: '1', fields }, switches: { slipRegisteredTwice } };
      expect(judge('KAASL', { paymentNo: '987654321091' }, setting)).toBeNull();
      expect(judge('KAASL', {}, setting)).toMatch(/^kaasl0(09|18|20)E$/);
    },
  );
});

describe('sets of statuses', () => {
  test.each(['1', '3'])('KAASD prints in %s unless told otherwise', (status) => {
    expect(judge('KAASD', {}, { order: { status } })).toBeNull();
    expect(judge('KAASD', {}, { order: { status }, switches: { printableStatuses: [] } })).toBe('kaasd009E');
  });

  test('KAASD prints where the switch says so, with the code it names', () => {
    const order = { status: '10' };
    expect(judge('KAASD', {}, { order, switches: { printableStatuses: ['10'] } })).toBeNull();
    expect(judge('KAASD', {}, { order, switches: { printRefusal: 'kaasd018E' } })).toBe('kaasd018E');
  });

  test('KAARR takes requests where the switch says so', () => {
    const only = (...reissuableStatuses: string[]) => ({ switches: { reissuableStatuses } });
    expect(judge('KAARR', {}, { order: { status: '1' }, ...only('11') })).toBe('kaarr015E');
    expect(judge('KAARR', {}, { order: { status: '11' }, ...only('11') })).toBeNull();
    expect(judge('KAARR', {}, { order: { status: '12' }, ...only('12') })).toBeNull();
    const back = { requestContents: '3' };
    const pending = { reissues: 1, reissuePending: true };
    expect(judge('KAARR', back, { order: { status: '1', ...pending }, ...only('11') })).toBe('kaarr017E');
    expect(judge('KAARR', back, { order: { status: '11', ...pending }, ...only('11') })).toBeNull();
  });
});

test('printDataTakesUnderline', () => {
  const underlined = { orderNo: 'T_0001' };
  const order = { orderNo: 'T_0001' };
  expect(judge('KAASD', underlined, { order })).toBe('kaasd016E');
  expect(judge('KAASD', underlined, { order, switches: { printDataTakesUnderline: true } })).toBeNull();
  expect(judge('KAAST', underlined, { order })).toBeNull();
});

test('declinedTransaction: a declined order is unknown to KAAST alone', () => {
  const setting = {
    order: { result: '1', status: '' },
    switches: { declinedTransaction: 'unknown' },
  } as const;
  expect(judge('KAAST', {}, setting)).toBe('kaast008E');
  expect(judge('KAARS', {}, setting)).toBeNull();
  expect(judge('KAAST', {}, { order: setting.order })).toBeNull();
});

test.each([
  [3, 2, null],
  [3, 3, 'kaasa021E'],
  [5, 4, null],
  [5, 5, 'kaasa021E'],
] as const)('smsRetryCap %d after %d wrong codes: %s', (smsRetryCap, smsTries, code) => {
  expect(judge('KAASA', {}, { order: { smsTries }, switches: { smsRetryCap } })).toBe(code);
});

test.each([
  [7, 6, null],
  [7, 7, 'kaarr009E'],
  [9, 8, null],
  [9, 9, 'kaarr009E'],
] as const)('reissueCap %d after %d requests: %s', (reissueCap, reissues, code) => {
  const setting = { order: { reissues, reissuePending: true }, switches: { reissueCap } };
  expect(judge('KAARR', {}, setting)).toBe(code);
  expect(judge('KAARR', { requestContents: '3' }, setting)).toBeNull();
});
