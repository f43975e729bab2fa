import { describe, expect, test } from 'vitest';
import type { Order } from '../../../../lib/order/order.ts';
import { line, order, withBuyer, withRecipient } from '../order-fixture.ts';
import { offered, remediesFor } from './offers.ts';

type Row = readonly [what: string, given: Order, ...remedies: string[]];
function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [what, given, ...expected] of rows)
      test(what, () => expect(remediesFor(given)).toEqual(expected));
  });
}
const item = (name: string, kind: 'goods' | 'shipping' | 'fee' | 'discount' | 'other' = 'goods'): Order =>
  order({ lines: [line(5000, { name, kind })] });
const street = (text: string, building = ''): Order => withBuyer({ street: text, building });
const day = (shipOn: string, orderedOn = '2026-11-20'): Order => order({ shipOn, orderedOn });

test('an order without a fault has nothing to mend', () => expect(offered(order())).toEqual([]));

table('names', [
  ['a variant', withBuyer({ name: '髙橋 﨑子' }), '高橋　崎子'],
  ['of a recipient', withRecipient({ name: '𠮷田 花子' }), '吉田　花子'],
  ['a code for the same character', withBuyer({ name: '\ufa19谷 太郎' }), '神谷　太郎!'],
  ['a glyph variant', withBuyer({ name: '葛\u{e0100}城 太郎' }), '葛城　太郎!'],
  ['something invisible', withBuyer({ name: '山田\u200b太郎' }), '山田太郎!'],
  ['an emoji', withBuyer({ name: '山田🌸 花子' }), '山田　花子'],
  [
    'a kanji nobody spells otherwise: its reading',
    withBuyer({ name: '𩸽 花子', kana: 'ほっけ はなこ' }),
    'ほっけ　はなこ',
  ],
  ['the same without a reading: nothing', withBuyer({ name: '𩸽 花子', kana: '' })],
  ['a gaiji without a reading: nothing', withBuyer({ name: '\ue000田', kana: '' })],
  [
    'too long a company',
    withBuyer({ name: '株式会社みほん総合研究開発機構東日本営業本部販売促進第一課 山田' }),
    '（株）みほん総合研究開発機構東日本営業本部販売促進第一課山田',
    '（株）みほん総合研究開発機構東日本営業本部販売促進第一課',
  ],
  ['nobody', withBuyer({ name: '' })],
]);

table('items', [
  ['a heart', item('ケーキ♥'), 'ケーキ'],
  ['a circled number', item('セット①'), 'セット（１）'],
  ['nothing but a picture', item('🎂'), '商品'],
  ['no name', item(''), '商品'],
  ['no name of the postage', item(' ', 'shipping'), '送料'],
  ['no name of a discount', item('', 'discount'), '値引き'],
  [
    'too long, with advertising',
    item('【送料無料】【期間限定】国産りんご 5kg 訳あり 家庭用 詰め合わせセット'),
    '国産りんご　５ｋｇ　訳あり　家庭用　詰め合わせセット',
    '【送料無料】【期間限定】国産りんご　５ｋｇ　訳あり　家庭用',
  ],
  ['too long, in one word', item('あ'.repeat(31)), 'あ'.repeat(30)],
]);

table('reading', [
  ['a middle dot', withBuyer({ kana: 'ジョン・スミス' }), 'ｼﾞｮﾝ ｽﾐｽ', 'ｼﾞｮﾝｽﾐｽ', ''],
  ['an old kana', withBuyer({ kana: 'ヰノウエ' }), 'ｲﾉｳｴ', ''],
  ['a dash for a long vowel', withBuyer({ kana: 'オ－タ' }), 'ｵｰﾀ', ''],
  ['something invisible', withBuyer({ kana: 'ヤマダ\u200b' }), 'ﾔﾏﾀﾞ!', ''],
  ['kanji', withBuyer({ kana: '山田' }), ''],
  ['too long', withBuyer({ kana: `ヤ${' ヤ'.repeat(20)}` }), 'ﾔ'.repeat(21), ''],
]);

table('phone', [
  ['a lost 0 of a mobile', withBuyer({ phone: '9012345678' }), '09012345678'],
  ['a lost 0 of a landline', withBuyer({ phone: '312345678' }), '0312345678'],
  ['a remark', withBuyer({ phone: '090-1234-5678（母）' }), '09012345678'],
  ['an extension', withBuyer({ phone: '03-1234-5678 内線12' }), '0312345678'],
  ['two numbers', withBuyer({ phone: '03-1234-5678/090-1234-5678' }), '0312345678', '09012345678'],
  ['letters for digits', withBuyer({ phone: 'O9O-1234-5678' }), '09012345678'],
  ['something invisible', withBuyer({ phone: '\u202a0312345678' }), '0312345678!'],
  ['a digit too few', withBuyer({ phone: '03-1234-567' })],
  ['none', withBuyer({ phone: '' })],
  ['no number of a recipient', withRecipient({ phone: '不明' }), ''],
]);

table('postal code', [
  ['something invisible', withBuyer({ postCode: '104\u200b0061' }), '1040061!'],
  ['a letter for a digit', withBuyer({ postCode: '1O4-0061' }), '1040061'],
  ['two', withBuyer({ postCode: '1040061 1050001' }), '1040061', '1050001'],
  [
    'a lost 0 in Hokkaido',
    withBuyer({ postCode: '600001', prefecture: '北海道', street: '札幌市1-1' }),
    '0600001',
  ],
  ['six digits elsewhere', withBuyer({ postCode: '104006' })],
  ['none', withBuyer({ postCode: '' })],
]);

