import { describe, expect, test } from 'vitest';
import { about, merchantB, openShop, order, reduction, reissue, slips } from './shop.ts';

const code = merchantB.ycfStrCode;
const A = '99900000011';

/** Call, status before, and then: the status after, or the code of the refusal. */
const transitions: readonly (readonly [call: string, before: string, after: string | RegExp])[] = [
  ...['1', '3', '5', '6', '10', '11'].map((before) => ['cancel', before, '2'] as const),
  ['cancel', '2', /^kaacl009E$/],
  ['cancel', '12', /^kaacl015E$/],
  ['register', '1', '3'],
  ['register', '2', /^kaasl02[02]E$/],
  ['register', '12', /^kaasl02[02]E$/],
  ['change', '3', '3'],
  ['change', '1', /^kaasl022E$/],
  ['change', '2', /^kaasl022E$/],
  ['withdraw', '3', '1'],
  ['withdraw', '1', /^kaasl022E$/],
  ['withdraw', '2', /^kaasl022E$/],
  ['withdraw', '12', /^kaasl022E$/],
  ...['1', '3', '5', '10', '11'].map((before) => ['reduce', before, before] as const),
  ['reduce', '2', /^kaakk01[01]E$/],
  ['reduce', '12', /^kaakk01[01]E$/],
];

describe('statuses', () => {
  test.each(transitions)('%s from %s: %s', async (call, before, after) => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('L-1'));
    await shop.post('KAASL0010', about('L-1', { processDiv: '0', paymentNo: slips[0] }));
    await shop.control.patchOrder(A, 'L-1', { status: before });
    const requests: Record<string, readonly [string, Record<string, string>]> = {
      cancel: ['KAACL0010', about('L-1')],
      register: ['KAASL0010', about('L-1', { processDiv: '0', paymentNo: slips[1] })],
      change: [
        'KAASL0010',
        about('L-1', {
          processDiv: '1',
          paymentNo: slips[1],
          beforePaymentNo: slips[0],
          shipYmd: '20261128',
        }),
      ],
      withdraw: ['KAASL0010', about('L-1', { processDiv: '9' })],
      reduce: ['KAAKK0010', reduction('L-1', 4000)],
    };
    const answer = await shop.post(...(requests[call] ?? ['', {}]));
    const { status } = await shop.control.order(A, 'L-1');
    if (typeof after === 'string') {
      expect(answer.get('errorCode')).toBe('');
      expect(status).toBe(after);
    } else {
      expect(answer.get('errorCode')).toMatch(after);
      expect(status).toBe(before);
    }
  });

  test('a changed slip replaces the one before and moves the shipping day', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('L-2'));
    await shop.post('KAASL0010', about('L-2', { processDiv: '0', paymentNo: slips[0] }));
    await shop.post(
      'KAASL0010',
      about('L-2', {
        processDiv: '1',
        paymentNo: slips[1],
        beforePaymentNo: slips[0],
        shipYmd: '20261128',
      }),
    );
    expect(await shop.control.order(A, 'L-2')).toMatchObject({ slips: [slips[1]], shipYmd: '20261128' });
    await shop.post('KAASL0010', about('L-2', { processDiv: '9' }));
    expect(await shop.control.order(A, 'L-2')).toMatchObject({ slips: [], status: '1' });
  });

  test.each([
    ['immediately', '10'],
    ['never', '3'],
  ] as const)('other carriers settle %s', async (otherCarrierSettles, status) => {
    const shop = await openShop();
    await shop.control.patchSwitches({ otherCarrierSettles });
    await shop.post('KAARA0010', order('L3', merchantB));
    const answer = await shop.post(
      'KAASL0010',
      about('L3', { ...merchantB, processDiv: '2', paymentNo: 'L3' }),
    );
    expect(answer.get('errorCode')).toBe('');
    expect((await shop.control.order(code, 'L3')).status).toBe(status);
  });

  test('events outside the API keep to the life cycle', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('L-4'));
    await expect(shop.control.event(A, 'L-4', 'deliver')).rejects.toThrow('409');
    await shop.control.patchOrder(A, 'L-4', { status: '3', warning: '2' });
    expect((await shop.post('KAAST0010', about('L-4'))).get('warning')).toBe('2');
    expect((await shop.control.event(A, 'L-4', 'investigate')).status).toBe('5');
    expect((await shop.control.event(A, 'L-4', 'deliver')).status).toBe('10');
    await expect(shop.control.event(A, 'L-4', 'pay')).rejects.toThrow('409');
  });

  test('a late NG is declined for queries and no longer live', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('L-5'));
    expect(await shop.control.live()).toEqual({ 'L-5': 1 });
    await shop.control.flipToDeclined(A, 'L-5');
    expect((await shop.post('KAARS0010', about('L-5'))).get('result')).toBe('1');
    expect((await shop.post('KAAST0010', about('L-5'))).get('result')).toBe('32');
    expect(await shop.control.live()).toEqual({});
    await expect(shop.control.flipToDeclined(A, 'L-5')).rejects.toThrow('409');
  });

  test('cancelled numbers are taken for ever and unknown to KAARS', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('L-6'));
    await shop.post('KAACL0010', about('L-6'));
    expect((await shop.post('KAARA0010', order('L-6'))).get('errorCode')).toBe('kaara009E');
    expect((await shop.post('KAARS0010', about('L-6'))).get('errorCode')).toBe('kaars008E');
    expect((await shop.post('KAAST0010', about('L-6'))).get('result')).toBe('2');
  });
});

