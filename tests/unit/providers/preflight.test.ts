import { describe, expect, test } from 'vitest';
import type { Order } from '../../../lib/order/order.ts';
import { judge, line, order, recipient, sent, withBuyer, withRecipient } from './order-fixture.ts';

const long = (length: number): string => 'あ'.repeat(length);

describe('the limits themselves are fine', () => {
  test.each<[string, Order]>([
    ['a name of 30', withBuyer({ name: long(30) })],
    ['no kana', withBuyer({ kana: '' })],
    ['kana of 40', withBuyer({ kana: 'ヤ'.repeat(40) })],
    ['no e-mail', withBuyer({ email: '' })],
    ['an e-mail of 64', withBuyer({ email: `${'a'.repeat(59)}@b.jp` })],
    ['an address of 50', withBuyer({ building: long(34) })],
    ['dispatch in 89 days', order({ shipOn: '2027-02-21' })],
    ['dispatch today', order({ shipOn: '2026-11-24' })],
    ['ordered today', order({ orderedOn: '2026-11-24', shipOn: '2026-11-24' })],
    ['1 yen', order({ lines: [line(1)] })],
    ['999,999 yen', order({ lines: [line(999_999)] })],
    ['a discount of 999,999', order({ lines: [line(999_999), line(1_000), line(-999_999)] })],
    ['9999 pieces', order({ lines: [line(9999, { count: 9999, unitPrice: 1 })] })],
    ['nothing of a line that is free', order({ lines: [line(500), line(0, { count: 0 })] })],
    ['ten destinations', order({ recipients: Array(10).fill(recipient) })],
    ['a destination without a phone', withRecipient({ phone: '' })],
  ])('%s', (_what, given) => expect(judge(given)).toMatchObject({ ok: true }));
});

describe('what is sent', () => {
  test('an order as it stands', () => {
    expect(sent(order())).toEqual({
      orderNo: 'A-1',
      orderYmd: '20261120',
      shipYmd: '20261126',
      name: '大和　太郎',
      nameKana: 'ﾔﾏﾄ ﾀﾛｳ',
      postCode: '1040061',
      address1: '東京都中央区銀座２－１６－１０',
      address2: '',
      telNum: '0312345678',
      email: 'taro@mail.example',
      totalAmount: '5300',
      sendDiv: '0',
      itemName1: 'みほん品',
      itemCount1: '1',
      unitPrice1: '5000',
      subTotal1: '5000',
      itemName2: '送料',
      subTotal2: '300',
    });
  });

  test.each<[string, Order, boolean, string]>([
    ['to the buyer, invoice by post', order(), false, '0'],
    ['to the buyer, invoice in the parcel', order(), true, '2'],
    ['to somebody else', withRecipient({}), false, '1'],
    ['to somebody else with 同梱: a gift never carries the bill', withRecipient({}), true, '1'],
  ])('送り先区分 %s', (_what, given, bundled, sendDiv) => expect(sent(given, bundled).sendDiv).toBe(sendDiv));

  test('destinations: the number goes behind the whole name', () => {
    const third = { ...recipient, name: '山田　三郎', building: long(30), phone: '' };
    const fields = sent(order({ recipients: [recipient, { ...recipient, name: '山田　次郎' }, third] }));
    expect(Object.entries(fields).filter(([name]) => /^send[NAPT]/.test(name))).toEqual([
      ['sendName', '大和　花子'],
      ['sendPostCode', '5300001'],
      ['sendAddress1', '大阪府大阪市北区梅田１－２　みほんビル'],
      ['sendAddress2', ''],
      ['sendTelNum', '09012345678'],
      ['sendName2', '山田　次郎'],
      ['sendPostCode2', '5300001'],
      ['sendAddress12', '大阪府大阪市北区梅田１－２　みほんビル'],
      ['sendAddress22', ''],
      ['sendTelNum2', '09012345678'],
      ['sendName3', '山田　三郎'],
      ['sendPostCode3', '5300001'],
      ['sendAddress13', `大阪府大阪市北区梅田１－２　${long(11)}`],
      ['sendAddress23', long(19)],
      ['sendTelNum3', ''],
    ]);
  });

  test('an address of two halves breaks before the building', () => {
    const fields = sent(withBuyer({ building: 'みほんビルディング１０１号室' }));
    expect([fields.address1, fields.address2]).toEqual([
      '東京都中央区銀座２－１６－１０',
      'みほんビルディング１０１号室',
    ]);
  });

  test.each<[string, string | null, string, string]>([
    ['no planned day: today', null, '2026-11-20', '20261124'],
    ['no planned day, ordered tomorrow: then', null, '2026-11-25', '20261125'],
    ['a planned day', '2026-12-01', '2026-11-20', '20261201'],
    ['a planned day that has passed: today', '2026-11-22', '2026-11-20', '20261124'],
  ])('出荷予定日: %s', (_what, shipOn, orderedOn, shipYmd) =>
    expect(sent(order({ shipOn, orderedOn })).shipYmd).toBe(shipYmd),
  );
});
