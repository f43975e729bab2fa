import { describe, expect, test } from 'vitest';
import { about, merchantB, openShop, order, reduction, reissue, type Shop, slips } from './shop.ts';

const A = '99900000011';
const gift = {
  sendDiv: '1',
  sendName: '大和　花子',
  sendPostCode: '5300001',
  sendAddress1: '大阪府大阪市北区梅田１',
};
const two = { ...gift, sendName2: '大和　次郎', sendPostCode2: '5300001', sendAddress12: '大阪府堺市２' };

const code = async (shop: Shop, api: string, fields: Record<string, string>) =>
  (await shop.post(api, fields)).get('errorCode');
const register = (shop: Shop, orderNo: string, paymentNo: string) =>
  code(shop, 'KAASL0010', about(orderNo, { processDiv: '0', paymentNo }));

describe('送り先区分 after a change', () => {
  test.each([
    ['0', '', '0'],
    ['1', '', '1'],
    ['1', '0', '1'],
    ['2', '0', '0'],
    ['0', '1', '2'],
  ])('KAARA %s, then KAAKK %j: kept as %s', async (before, asked, after) => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('G-1', { ...gift, sendDiv: before }));
    expect(await code(shop, 'KAAKK0010', { ...reduction('G-1', 4000), sendDiv: asked })).toBe('');
    expect((await shop.control.order(A, 'G-1')).sendDiv).toBe(after);
  });

  test.each(['3', '4'])('an SMS order of kind %s stays one', async (sendDiv) => {
    const shop = await openShop();
    const B = merchantB.ycfStrCode;
    await shop.control.patchMerchant(B, { options: { amountChange: true } });
    await shop.post('KAARA0010', order('G-2', { ...merchantB, sendDiv, telNum: '09012345678' }));
    await shop.control.settle(B, 'G-2', '0');
    const asked = { ...reduction('G-2', 4000), ...merchantB, sendDiv: '2' };
    expect(await code(shop, 'KAAKK0010', asked)).toBe('');
    expect((await shop.control.order(B, 'G-2')).sendDiv).toBe(sendDiv);
  });
});

describe('slips of several destinations', () => {
  test('each keeps its own; one is exchanged; all are withdrawn together', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('D-1', two));
    expect(await register(shop, 'D-1', slips[0])).toBe('');
    expect(await register(shop, 'D-1', slips[1])).toBe('');
    expect((await shop.control.order(A, 'D-1')).slips).toEqual([slips[0], slips[1]]);
    const change = { processDiv: '1', paymentNo: slips[2], beforePaymentNo: slips[0], shipYmd: '20261127' };
    expect(await code(shop, 'KAASL0010', about('D-1', change))).toBe('');
    expect((await shop.control.order(A, 'D-1')).slips).toEqual([slips[2], slips[1]]);
    expect(await code(shop, 'KAASL0010', about('D-1', { processDiv: '9' }))).toBe('');
    expect(await shop.control.order(A, 'D-1')).toMatchObject({ slips: [], status: '1' });
  });

  test('the eleventh is refused', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('D-2', two));
    const numbers = Array.from({ length: 11 }, (_, at) => {
      const head = String(40_000_000_000 + at);
      return head + String(Number(head) % 7);
    });
    const codes: (string | undefined)[] = [];
    for (const number of numbers) codes.push(await register(shop, 'D-2', number));
    expect(codes).toEqual([...Array.from({ length: 10 }, () => ''), 'kaasl017E']);
  });

  test('a single destination has one, the newest', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('D-3', gift));
    expect(await register(shop, 'D-3', slips[0])).toBe('');
    expect(await register(shop, 'D-3', slips[1])).toBe('');
    expect((await shop.control.order(A, 'D-3')).slips).toEqual([slips[1]]);
  });

  test('hyphens that do not count are not kept', async () => {
    const shop = await openShop();
    await shop.control.patchSwitches({ slipHyphensCount: false });
    await shop.post('KAARA0010', order('D-4'));
    expect(await register(shop, 'D-4', '1234-5678-9013')).toBe('');
    expect((await shop.control.order(A, 'D-4')).slips).toEqual([slips[0]]);
  });

  test('a withdrawn slip is free for other orders again', async () => {
    const shop = await openShop();
    for (const orderNo of ['D-5', 'D-6', 'D-7', 'D-8']) await shop.post('KAARA0010', order(orderNo));
    for (const orderNo of ['D-5', 'D-6', 'D-7']) expect(await register(shop, orderNo, slips[0])).toBe('');
    expect(await register(shop, 'D-7', slips[0])).toBe('');
    expect(await register(shop, 'D-8', slips[0])).toBe('kaasl045E');
    await shop.post('KAASL0010', about('D-5', { processDiv: '9' }));
    expect(await register(shop, 'D-8', slips[0])).toBe('');
  });
});

