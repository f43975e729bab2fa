import { describe, expect, test } from 'vitest';
import type { Order } from '../../../lib/order/order.ts';
import type { Conversion } from '../../../lib/providers/port.ts';
import { judge, line, order, sent, withBuyer, withRecipient } from './order-fixture.ts';

describe('what goes out differently is shown', () => {
  test.each<
    [what: string, given: Order, ...conversion: [string, string, string, string, Conversion['kind']]]
  >([
    [
      'half-width kana',
      withBuyer({ name: 'ﾔﾏﾀﾞ ﾀﾛｳ' }),
      'buyer.name',
      '注文者氏名',
      'ﾔﾏﾀﾞ ﾀﾛｳ',
      'ヤマダ　タロウ',
      'width',
    ],
    [
      'a plain blank',
      withBuyer({ name: '大和 太郎' }),
      'buyer.name',
      '注文者氏名',
      '大和 太郎',
      '大和　太郎',
      'width',
    ],
    [
      'full-width kana',
      withBuyer({ kana: 'やまと　タロウ' }),
      'buyer.kana',
      '注文者カナ',
      'やまと　タロウ',
      'ﾔﾏﾄ ﾀﾛｳ',
      'width',
    ],
    [
      'a full-width e-mail',
      withBuyer({ email: 'ＴＡＲＯ＠mail．example' }),
      'buyer.email',
      'メールアドレス',
      'ＴＡＲＯ＠mail．example',
      'TARO@mail.example',
      'width',
    ],
    [
      'a full-width postal code',
      withBuyer({ postCode: '〒１０４－００６１' }),
      'buyer.postCode',
      '注文者郵便番号',
      '〒１０４－００６１',
      '1040061',
      'width',
    ],
    [
      'an odd dash in the phone',
      withBuyer({ phone: '03‐1234‐5678' }),
      'buyer.phone',
      '注文者電話番号',
      '03‐1234‐5678',
      '0312345678',
      'width',
    ],
    [
      'brackets in the phone',
      withBuyer({ phone: '(03)1234-5678' }),
      'buyer.phone',
      '注文者電話番号',
      '(03)1234-5678',
      '0312345678',
      'width',
    ],
    [
      'the country code',
      withBuyer({ phone: '+81 3-1234-5678' }),
      'buyer.phone',
      '注文者電話番号',
      '+81 3-1234-5678',
      '0312345678',
      'reword',
    ],
    [
      'a dash for no phone',
      withRecipient({ phone: '-' }),
      'recipients.0.phone',
      '送り先電話番号',
      '-',
      '',
      'reword',
    ],
    [
      'a half-width address',
      withBuyer({ street: '中央区銀座2-16-10', building: 'ﾒｿﾞﾝ3F' }),
      'buyer.street',
      '注文者住所',
      '東京都中央区銀座2-16-10　ﾒｿﾞﾝ3F',
      '東京都中央区銀座２－１６－１０　メゾン３Ｆ',
      'width',
    ],
    [
      'a romanised prefecture',
      withBuyer({ prefecture: 'Tokyo' }),
      'buyer.street',
      '注文者住所',
      'Tokyo中央区銀座２－１６－１０',
      '東京都中央区銀座２－１６－１０',
      'reword',
    ],
    [
      'a short prefecture',
      withBuyer({ prefecture: '東京' }),
      'buyer.street',
      '注文者住所',
      '東京中央区銀座２－１６－１０',
      '東京都中央区銀座２－１６－１０',
      'reword',
    ],
    [
      'an item in half width',
      order({ lines: [line(500, { name: 'Tｼｬﾂ (L) 〜限定〜' })] }),
      'lines.0.name',
      '明細1行目の商品名',
      'Tｼｬﾂ (L) 〜限定〜',
      'Ｔシャツ　（Ｌ）　～限定～',
      'width',
    ],
    [
      'a planned day that has passed',
      order({ shipOn: '2026-11-22' }),
      'shipOn',
      '出荷予定日',
      '2026-11-22',
      '2026-11-24',
      'reword',
    ],
  ])('%s', (_what, given, field, label, before, after, kind) => {
    expect(judge(given)).toMatchObject({ ok: true, conversions: [{ field, label, before, after, kind }] });
    expect(judge(given).conversions).toHaveLength(1);
  });

  test.each<[string, Order]>([
    ['an order in full width', order()],
    ['hyphens of phone and postal code', withBuyer({ phone: '090-1234-5678', postCode: '104-0061' })],
    ['blanks around a text', withBuyer({ name: '　大和　太郎 ' })],
    ['a prefecture that the street repeats', withBuyer({ street: '東京都中央区銀座２－１６－１０' })],
    ['an address that needs two fields', withBuyer({ building: 'みほんビルディング１０１号室' })],
    ['a missing dispatch day', order({ shipOn: null })],
  ])('%s needs no word', (_what, given) => expect(judge(given)).toMatchObject({ ok: true, conversions: [] }));

  test('conversions are told beside problems, so that both are mended at once', () => {
    expect(judge(withBuyer({ name: 'ﾔﾏﾀﾞ', phone: '' }))).toMatchObject({
      ok: false,
      conversions: [{ field: 'buyer.name', after: 'ヤマダ' }],
    });
  });
});

