import { describe, expect, test } from 'vitest';
import { headingScore, speaksOfRecipient } from '../../../../lib/backoffice/mapper/headings.ts';
import { fit, patternFor, shapesOf } from '../../../../lib/backoffice/mapper/shapes.ts';
import { listFields, orderFields, type OrderField } from '../../../../lib/backoffice/mapper/fields.ts';
import { stableName } from '../../../../lib/backoffice/mapper/selector.ts';

describe('what a text looks like', () => {
  test.each<[string, string]>([
    ['2026-11-20', 'date'],
    ['2026/1/5 9:05', 'date'],
    ['2026年11月20日(金)', 'date'],
    ['¥12,800', 'yen'],
    ['￥1,234', 'yen'],
    ['１２，８００円', 'yen'],
    ['-500円', 'yen'],
    ['▲500円', 'yen'],
    ['12,800', 'yen'],
    ['12800', 'digits'],
    ['03-1234-5678', 'phone'],
    ['０９０－１２３４－５６７８', 'phone'],
    ['0312345678', 'digits phone'],
    ['+81 90-1234-5678', 'phone'],
    ['〒105-0011', 'postCode'],
    ['105-0011', 'postCode'],
    ['１０５−００１１', 'postCode'],
    ['〒1050011', 'postCode'],
    ['東京都', 'prefecture'],
    ['JP13', 'prefecture'],
    ['Hokkaido', 'prefecture'],
    ['東京都港区芝公園4-2-8', 'address'],
    ['〒105-0011 東京都港区芝公園4-2-8', 'address'],
    ['a@example.jp', 'email'],
    ['ヤマダ タロウ', 'kana'],
    ['ﾔﾏﾀﾞ', 'kana'],
    ['やまだ', 'kana'],
    ['クロネコ代金後払い', 'payment'],
    ['代金引換', 'payment'],
    ['クレジットカード', 'kana payment'],
    ['PayPay', 'payment'],
    ['4000-1234-5678', 'slip'],
    ['400012345678', 'digits slip'],
    ['A-1001', ''],
    ['山田 太郎', ''],
    ['', ''],
  ])('%j is %j', (text, shapes) => {
    expect([...shapesOf(text)].sort().join(' ')).toBe(shapes);
  });
});

describe('whether it fits a field', () => {
  test.each<[OrderField, string, -1 | 0 | 1]>([
    ['total', '¥12,800', 1],
    ['total', '12800', 0],
    ['total', '2026-11-20', -1],
    ['number', 'A-1001', 0],
    ['number', '¥12,800', -1],
    ['name', '山田 太郎', 0],
    ['name', '03-1234-5678', -1],
    ['name', 'ヤマダ タロウ', -1],
    ['kana', 'ヤマダ タロウ', 1],
    ['payment', 'その他の方法', 0],
    ['payment', '銀行振込', 1],
    ['street', '港区芝公園4-2-8', 0],
    ['street', '東京都港区芝公園4-2-8', 1],
    ['toStreet', 'a@example.jp', -1],
    ['prefecture', '〒105-0011 東京都港区芝公園4-2-8', 1],
    ['itemName', 'ギフトカード 3,000円分', 0],
    ['itemName', '¥3,000', -1],
    ['slip', '', 0],
    ['slip', '4000-1234-5678', 1],
  ])('%s: %j → %d', (field, text, expected) => {
    expect(fit(field, text)).toBe(expected);
  });
});

