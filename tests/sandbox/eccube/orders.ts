import { generateOrders } from '../backoffice/data/generate.ts';
import type { Destination, Party } from '../backoffice/order.ts';

/** A person as this shop system keeps them: name and reading in two parts, no hyphen in postal code and phone. */
export interface Person {
  name01: string;
  name02: string;
  kana01: string;
  kana02: string;
  company: string;
  zip: string;
  pref: string;
  addr01: string;
  addr02: string;
  phone: string;
  email: string;
}

/** A parcel. Its id is another one than the order's. */
export interface Shipping extends Person {
  id: number;
  tracking: string;
  shippedOn: string;
  carrier: string;
}

/** 1 goods, 2 shipping, 3 charge, 4 discount, 6 points. */
export interface Item {
  type: 1 | 2 | 3 | 4 | 6;
  name: string;
  /** Goods without tax, everything else with. */
  price: number;
  count: number;
  rate: number;
}

export interface Order {
  id: number;
  number: string;
  status: string;
  /** The title at order time; the method may be called otherwise by now. */
  payment: string;
  paid: boolean;
  orderedAt: string;
  buyer: Person;
  shippings: Shipping[];
  items: Item[];
}

/** With tax; each line rounded for itself, as this system does. */
export const subtotal = ({ type, price, count, rate }: Item): number =>
  type === 1 ? (price + Math.round((price * rate) / 100)) * count : price * count;
/** What the buyer pays. */
export const paymentTotal = ({ items }: Order): number =>
  items.reduce((sum, item) => sum + subtotal(item), 0);

export const postpay = 'クロネコ代金後払い';

/** Orders out of the same invented people and goods as everywhere, newest first. */
export function inventOrders(count: number): Order[] {
  let parcel = 1000;
  return generateOrders(30 + count)
    .slice(30)
    .map((source, at): Order => {
      const id = 60 + count - at;
      const kinds = [postpay, '銀行振込', '代金引換', postpay] as const;
      const many = at % 6 === 2;
      const to: (Destination | Party)[] = many
        ? [
            source.buyer,
            {
              ...source.buyer,
              name: '送先 二郎',
              address1: '港区芝公園4-2-8',
              prefecture: '東京都',
              postalCode: '105-0011',
            },
          ]
        : [source.destinations[0] ?? source.buyer];
      const buyer = person(source.buyer, source.buyer.email);
      return {
        id,
        number: at % 5 === 0 ? `W-${20260000 + id}` : String(id),
        status: at % 7 === 6 ? '発送済み' : '新規受付',
        payment: kinds[at % 4]!,
        paid: at % 4 === 1,
        orderedAt: source.orderedAt,
        buyer,
        shippings: to.map((party) => ({
          ...person(party, ''),
          id: parcel++,
          tracking: '',
          shippedOn: '',
          carrier: 'ヤマト運輸',
        })),
        items: [
          ...source.lines.map((line): Item => ({
            type: 1,
            name: line.name,
            price: Math.max(1, Math.round(Math.abs(line.price) / 1.08)),
            count: line.count,
            rate: at % 2 === 0 ? 8 : 10,
          })),
          ...to.map((): Item => ({ type: 2, name: '送料', price: 550, count: 1, rate: 10 })),
          { type: 3, name: '手数料', price: at % 3 === 0 ? 330 : 0, count: 1, rate: 10 },
          ...(at % 4 === 3 ? [{ type: 4 as const, name: '割引', price: -500, count: 1, rate: 0 }] : []),
          ...(at % 8 === 4 ? [{ type: 6 as const, name: 'ポイント', price: -100, count: 1, rate: 0 }] : []),
        ],
      };
    });
}

/** The malls' data are ugly on purpose; a shop system that checks its forms has cleaner ones. */
function person(party: Party, email: string): Person {
  const [name01 = '', name02 = '様'] = clean(party.name).split(/[\s　]+/);
  const [kana01 = '', kana02 = ''] = party.kana.normalize('NFKC').split(/[\s　]+/);
  const digits = (text: string): string => text.normalize('NFKC').replaceAll(/\D/g, '');
  const phone = digits(party.phone).replace(/^81/, '0');
  return {
    name01,
    name02,
    kana01,
    kana02,
    company: party.company,
    zip: /^\d{7}$/.test(digits(party.postalCode)) ? digits(party.postalCode) : '1050011',
    pref: prefectures.includes(party.prefecture) ? party.prefecture : '東京都',
    addr01: prefectures.includes(party.prefecture) ? clean(party.address1) : '港区芝公園',
    addr02: prefectures.includes(party.prefecture) ? clean(party.address2) : '4-2-8',
    phone: /^0\d{9,10}$/.test(phone) ? phone : '0312345678',
    email,
  };
}
const clean = (text: string): string => text.replaceAll(/[<>&"]/g, '').trim();

export const prefectures =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'.split(
    ' ',
  );
