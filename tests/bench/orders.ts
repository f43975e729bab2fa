import type { Order } from '../../lib/order/order.ts';

const places = [
  ['104-0061', '東京都', '中央区銀座２－１６－１０', ''],
  ['530-0001', '大阪府', '大阪市北区梅田１－２', 'みほんビル３０５'],
  ['060-0001', '北海道', '札幌市中央区北一条西2-1', ''],
  ['812-0011', '福岡県', '福岡市博多区博多駅前３丁目４－５', 'ﾊｶﾀﾋﾞﾙ 2F'],
] as const;
const goods = ['みほん品', 'ｺｰﾋｰ豆 200g', 'りんご（大）', 'Tシャツ M'] as const;

/** Orders as a shop has them, each of a buyer and an amount of its own; the texts are as mixed as typed ones are. */
export function orderOf(at: number): Order {
  const [postCode, prefecture, street, building] = places[at % places.length]!;
  const price = 1000 + (at % 400) * 10;
  const items = 1 + (at % 3);
  const lines: Order['lines'] = Array.from({ length: items }, (_, nth) => ({
    kind: 'goods',
    name: goods[(at + nth) % goods.length]!,
    count: 1 + (nth % 2),
    unitPrice: price,
    subTotal: price * (1 + (nth % 2)),
  }));
  lines.push({ kind: 'shipping', name: '送料', count: null, unitPrice: null, subTotal: 660 });
  const day = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  return {
    hostId: String(900_000 + at),
    number: `B${String(at).padStart(7, '0')}`,
    mall: '本店',
    payment: 'クロネコ代金後払い',
    orderedOn: day,
    shipOn: day,
    buyer: {
      name: ['大和　太郎', '山田 花子', '鈴木 一郎'][at % 3]!,
      kana: ['ﾔﾏﾄ ﾀﾛｳ', 'ヤマダ ハナコ', 'スズキ　イチロウ'][at % 3]!,
      postCode,
      prefecture,
      street,
      building,
      phone: `090${String(10_000_000 + at)}`,
      email: `buyer${at}@example.jp`,
    },
    recipients: [],
    lines,
    total: lines.reduce((sum, { subTotal }) => sum + subTotal, 0),
    carrier: 'ヤマト運輸',
    trackingNumbers: [],
  };
}