/** What a pattern takes out of a text, as the reader does it. */
const taken = (field: OrderField, text: string): string | null => {
  const pattern = patternFor(field, text);
  if (pattern === undefined) return text;
  const [whole, group = whole] = new RegExp(pattern).exec(text) ?? [];
  return group ?? null;
};
describe('what is cut out of a text', () => {
  test.each<[OrderField, string, string]>([
    ['number', 'A-1001', 'A-1001'],
    ['number', '受付No：A-1001 (再送)', 'A-1001'],
    ['number', '#1021', '1021'],
    ['orderedOn', '2026/11/20 10:15', '2026/11/20 10:15'],
    ['orderedOn', '受付 2026/11/20', '2026/11/20'],
    ['total', '¥12,800', '¥12,800'],
    ['total', '12,800円（税込）', '12,800'],
    ['total', '合計 ￥12,800', '￥12,800'],
    ['discount', '-¥500', '500'],
    ['discount', '500円', '500'],
    ['itemCount', '2個', '2'],
    ['itemCount', '2', '2'],
    ['postCode', '〒105-0011 東京都港区芝公園4-2-8', '105-0011'],
    ['postCode', '105-0011', '105-0011'],
    ['prefecture', '〒105-0011 東京都港区芝公園4-2-8', '東京都'],
    ['prefecture', '〒260-0001千葉県千葉市中央区', '千葉県'],
    ['prefecture', '神奈川県', '神奈川県'],
    ['street', '〒105-0011 東京都港区芝公園4-2-8', '港区芝公園4-2-8'],
    ['toStreet', '鹿児島県鹿児島市山下町11-1', '鹿児島市山下町11-1'],
    ['street', '港区芝公園4-2-8', '港区芝公園4-2-8'],
    ['name', '山田 太郎', '山田 太郎'],
  ])('%s of %j is %j', (field, text, expected) => {
    expect(taken(field, text)).toBe(expected);
  });
});

describe('words over a field', () => {
  test.each<[string, OrderField]>([
    ['受注番号', 'number'],
    ['受付No.', 'number'],
    ['お支払い方法', 'payment'],
    ['決済', 'payment'],
    ['ご請求額', 'total'],
    ['合計金額（税込）', 'total'],
    ['受注日時', 'orderedOn'],
    ['お名前', 'name'],
    ['注文者氏名', 'name'],
    ['フリガナ', 'kana'],
    ['郵便番号', 'postCode'],
    ['都道府県', 'prefecture'],
    ['ご住所', 'street'],
    ['建物名', 'building'],
    ['ＴＥＬ', 'phone'],
    ['メールアドレス', 'email'],
    ['品名', 'itemName'],
    ['数量', 'itemCount'],
    ['単価', 'itemPrice'],
    ['小計', 'itemSum'],
    ['送料', 'shipping'],
    ['後払い手数料', 'fee'],
    ['クーポン値引', 'discount'],
    ['運送会社', 'carrier'],
    ['送り状番号', 'slip'],
  ])('%s heads %s more than any other', (heading, field) => {
    const scores = orderFields
      .filter((one) => !/^to[A-Z]/.test(one))
      .map((one) => [one, headingScore(one, heading)] as const);
    const top = Math.max(...scores.map(([, score]) => score));
    expect(top).toBeGreaterThan(0);
    expect(scores.filter(([, score]) => score === top).map(([one]) => one)).toContain(field);
  });
  test('a sentence heads nothing, and every field of the list has its words', () => {
    expect(headingScore('total', 'この画面では合計金額を確認して、必要なら請求書を印刷してください。')).toBe(
      0,
    );
    const heads = { number: '注文番号', payment: '支払方法', total: '合計', name: '購入者' };
    for (const field of listFields) expect(headingScore(field, heads[field])).toBeGreaterThan(0);
  });
  test.each([
    [['お届け先'], true],
    [['', 'ご送付先の情報'], true],
    [['注文者氏名', 'ご注文者'], false],
  ])('%j speaks of the recipient: %s', (texts, expected) => {
    expect(speaksOfRecipient(...texts)).toBe(expected);
  });
});

describe('names that will still be there tomorrow', () => {
  test.each([
    ['order-list', true],
    ['column-order_total', true],
    ['orderTotal', true],
    ['a4', true],
    ['order[name][name01]', true],
    ['row-10234', false],
    ['active', false],
    ['is-open', false],
    ['odd', false],
    ['css-1x2y3z', false],
    ['sc-bdVaJa', false],
    ['_3xK9dQ', false],
    ['12', false],
  ])('%s: %s', (name, expected) => {
    expect(stableName(name)).toBe(expected);
  });
});