describe('limits', () => {
  const big = (orderNo: string, yen: number, more: Record<string, string> = {}) =>
    order(orderNo, { totalAmount: String(yen), subTotal1: String(yen - 300), ...more });

  test("a buyer's open balance over all merchants", async () => {
    const shop = await openShop();
    expect((await shop.post('KAARA0010', big('B-1', 30_000))).get('result')).toBe('0');
    expect((await shop.post('KAARA0010', big('B-2', 25_001, merchantB))).get('result')).toBe('2');
    expect((await shop.post('KAARA0010', big('B-3', 25_000, merchantB))).get('result')).toBe('0');
    expect((await shop.post('KAARA0010', big('B-4', 25_000, { telNum: '0398765432' }))).get('result')).toBe(
      '0',
    );
    await shop.post('KAACL0010', about('B-1'));
    expect((await shop.post('KAARA0010', big('B-5', 30_000))).get('result')).toBe('0');
    await shop.control.patchSwitches({ buyerLimit: 300_000 });
    expect((await shop.post('KAARA0010', big('B-6', 99_999))).get('result')).toBe('0');
  });

  test('at most three orders on one slip', async () => {
    const shop = await openShop();
    const codes: (string | undefined)[] = [];
    for (const orderNo of ['C-1', 'C-2', 'C-3', 'C-4']) {
      await shop.post('KAARA0010', order(orderNo));
      const answer = await shop.post('KAASL0010', about(orderNo, { processDiv: '0', paymentNo: slips[0] }));
      codes.push(answer.get('errorCode'));
    }
    expect(codes).toEqual(['', '', '', 'kaasl045E']);
  });

  test('a reduction stays below the first total, not below the present one', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('C-5'));
    const codes: (string | undefined)[] = [];
    for (const yen of [3000, 3000, 4500, 5300])
      codes.push((await shop.post('KAAKK0010', reduction('C-5', yen))).get('errorCode'));
    expect(codes).toEqual(['', 'kaakk049E', '', 'kaakk050E']);
    const { fields, totalAmount } = await shop.control.order(A, 'C-5');
    expect(totalAmount).toBe(4500);
    expect(fields).not.toHaveProperty('itemName2');
    expect(fields).toMatchObject({ subTotal1: '4500', name: '大和　太郎' });
  });

  test.each([7, 9] as const)('re-issues end at %d; taking one back frees it', async (reissueCap) => {
    const shop = await openShop();
    await shop.control.patchSwitches({ reissueCap });
    await shop.post('KAARA0010', order('C-6'));
    await shop.control.patchOrder(A, 'C-6', { status: '11' });
    for (let count = 0; count < reissueCap; count++)
      expect((await shop.post('KAARR0010', reissue('C-6'))).get('errorCode')).toBe('');
    expect((await shop.post('KAARR0010', reissue('C-6'))).get('errorCode')).toBe('kaarr009E');
    await shop.post('KAARR0010', { ...reissue('C-6'), requestContents: '3' });
    expect((await shop.control.order(A, 'C-6')).reissues).toBe(reissueCap - 1);
  });
});
