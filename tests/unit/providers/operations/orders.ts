import type { Line, Order, Party } from '../../../../lib/order/order.ts';

const buyer: Party = {
  name: '大和　太郎',
  kana: 'ヤマト　タロウ',
  postCode: '104-0061',
  prefecture: '東京都',
  street: '中央区銀座2-16-10',
  building: '',
  phone: '03-1234-5678',
  email: 'taro@mail.example',
};

export const line = (subTotal: number, more: Partial<Line> = {}): Line => ({
  kind: 'goods',
  name: 'テスト商品Ａ',
  count: 1,
  unitPrice: subTotal,
  subTotal,
  ...more,
});

/** An order as the back office shows it; `buyer` is laid over the usual one. */
export function orderOf({
  buyer: who,
  ...more
}: Partial<Omit<Order, 'buyer'>> & { buyer?: Partial<Party> } = {}): Order {
  const lines = more.lines ?? [line(5000), line(300, { kind: 'shipping', name: '送料' })];
  return {
    hostId: '17',
    number: 'P-1',
    mall: '本店',
    payment: 'クロネコ代金後払い',
    orderedOn: '2026-11-24',
    shipOn: '2026-11-27',
    buyer: { ...buyer, ...who },
    recipients: [],
    lines,
    total: lines.reduce((yen, { subTotal }) => yen + subTotal, 0),
    carrier: 'ヤマト運輸',
    trackingNumbers: ['123456789013'],
    ...more,
  };
}
