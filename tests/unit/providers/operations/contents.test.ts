import { describe, expect, test } from 'vitest';
import { brief, changed, merchantA, merchantB, openDesk } from './desk.ts';

const A = merchantA.ycfStrCode;
const receipt = (remark: string) => [{ kind: 'answered', value: { standing: null, remark } }];

describe('reduce', () => {
  test('amount, address and the whole new item list arrive; the way of the invoice stays', async () => {
    const { provider, access, authorize, shop, sent } = await openDesk();
    await authorize('K-1', { sendDiv: '2' });
    expect(await provider.reduce([changed('K-1', 4000)], access)).toEqual(receipt(''));
    expect(await shop.control.order(A, 'K-1')).toMatchObject({
      status: '1',
      totalAmount: 4000,
      firstTotal: 5300,
      sendDiv: '2',
      shipYmd: '20261127',
      fields: { address2: '銀座ビル３階', itemName1: 'テスト商品Ｂ', subTotal1: '4000', name: '大和　太郎' },
    });
    expect((await shop.control.order(A, 'K-1')).fields).not.toHaveProperty('itemName2');
    const [fields] = await sent('KAAKK');
    expect(Object.keys(fields ?? {}).sort()).toEqual([
      'address1',
      'address2',
      'itemCount1',
      'itemName1',
      'orderNo',
      'password',
      'postCode',
      'requestDate',
      'subTotal1',
      'totalAmount',
      'unitPrice1',
      'ycfStrCode',
    ]);
  });

  test('the same amount twice: "already so"', async () => {
    const { provider, access, authorize } = await openDesk();
    await authorize('K-2');
    await provider.reduce([changed('K-2', 4000)], access);
    expect(brief(await provider.reduce([changed('K-2', 4000)], access))).toBe('refused kaakk049E same');
  });

  test('below the first amount it may rise again, never to it or above', async () => {
    const { provider, access, authorize } = await openDesk();
    await authorize('K-3');
    await provider.reduce([changed('K-3', 3000)], access);
    expect(brief(await provider.reduce([changed('K-3', 5299)], access))).toBe('answered');
    expect(brief(await provider.reduce([changed('K-3', 5300)], access))).toBe('refused kaakk050E');
    expect(brief(await provider.reduce([changed('K-3', 6000)], access))).toBe('refused kaakk050E');
  });

  test('lines that do not add up are refused and change nothing', async () => {
    const { provider, access, authorize, shop } = await openDesk();
    await authorize('K-4');
    expect(brief(await provider.reduce([changed('K-4', 4000, { subTotal1: '4001' })], access))).toBe(
      'refused kaakk051E',
    );
    expect((await shop.control.order(A, 'K-4')).totalAmount).toBe(5300);
  });

  test.each([
    ...['1', '3', '5', '10', '11'].map((status) => [status, 'answered'] as const),
    ['6', 'refused kaakk010E'],
    ['2', 'refused kaakk011E'],
    ['12', 'refused kaakk011E'],
  ] as const)('from status %s: %s', async (status, expected) => {
    const { provider, access, authorize, shop } = await openDesk();
    await authorize('K-5');
    await shop.control.patchOrder(A, 'K-5', { status });
    expect(brief(await provider.reduce([changed('K-5', 4000)], access))).toBe(expected);
  });

  test('without 金額変更 in the contract the settings are to be looked at', async () => {
    const { provider, access, authorize } = await openDesk(merchantB);
    await authorize('K-6');
    expect(await provider.reduce([changed('K-6', 4000)], access)).toMatchObject([
      {
        kind: 'refused',
        same: false,
        error: { code: 'kaakk004E', next: 'settings' },
      },
    ]);
  });

  test('a day of dispatch goes along when the change names one', async () => {
    const { provider, access, authorize, shop } = await openDesk();
    await authorize('K-7');
    await provider.reduce([changed('K-7', 4000, { shipYmd: '20261201' })], access);
    expect((await shop.control.order(A, 'K-7')).shipYmd).toBe('20261201');
  });
});

describe('correct', () => {
  test('text changes, the amount stays, and the unknown code is handed on', async () => {
    const { provider, access, authorize, shop, sent } = await openDesk();
    await authorize('R-1');
    expect(await provider.correct([changed('R-1', 5300)], access)).toEqual(receipt('0'));
    expect(await shop.control.order(A, 'R-1')).toMatchObject({
      totalAmount: 5300,
      reissues: 1,
      sendDiv: '0',
      fields: { address1: '東京都中央区銀座２－１６－１１', itemName1: 'テスト商品Ｂ' },
    });
    const [fields] = await sent('KAARR');
    expect(fields).toMatchObject({
      requestContents: '1',
      reasonReissue: '6',
      reasonReissueEtc: '注文内容の変更',
    });
    for (const name of ['requestDate', 'totalAmount', 'sendDiv', 'shipYmd', 'billPostCode'])
      expect(fields).not.toHaveProperty(name);
  });

  test('fields of an authorization are enough: the reason is added, what the call does not know left out', async () => {
    const { provider, access, authorize, sent } = await openDesk();
    await authorize('R-2');
    const { reasonReissue: _, reasonReissueEtc: __, ...plain } = changed('R-2', 5300).fields;
    const prepared = {
      ...changed('R-2', 5300),
      fields: { ...plain, name: '大和　太郎', sendDiv: '1', orderYmd: '20261124' },
    };
    expect(brief(await provider.correct([prepared], access))).toBe('answered');
    const [fields] = await sent('KAARR');
    expect(fields).toMatchObject({ reasonReissue: '6', reasonReissueEtc: '注文内容の変更' });
    for (const name of ['name', 'sendDiv', 'orderYmd']) expect(fields).not.toHaveProperty(name);
  });

  test('another reason travels without the free text', async () => {
    const { provider, access, authorize, sent } = await openDesk();
    await authorize('R-3');
    const { reasonReissueEtc: _, ...fields } = changed('R-3', 5300, { reasonReissue: '1' }).fields;
    expect(brief(await provider.correct([{ ...changed('R-3', 5300), fields }], access))).toBe('answered');
    expect((await sent('KAARR'))[0]).toMatchObject({ reasonReissue: '1' });
    expect((await sent('KAARR'))[0]).not.toHaveProperty('reasonReissueEtc');
  });

  test('sent twice it counts twice, and the cap ends it: nothing here may repeat it unasked', async () => {
    const { provider, access, authorize, shop } = await openDesk();
    await authorize('R-4');
    for (let time = 1; time <= 7; time += 1) {
      expect(brief(await provider.correct([changed('R-4', 5300)], access))).toBe('answered');
    }
    expect((await shop.control.order(A, 'R-4')).reissues).toBe(7);
    expect(await provider.correct([changed('R-4', 5300)], access)).toMatchObject([
      { kind: 'refused', same: false, error: { code: 'kaarr009E', next: 'never' } },
    ]);
  });

  test.each([
    ...['1', '3', '5', '6', '10', '11'].map((status) => [status, 5300, 'answered'] as const),
    ['2', 5300, 'refused kaarr015E'],
    ['12', 5300, 'refused kaarr016E'],
    ['1', 5000, 'refused kaarr067E'],
  ] as const)('from status %s with %i yen: %s', async (status, total, expected) => {
    const { provider, access, authorize, shop } = await openDesk();
    await authorize('R-5');
    await shop.control.patchOrder(A, 'R-5', { status });
    expect(brief(await provider.correct([changed('R-5', total)], access))).toBe(expected);
  });
});
