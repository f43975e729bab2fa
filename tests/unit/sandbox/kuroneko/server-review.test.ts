import { describe, expect, test } from 'vitest';
import { about, merchantB, openShop, order, type Shop } from './shop.ts';

const A = '99900000011';
const B = merchantB.ycfStrCode;
const mobile = { telNum: '09012345678' };

const said = async (shop: Shop, orderNo: string, more = {}) => [
  (await shop.post('KAARS0010', about(orderNo, more))).get('result'),
  (await shop.post('KAAST0010', about(orderNo, more))).get('result'),
];

describe('under review', () => {
  test.each(['0', '1', '2'])('送り先区分 %s: by rule, and then settled either way', async (sendDiv) => {
    const shop = await openShop();
    const gift = {
      sendDiv,
      sendName: '大和　花子',
      sendPostCode: '5300001',
      sendAddress1: '大阪府大阪市北区梅田１',
    };
    await shop.control.answer({ api: 'KAARA', result: '3' });
    for (const orderNo of ['R-1', 'R-2', 'R-3'])
      expect((await shop.post('KAARA0010', order(orderNo, gift))).get('result')).toBe('3');
    await shop.control.clearAnswers();
    expect(await said(shop, 'R-1')).toEqual(['3', '30']);

    expect(await shop.control.settle(A, 'R-1', '0')).toMatchObject({ result: '0', status: '1' });
    expect(await said(shop, 'R-1')).toEqual(['0', '1']);
    await shop.control.settle(A, 'R-2', '1');
    expect(await said(shop, 'R-2')).toEqual(['1', '32']);
    await shop.control.settle(A, 'R-3', '2');
    expect(await said(shop, 'R-3')).toEqual(['2', '32']);
    await expect(shop.control.settle(A, 'R-1', '1')).rejects.toThrow('409');
    expect(await shop.control.live()).toEqual({ 'R-1': 1 });
  });

  test('it can be cancelled, but neither shipped, reduced, printed nor changed', async () => {
    const shop = await openShop();
    await shop.control.answer({ api: 'KAARA', result: '3' });
    await shop.post('KAARA0010', order('R-4', { sendDiv: '2' }));
    const place = { postCode: '1040061', address1: '東京都中央区銀座１', itemName1: '品' };
    const code = async (api: string, more: Record<string, string> = {}) =>
      (await shop.post(api, about('R-4', more))).get('errorCode');
    expect(await code('KAASL0010', { processDiv: '0', paymentNo: '123456789013' })).toBe('kaasl020E');
    expect(await code('KAASD0010')).toBe('kaasd009E');
    expect(await code('KAAKK0010', { ...place, subTotal1: '1', totalAmount: '1' })).toBe('kaakk009E');
    expect(await code('KAARR0010', { ...place, requestContents: '1', reasonReissue: '1' })).toBe('kaarr015E');
    expect(await code('KAASA0020', { ninCode: '0000' })).toBe('kaasa020E');
    expect(await code('KAACL0010')).toBe('');
    expect(await code('KAARS0010')).toBe('kaars008E');
    await expect(shop.control.settle(A, 'R-4', '0')).rejects.toThrow('409');
  });

  test('the amount counts against the buyer until it is declined', async () => {
    const shop = await openShop();
    await shop.control.answer({ api: 'KAARA', orderNo: 'R-5', result: '3' });
    const big = { totalAmount: '50000', subTotal1: '49700' };
    await shop.post('KAARA0010', order('R-5', big));
    expect((await shop.post('KAARA0010', order('R-6'))).get('result')).toBe('2');
    await shop.control.settle(A, 'R-5', '1');
    expect((await shop.post('KAARA0010', order('R-7'))).get('result')).toBe('0');
  });
});