describe('more than ten lines', () => {
  const twelve = Array.from({ length: 12 }, (_, at) =>
    line(100 * (at + 1), { name: `商品${'ＡＢＣＤＥＦＧＨＩＪＫＬ'[at]}` }),
  );

  test('from the tenth on they become one, the sum kept, and that is shown', () => {
    const judged = judge(order({ lines: twelve }));
    expect(judged).toMatchObject({
      ok: true,
      prepared: { total: 7800 },
      conversions: [
        {
          field: 'lines',
          label: '明細10行目以降',
          before: '商品Ｊ 1,000円、商品Ｋ 1,100円、商品Ｌ 1,200円',
          after: 'その他 3,300円（3行の合計）',
          kind: 'merge',
        },
      ],
    });
    const fields = sent(order({ lines: twelve }));
    expect(fields).toMatchObject({
      itemName9: '商品Ｉ',
      itemName10: 'その他',
      subTotal10: '3300',
      totalAmount: '7800',
    });
    expect(fields).not.toHaveProperty('itemName11');
    expect(fields).not.toHaveProperty('itemCount10');
    const sums = Object.entries(fields).filter(([name]) => name.startsWith('subTotal'));
    expect(sums.reduce((sum, [, yen]) => sum + Number(yen), 0)).toBe(7800);
  });

  test('ten stay ten', () => {
    expect(judge(order({ lines: twelve.slice(0, 10) }))).toMatchObject({ ok: true, conversions: [] });
  });

  test('a merged line beyond the limit is a problem, not a split', () => {
    const dear = [...twelve.slice(0, 9), line(600_000), line(600_000), line(-500_000)];
    expect(judge(order({ lines: dear }))).toMatchObject({ ok: true });
    expect(judge(order({ lines: [...dear, line(-999_999), line(999_999), line(400_000)] }))).toMatchObject({
      ok: false,
      problems: [{ field: 'lines.9.subTotal', reason: '999,999円までです。' }, { field: 'total' }],
    });
  });

  test('what is merged away needs no name the provider would take', () => {
    const lines = [...twelve.slice(0, 11), line(100, { name: '😊' })];
    expect(judge(order({ lines }))).toMatchObject({ ok: true });
  });
});

test('count and price go out each on its own, when the host shows one of them', () => {
  const fields = sent(order({ lines: [line(500, { unitPrice: null }), line(500, { count: null })] }));
  expect(fields).toMatchObject({ itemCount1: '1', unitPrice2: '500' });
  expect(fields).not.toHaveProperty('unitPrice1');
  expect(fields).not.toHaveProperty('itemCount2');
});