table('mail', [
  ['something invisible', withBuyer({ email: 'taro\u200b@mail.example' }), 'taro@mail.example!', ''],
  ['a blank', withBuyer({ email: 'ta ro@mail.example' }), 'taro@mail.example', 'ro@mail.example', ''],
  ['a Japanese stop', withBuyer({ email: 'taro@mail。example' }), 'taro@mail.example', ''],
  ['two signs', withBuyer({ email: 'taro@@mail.example' }), 'taro@mail.example', ''],
  ['a link', withBuyer({ email: 'mailto:taro＠mail.example（自宅）' }), 'taro@mail.example', ''],
  ['written out', withBuyer({ email: 'taro[at]mail.example' }), 'taro@mail.example', ''],
  ['no sign', withBuyer({ email: 'taro' }), ''],
]);

table('address', [
  ['a variant', street('中央区髙砂町1-2'), '東京都中央区高砂町１－２'],
  ['an odd dash', street('中央区銀座1―A—2'), '東京都中央区銀座１－Ａ－２!'],
  ['a kanji without a usual form: nothing', street('中央区𩸽町1-2')],
  [
    'a big city without its prefecture',
    withBuyer({ prefecture: '', street: '横浜市西区1-2' }),
    '神奈川県横浜市西区１－２',
  ],
  ['a ward that more than one city has', withBuyer({ prefecture: '', street: '中央区1-2' })],
  [
    'the postal code in front of it',
    withBuyer({ prefecture: '', street: '〒104-0061東京都中央区銀座1-2' }),
    '東京都中央区銀座１－２',
  ],
  ['no house number', street('中央区銀座')],
  [
    'one word over both fields: places to choose from',
    street('中央区銀座二丁目みほんタワーレジデンス東京銀座弐番館一号棟'),
    '東京都中央区銀座二丁目みほんタワーレジデンス\n東京銀座弐番館一号棟',
    '東京都中央区銀座二丁目みほん\nタワーレジデンス東京銀座弐番館一号棟',
    '東京都中央区銀座二丁目\nみほんタワーレジデンス東京銀座弐番館一号棟',
    '東京都中央区銀座二丁目みほんタワーレジデンス東京銀\n座弐番館一号棟',
  ],
  [
    'one word over both fields, no change of script: only the guess',
    street(`中央区銀座二丁目${'甲'.repeat(30)}`),
    `東京都中央区銀座二丁目${'甲'.repeat(14)}\n${'甲'.repeat(16)}`,
  ],
  [
    'no place to break: a word over both fields, said shorter, said with less',
    street('中央区銀座１丁目１２番３４号みほんタワーレジデンス東京銀座弐番館アネックスイースト１２０３号室'),
    '東京都中央区銀座１丁目１２番３４号みほんタワーレジ\nデンス東京銀座弐番館アネックスイースト１２０３号室',
    '東京都中央区銀座１－１２－３４みほんタワーレジデン\nス東京銀座弐番館アネックスイースト１２０３',
    '東京都中央区銀座１－１２－３４\nみほんタワーレジデンス東京銀座弐番館アネッ１２０３',
  ],
  [
    'too long by a character that does not fit either',
    street(
      '中央区髙砂１丁目１２番３４号',
      'みほんタワーレジデンス　東京銀座　弐番館　アネックス　１２０３号室',
    ),
    '東京都中央区高砂１－１２－３４　みほんタワーレジデ\nンス　東京銀座　弐番館　アネックス　１２０３',
    '東京都中央区高砂１－１２－３４みほんタワーレジデン\nス東京銀座弐番館アネックス１２０３',
    '東京都中央区高砂１－１２－３４\nみほんタワーレジデンス東京銀座弐番館アネッ１２０３',
  ],
]);

table('the day of dispatch', [
  ['before the order', day('2026-11-19', '2026-11-30'), '2026-11-30'],
  ['too far ahead', day('2027-05-01'), '2027-02-21', '2026-11-24'],
  ['no such day', day('2026-11-31'), '2026-11-30', '2026-12-01', '2026-11-24'],
  ['no such month', day('2026-13-01'), '2026-11-24'],
]);

table('what only the order can tell', [
  ['a total that is not the sum', order({ total: 1 })],
  ['two prefectures', withBuyer({ prefecture: 'Osaka', street: '東京都中央区1-2' })],
  ['too many pieces', order({ lines: [line(100, { count: 10_000 })] })],
]);

test('two faults of one text are mended at once, of two texts each by itself', () => {
  const given = withBuyer({ name: `髙橋${'あ'.repeat(30)}`, phone: '9012345678' });
  expect(offered(given).map(({ field, remedies }) => [field, remedies[0]?.after])).toEqual([
    ['buyer.name', `高橋${'あ'.repeat(28)}`],
    ['buyer.phone', '09012345678'],
  ]);
});

test('a text that was edited and does not fit gets proposals of its own', () => {
  const given = withBuyer({ name: '髙橋' });
  const mends = [{ field: 'buyer.name', before: '髙橋', after: '髙梁' }];
  expect(offered(given, mends)).toMatchObject([
    { field: 'buyer.name', value: '髙橋', limit: 30, remedies: [{ after: '高梁', certain: false }] },
  ]);
});
