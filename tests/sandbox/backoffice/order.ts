/** Postal and contact data of one person, exactly as typed by whoever ordered: nothing here is normalised. */
export interface Party {
  name: string;
  kana: string;
  phone: string;
  postalCode: string;
  prefecture: string;
  address1: string;
  address2: string;
  company: string;
  department: string;
}

export interface Buyer extends Party {
  email: string;
}

/** Someone a parcel goes to. `slip` is the tracking number, empty until the parcel is packed. */
export interface Destination extends Party {
  slip: string;
}

/** One line of goods; prices are yen including tax, and may be negative (a discount sold as an item). */
export interface Line {
  name: string;
  code: string;
  price: number;
  count: number;
}

/** Yen. Points and coupon are written as positive numbers and lower the bill; `other` is signed. */
export interface Charges {
  shipping: number;
  fee: number;
  points: number;
  coupon: number;
  other: number;
}

/** One order as the site stores it. Dates are `YYYY-MM-DD` or empty, all in Japan time. */
export interface SiteOrder {
  id: number;
  number: string;
  mall: string;
  orderedAt: string;
  status: number;
  payment: string;
  buyer: Buyer;
  destinations: Destination[];
  lines: Line[];
  charges: Charges;
  /** The grand total on record. It is what was imported, so a few orders disagree with their own lines. */
  billed: number;
  carrier: string;
  packages: number;
  carrierCaution: boolean;
  convenienceStorePickup: boolean;
  paidDate: string;
  shipDate: string;
  deliveryDate: string;
  deliverySlot: string;
  memo: string;
  history: string;
  note: string;
  rank: string;
  purchases: number;
  reviewStars: number;
  bundled: boolean;
  addressCaution: boolean;
  flag: '' | 'red' | 'blue' | 'yellow';
  slipPrinted: boolean;
  thanksMailSent: boolean;
}

/** Sum of the goods in yen, before charges and discounts. */
export function goodsTotal(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.price * line.count, 0);
}

/** What the lines and charges add up to in yen; equals `billed` for every consistent order. */
export function computedTotal(order: Pick<SiteOrder, 'lines' | 'charges'>): number {
  const { shipping, fee, points, coupon, other } = order.charges;
  return goodsTotal(order.lines) + shipping + fee - points - coupon + other;
}

/** True when a parcel goes to somebody or somewhere other than the buyer. */
export function isGift(order: Pick<SiteOrder, 'buyer' | 'destinations'>): boolean {
  return order.destinations.some((to) => partyFields.some((field) => to[field] !== order.buyer[field]));
}

export const partyFields = [
  'name',
  'kana',
  'phone',
  'postalCode',
  'prefecture',
  'address1',
  'address2',
  'company',
  'department',
] as const satisfies readonly (keyof Party)[];
