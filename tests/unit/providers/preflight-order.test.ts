import { test, expect } from 'vitest';
import { type Found, judge, line, order, recipient, told, withBuyer } from './order-fixture.ts';

const long = (length: number): string => 'あ'.repeat(length);

test.each<Found>([
  [
    'an order date of no calendar',
    order({ orderedOn: '2026-02-30' }),
    'orderedOn',
    '受注日：暦にない日付です。→ 正しい日付に直してください。',
  ],
  [
    'an order from the far future',
    order({ orderedOn: '2027-03-01', shipOn: null }),
    'orderedOn',
    '受注日：今日から89日を超える先の日付です（2027-02-21まで）。→ 正しい日付に直してください。',
  ],
  [
    'a dispatch of no calendar',
    order({ shipOn: '2026-11-31' }),
    'shipOn',
    '出荷予定日：暦にない日付です。→ 正しい日付に直してください。',
  ],
  [
    'dispatch before the order',
    order({ shipOn: '2026-11-19' }),
    'shipOn',
    '出荷予定日：受注日（2026-11-20）より前になっています。→ 出荷予定日か受注日を正しい日付に直してください。',
  ],
  [
    'dispatch in 90 days',
    order({ shipOn: '2027-02-22' }),
    'shipOn',
    '出荷予定日：今日から89日を超えています（2027-02-21まで）。→ 2027-02-21までの日付に直すか、出荷が近づいてから実行してください。',
  ],
  [
    'an item without a name',
    order({ lines: [line(500), line(500, { name: '' })] }),
    'lines.1.name',
    '明細2行目の商品名：入っていません。→ 入力してください。',
  ],
  [
    'a long item',
    order({ lines: [line(500, { name: long(33) })] }),
    'lines.0.name',
    '明細1行目の商品名：全角30文字までです（現在33文字）。→ 意味が変わらないように3文字以上短くしてください。',
  ],
  [
    'ten thousand pieces',
    order({ lines: [line(500, { count: 10_000 })] }),
    'lines.0.count',
    '明細1行目の数量：9999までです。→ 数量を確認し、正しければ行を分けてください。',
  ],
  [
    'a dear piece',
    order({ lines: [line(500, { unitPrice: 1_000_000 })] }),
    'lines.0.unitPrice',
    '明細1行目の単価：999,999円までです。→ 金額を確認し、正しければ行または注文を分けてください。',
  ],
  [
    'a deep discount',
    order({ lines: [line(999_999), line(500_000), line(-1_000_000, { unitPrice: null })] }),
    'lines.2.subTotal',
    '明細3行目の小計：-999,999円までです。→ 金額を確認し、正しければ行または注文を分けてください。',
  ],
  [
    'a total that is not the sum',
    order({ total: 5000 }),
    'total',
    '合計金額：明細の合計5,300円と一致しません。→ 送料・手数料・値引きを含めて、明細の合計と合計金額をそろえてください。',
  ],
  [
    'nothing to bill',
    order({ lines: [line(500), line(-500)] }),
    'total',
    '合計金額：後払いで請求する金額がありません。→ 金額を確認し、正しければ別のお支払い方法にしてください。',
  ],
  [
    'a million',
    order({ lines: [line(600_000), line(400_000)] }),
    'total',
    '合計金額：1件で請求できるのは999,999円までです。→ 金額を確認し、正しければ注文を分けるか、別のお支払い方法をご案内ください。',
  ],
])('%s', (_what, given, field, words) => expect(told(judge(given))).toEqual([[field, words]]));

test('everything at once, so that an order is mended in one go', () => {
  const judged = judge(
    order({
      shipOn: '2027-03-01',
      total: 0,
      buyer: { ...recipient, name: '髙', phone: '', street: '大阪市' },
    }),
  );
  expect(judged.ok ? [] : judged.problems.map(({ field }) => field)).toEqual([
    'shipOn',
    'buyer.name',
    'buyer.street',
    'buyer.phone',
    'total',
    'total',
  ]);
});

test('the value is shown as it stands', () => {
  const judged = judge(withBuyer({ phone: ' 03−1234 ' }));
  expect(judged.ok ? [] : judged.problems[0]).toMatchObject({ value: ' 03−1234 ' });
});

test.each(['', '-1', '1-', 'A_1', 'あ', 'A'.repeat(21), 'A B'])(
  'the number "%s" does not leave',
  (orderNo) => {
    const judged = judge(order(), false, orderNo);
    expect(judged.ok ? [] : judged.problems).toEqual([
      {
        field: 'number',
        label: '受注番号',
        value: '20261120-000123',
        reason: `送信する番号「${orderNo}」が提供元の形式（半角英数字とハイフン20文字以内）に合いません。`,
        remedy: 'Yoshinの設定画面で、この店舗の「番号の接頭辞」をご確認ください。',
      },
    ]);
  },
);