describe('without any control call', () => {
  test.each([
    ['55000', '0'],
    ['55001', '2'],
    ['999999', '2'],
  ])('%s yen: result %s', async (yen, result) => {
    const shop = await openShop();
    const amount = { totalAmount: yen, subTotal1: String(Number(yen) - 300) };
    const answer = await shop.post('KAARA0010', order('L-1', amount));
    expect([answer.get('returnCode'), answer.get('errorCode'), answer.get('result')]).toEqual([
      '0',
      '',
      result,
    ]);
    expect(await said(shop, 'L-1')).toEqual(result === '0' ? ['0', '1'] : ['2', '32']);
  });

  test('a declined order leads nowhere', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('L-2', { totalAmount: '55001', subTotal1: '54701' }));
    const code = async (api: string, more: Record<string, string> = {}) =>
      (await shop.post(api, about('L-2', more))).get('errorCode');
    expect(await code('KAACL0010')).toBe('kaacl009E');
    expect(await code('KAASL0010', { processDiv: '0', paymentNo: '123456789013' })).toBe('kaasl020E');
    expect(await code('KAASL0010', { processDiv: '9' })).toBe('kaasl022E');
    await shop.control.patchSwitches({ declinedTransaction: 'unknown' });
    expect(await code('KAAST0010')).toBe('kaast008E');
    expect(await code('KAARS0010')).toBe('');
  });
});

describe('スマホタイプ', () => {
  const judge = async (shop: Shop, orderNo: string, ninCode: string) => {
    const answer = await shop.post('KAASA0020', about(orderNo, { ...merchantB, ninCode }));
    return answer.get('errorCode') || answer.get('result');
  };

  test.each(['3', '4'])('送り先区分 %s is under review at first', async (sendDiv) => {
    const shop = await openShop();
    const answer = await shop.post('KAARA0010', order('S-1', { ...merchantB, ...mobile, sendDiv }));
    expect(answer.get('result')).toBe('3');
    expect(await said(shop, 'S-1', merchantB)).toEqual(['3', '30']);
    const { smsCode } = await shop.control.order(B, 'S-1');
    expect(smsCode === null).toBe(sendDiv === '4');
  });

  test('送り先区分 4 takes no code and is settled by the service', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('S-2', { ...merchantB, ...mobile, sendDiv: '4' }));
    expect(await judge(shop, 'S-2', '1234')).toBe('kaasa020E');
    await shop.control.settle(B, 'S-2', '0');
    expect(await said(shop, 'S-2', merchantB)).toEqual(['0', '1']);
  });

  test('over the limit it is declined at once and no code is sent', async () => {
    const shop = await openShop();
    const big = { totalAmount: '60000', subTotal1: '59700' };
    const asked = await shop.post(
      'KAARA0010',
      order('S-3', { ...merchantB, ...mobile, ...big, sendDiv: '3' }),
    );
    expect(asked.get('result')).toBe('2');
    expect(await judge(shop, 'S-3', '1234')).toBe('5');
  });

  test('to a landline no SMS goes out', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('S-4', { ...merchantB, sendDiv: '3' }));
    expect(await judge(shop, 'S-4', '1234')).toBe('4');
  });

  test('a cancelled order waits for no code', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('S-5', { ...merchantB, ...mobile, sendDiv: '3' }));
    await shop.post('KAACL0010', about('S-5', merchantB));
    expect(await judge(shop, 'S-5', '1234')).toBe('5');
  });

  test('the code is good for three minutes to the millisecond', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('S-6', { ...merchantB, ...mobile, sendDiv: '3' }));
    const { smsCode } = await shop.control.order(B, 'S-6');
    await shop.control.advanceClock(180_000);
    expect(await judge(shop, 'S-6', smsCode === '0000' ? '1111' : '0000')).toBe('2');
    await shop.control.advanceClock(1);
    expect(await judge(shop, 'S-6', smsCode ?? '')).toBe('3');
    await shop.control.advanceClock(-1);
    expect(await judge(shop, 'S-6', smsCode ?? '')).toBe('1');
  });

  test('nobody confirmed: withdrawn, unknown to KAARS, no code taken', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('S-7', { ...merchantB, ...mobile, sendDiv: '3' }));
    expect((await shop.control.event(B, 'S-7', 'expire')).status).toBe('31');
    expect(await said(shop, 'S-7', merchantB)).toEqual([undefined, '31']);
    expect(await judge(shop, 'S-7', '1234')).toBe('kaasa022E');
    expect((await shop.post('KAACL0010', about('S-7', merchantB))).get('errorCode')).toBe('kaacl009E');
    expect(await shop.control.live()).toEqual({});
  });
});