describe('re-issues', () => {
  const back = (orderNo: string) => ({ ...reissue(orderNo), requestContents: '3' });

  test('are taken back once each, and not after the invoice went out', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('I-1'));
    expect(await code(shop, 'KAARR0010', back('I-1'))).toBe('kaarr017E');
    expect(await code(shop, 'KAARR0010', reissue('I-1'))).toBe('');
    expect(await code(shop, 'KAARR0010', reissue('I-1'))).toBe('');
    expect(await code(shop, 'KAARR0010', back('I-1'))).toBe('');
    expect(await code(shop, 'KAARR0010', back('I-1'))).toBe('kaarr017E');
    expect(await shop.control.order(A, 'I-1')).toMatchObject({ reissues: 1, reissuePending: false });

    expect(await code(shop, 'KAARR0010', reissue('I-1'))).toBe('');
    await shop.control.patchOrder(A, 'I-1', { status: '10' });
    await shop.control.event(A, 'I-1', 'invoice');
    expect(await code(shop, 'KAARR0010', back('I-1'))).toBe('kaarr017E');
    await shop.control.patchOrder(A, 'I-1', { reissuePending: true });
    expect(await code(shop, 'KAARR0010', back('I-1'))).toBe('');
  });

  test('replace the lines and the address, drop what is not sent, keep the amount', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('I-2', { address2: 'みほんビル１０１' }));
    const changed = {
      ...reissue('I-2'),
      postCode: '5300001',
      address1: '大阪府大阪市北区梅田１',
      shipYmd: '20261201',
    };
    expect(await code(shop, 'KAARR0010', changed)).toBe('');
    const stored = await shop.control.order(A, 'I-2');
    expect(stored).toMatchObject({ totalAmount: 5300, shipYmd: '20261201', orderYmd: '20261124' });
    expect(stored.fields).toMatchObject({ postCode: '5300001', subTotal1: '5300', name: '大和　太郎' });
    for (const gone of ['address2', 'itemName2', 'subTotal2', 'itemCount1'])
      expect(stored.fields).not.toHaveProperty(gone);
    expect(await code(shop, 'KAARR0010', reissue('I-2', 5299))).toBe('kaarr067E');
  });
});

describe('warnings', () => {
  test('a registered slip ends warning 1, a printed invoice warning 4', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('W-1', { sendDiv: '2' }));
    const warning = async () => (await shop.post('KAAST0010', about('W-1'))).get('warning');
    expect(await warning()).toBe('0');
    await shop.control.patchOrder(A, 'W-1', { warning: '4' });
    await shop.post('KAASD0010', about('W-1'));
    expect(await warning()).toBe('0');
    await shop.control.patchOrder(A, 'W-1', { warning: '1' });
    expect(await register(shop, 'W-1', slips[0])).toBe('');
    expect(await warning()).toBe('0');
    await shop.control.patchOrder(A, 'W-1', { warning: '3' });
    expect(await register(shop, 'W-1', slips[1])).toBe('');
    expect(await warning()).toBe('3');
  });
});
