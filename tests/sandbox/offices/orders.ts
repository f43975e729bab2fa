import { inventOrders as shopOrders, postpay, type Order as ShopOrder } from '../eccube/orders.ts';

export { postpay };

/** An order as these small back offices keep it. Yen, tax included. */
export interface Order {
  readonly id: number;
  readonly number: string;
  payment: string;
  state: string;
  readonly orderedOn: string;
  readonly name: string;
  readonly kana: string;
  readonly zip: string;
  readonly pref: string;
  readonly street: string;
  readonly building: string;
  readonly phone: string;
  readonly email: string;
  readonly items: { name: string; count: number; price: number }[];
  readonly postage: number;
}

export const totalOf = ({ items, postage }: Order): number =>
  items.reduce((sum, { count, price }) => sum + count * price, postage);

/** Orders out of the same invented people and goods as everywhere, newest first. */
export function inventOrders(count: number): Order[] {
  return shopOrders(count).map((order: ShopOrder): Order => {
    const { buyer } = order;
    return {
      id: order.id + 5000,
      number: `T-${order.id + 5000}`,
      payment: order.payment,
      state: order.status,
      orderedOn: order.orderedAt.slice(0, 10),
      name: `${buyer.name01}　${buyer.name02}`,
      kana: `${buyer.kana01}　${buyer.kana02}`,
      zip: buyer.zip,
      pref: buyer.pref,
      street: buyer.addr01,
      building: buyer.addr02,
      phone: buyer.phone,
      email: buyer.email,
      items: order.items
        .filter(({ type }) => type === 1)
        .map(({ name, count: pieces, price }) => ({ name, count: Math.max(1, pieces), price })),
      postage: 550,
    };
  });
}
