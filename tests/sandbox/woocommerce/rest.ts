import { orderTotal, type Order, type Taxed } from './orders.ts';

/** An order as the shop's own interface tells it. Amounts are texts, rounded to the places that were asked for. */
export function orderJson(order: Order, places = 0) {
  const text = (yen: number): string => yen.toFixed(places);
  const line = ({ name, total, total_tax }: Taxed) => ({
    name,
    total: text(total),
    total_tax: text(total_tax),
  });
  const { id, number, status, billing, shipping, kana, method, title } = order;
  return {
    id,
    number,
    status,
    currency: 'JPY',
    date_created: order.date,
    customer_note: order.note,
    billing,
    shipping,
    payment_method: method,
    payment_method_title: title,
    total: text(orderTotal(order)),
    line_items: order.items.map((item) => ({
      ...line(item),
      id: item.id,
      quantity: item.quantity,
      sku: item.sku,
      price: item.total / item.quantity,
      subtotal: text(item.total),
    })),
    shipping_lines: order.shippingLines.map((one) => ({ ...line(one), method_title: one.name })),
    fee_lines: order.fees.map(line),
    coupon_lines: [],
    refunds: order.refunds.map((yen, at) => ({ id: id * 100 + at, reason: '', total: text(-yen) })),
    meta_data:
      kana[0] === ''
        ? [{ id: 1, key: '_other', value: { deep: 'x' } }]
        : [
            { id: 1, key: '_billing_yomigana_last_name', value: kana[0] },
            { id: 2, key: '_billing_yomigana_first_name', value: kana[1] },
          ],
  };
}
