import { malls, newOrders } from '../choices.ts';
import { knownOrders } from '../known-orders.ts';
import { computedTotal, type Buyer, type Charges, type Destination, type SiteOrder } from '../order.ts';
import { shiftMinutes } from './calendar.ts';

/** What one fixed order says differently from the clean one. `slip` is given to every destination. */
export type Difference = Partial<Omit<SiteOrder, 'id' | 'buyer' | 'charges' | 'orderedAt'>> & {
  buyer?: Partial<Buyer>;
  charges?: Partial<Charges>;
  slip?: string;
};

const cleanBuyer: Buyer = {
  name: '鈴木　美咲',
  kana: 'スズキ　ミサキ',
  phone: '090-0000-0101',
  postalCode: '150-0001',
  prefecture: '東京都',
  address1: '渋谷区神宮前３丁目１５－８',
  address2: 'メゾン青葉２０５',
  company: '',
  department: '',
  email: 'misaki.suzuki@example.jp',
};

/**
 * A fixed order of 2026-11-20. Orders of one import batch get their ids newest first, which is why the lowest
 * id is the latest order. Each has a phone and a mail address of its own, so that buyers are not confused.
 */
export function demoOrder(id: number, difference: Difference): SiteOrder {
  const { buyer: buyerChange, charges: chargeChange, slip = '', ...rest } = difference;
  const place = id - knownOrders.clean;
  const buyer: Buyer = {
    ...cleanBuyer,
    phone: `090-0000-${String(101 + place).padStart(4, '0')}`,
    email: place === 0 ? cleanBuyer.email : `buyer${101 + place}@example.jp`,
    ...buyerChange,
  };
  const { email: _private, ...self } = buyer;
  const order: SiteOrder = {
    id,
    number: `20261120-${String(84_101 + place).padStart(6, '0')}`,
    mall: malls.own,
    orderedAt: orderedAt(place),
    status: newOrders,
    payment: 'クロネコ代金後払い',
    buyer,
    destinations: [{ ...self, slip: '' }],
    lines: [{ ...itemAt(place), count: 1 }],
    charges: { shipping: 550, fee: 0, points: 0, coupon: 0, other: 0, ...chargeChange },
    billed: 0,
    carrier: 'ヤマト運輸',
    packages: 1,
    carrierCaution: false,
    convenienceStorePickup: false,
    paidDate: '',
    shipDate: '',
    deliveryDate: place % 3 === 1 ? '2026-11-25' : '',
    deliverySlot: place % 5 === 3 ? '14時～16時' : '指定なし',
    memo: '',
    history: '',
    note: '',
    rank: '',
    purchases: 1,
    reviewStars: 0,
    bundled: false,
    addressCaution: false,
    flag: '',
    slipPrinted: false,
    thanksMailSent: true,
    ...rest,
  };
  if (slip) for (const to of order.destinations) to.slip = slip;
  return { ...order, billed: rest.billed ?? computedTotal(order) };
}

const items = [
  { name: 'LEDデスクライト 調光式', code: 'LV-5100', price: 6280 },
  { name: '今治フェイスタオル 5枚セット ホワイト', code: 'TW-0512', price: 3280 },
  { name: '南部鉄器 急須 0.6L', code: 'KT-1103', price: 7480 },
  { name: '紀州南高梅 はちみつ梅 1kg', code: 'FD-3105', price: 3980 },
  { name: '美濃焼 茶碗 夫婦セット', code: 'TB-0044', price: 5500 },
  { name: 'ステンレス保温ポット 1.0L', code: 'KT-2040', price: 4950 },
  { name: '檜の入浴剤 10包', code: 'LV-5230', price: 1320 },
] as const;

/** What a fixed order contains unless it says otherwise; the clean one is the desk light. */
function itemAt(place: number): (typeof items)[number] {
  return items[place % items.length] ?? items[0];
}

/** From 16:52 backwards to 08:57:47, the last of the first page; the rest came in shortly before it. */
function orderedAt(place: number): string {
  return place < 24
    ? shiftMinutes('2026-11-20 16:52:19', -19 * place)
    : shiftMinutes('2026-11-20 08:57:47', -11 * (place - 24));
}

/** A recipient without a slip number yet. */
export function person(
  party: Pick<Destination, 'name' | 'kana' | 'phone' | 'postalCode' | 'prefecture' | 'address1' | 'address2'>,
): Destination {
  return { ...party, company: '', department: '', slip: '' };
}
