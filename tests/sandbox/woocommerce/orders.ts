import { generateOrders } from '../backoffice/data/generate.ts';
import type { Party } from '../backoffice/order.ts';
import { prefectures } from '../eccube/orders.ts';

/** A person as typed at the checkout; the prefecture is a code, empty where nothing was typed. */
export interface Person {
  first_name: string;
  last_name: string;
  company: string;
  address_1: string;
  address_2: string;
  city: string;
  state: string;
  postcode: string;
  country: string;
  phone: string;
}

/** Amounts without tax have fractions: six places. */
export interface Taxed {
  name: string;
  total: number;
  total_tax: number;
}

export interface Order {
  id: number;
  number: string;
  status: string;
  date: string;
  method: string;
  /** Title at order time. */
  title: string;
  billing: Person & { email: string };
  shipping: Person;
  kana: [last: string, first: string];
  note: string;
  items: (Taxed & { id: number; quantity: number; sku: string })[];
  shippingLines: Taxed[];
  fees: Taxed[];
  /** Yen given back, each. */
  refunds: number[];
}

export const postpay = 'クロネコ代金後払い';
const nobody: Person = {
  first_name: '',
  last_name: '',
  company: '',
  address_1: '',
  address_2: '',
  city: '',
  state: '',
  postcode: '',
  country: '',
  phone: '',
};

/** Before refunds, whole yen: rounded once. */
export const orderTotal = ({ items, shippingLines, fees }: Order): number =>
  Math.round([...items, ...shippingLines, ...fees].reduce((sum, one) => sum + one.total + one.total_tax, 0));

/** What of it is still billed. */
export const leftTotal = (order: Order): number =>
  order.refunds.reduce((left, yen) => left - yen, orderTotal(order));

/** A price with tax in it, taken apart as this shop system keeps it. */
function taxed(name: string, withTax: number, rate = 10): Taxed {
  const total = Math.round((withTax / (1 + rate / 100)) * 1e6) / 1e6;
  return { name, total, total_tax: Math.round((withTax - total) * 1e6) / 1e6 };
}

/** Orders out of the same invented people and goods as everywhere, newest first. */
export function inventOrders(count: number): Order[] {
  return generateOrders(30 + count)
    .slice(30)
    .map((source, at): Order => {
      const id = 100 + count - at;
      const [method, title] = (
        [
          ['kuroneko', postpay],
          ['bacs', '銀行振込'],
          ['kuroneko', postpay],
          ['', ''],
        ] as const
      )[at % 4]!;
      const [last = '', first = ''] = source.buyer.kana.normalize('NFKC').split(/[\s　]+/);
      return {
        id,
        number: String(id),
        status: at % 9 === 8 ? 'on-hold' : 'processing',
        date: source.orderedAt.replace(' ', 'T'),
        method,
        title,
        billing: { ...person(source.buyer), email: source.buyer.email },
        shipping:
          at % 5 === 3
            ? {
                ...person(source.buyer),
                last_name: '送先',
                first_name: '二郎',
                address_1: '芝公園4-2-8',
                city: '港区',
                state: 'JP13',
                postcode: '1050011',
              }
            : at % 5 === 4
              ? nobody
              : person(source.buyer),
        kana: at % 2 === 0 ? [last, first] : ['', ''],
        note: '',
        items: source.lines.map((line, index) => ({
          ...taxed(
            at === 0 ? `${line.name} <限定>` : line.name,
            Math.abs(line.price) * line.count,
            at % 2 === 0 ? 8 : 10,
          ),
          id: id * 10 + index,
          quantity: line.count,
          sku: line.code,
        })),
        shippingLines: [taxed('ヤマト運輸', at % 3 === 0 ? 0 : 550)],
        fees: [
          ...(at % 3 === 1 ? [taxed('後払い手数料', 330)] : []),
          ...(at % 6 === 2 ? [taxed('会員割引', -100)] : []),
        ],
        refunds: at % 4 === 2 ? [500] : [],
      };
    });
}

function person(party: Party): Person {
  const [last_name = '', first_name = '様'] = clean(party.name).split(/[\s　]+/);
  const at = prefectures.indexOf(party.prefecture);
  const digits = party.postalCode.normalize('NFKC').replaceAll(/\D/g, '');
  return {
    first_name,
    last_name,
    company: party.company,
    address_1: at < 0 ? '芝公園4-2-8' : clean(party.address1),
    address_2: at < 0 ? '' : clean(party.address2),
    city: at < 0 ? '港区' : '',
    state: `JP${String(at < 0 ? 13 : at + 1).padStart(2, '0')}`,
    postcode: digits.length === 7 && at >= 0 ? `${digits.slice(0, 3)}-${digits.slice(3)}` : '1050011',
    country: 'JP',
    phone: '03-1234-5678',
  };
}
const clean = (text: string): string => text.replaceAll(/[<>&"]/g, '').trim();
