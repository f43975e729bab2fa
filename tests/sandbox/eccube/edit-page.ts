import { markup, type Markup } from '../backoffice/web/markup.ts';
import { comma } from '../shared/text.ts';
import { layout } from './layout.ts';
import { paymentTotal, prefectures, subtotal, type Item, type Order, type Person } from './orders.ts';

const text = (name: string, value: string | number, type = 'text'): Markup =>
  markup`<input type="${type}" name="${name}" value="${value}" class="form-control">`;

function personFields(form: string, person: Person): Markup {
  return markup`${text(`${form}[name][name01]`, person.name01)}${text(`${form}[name][name02]`, person.name02)}
${text(`${form}[kana][kana01]`, person.kana01)}${text(`${form}[kana][kana02]`, person.kana02)}
${text(`${form}[company_name]`, person.company)}${text(`${form}[postal_code]`, person.zip)}
<select name="${form}[address][pref]"><option value="">都道府県を選択</option>${prefectures.map((pref, at) => markup`<option value="${at + 1}" ${pref === person.pref && markup`selected`}>${pref}</option>`)}</select>
${text(`${form}[address][addr01]`, person.addr01)}${text(`${form}[address][addr02]`, person.addr02)}${text(`${form}[phone_number]`, person.phone)}`;
}

const pair = (label: string, value: string): Markup =>
  markup`<div class="row mb-2"><div class="col-3">${label}</div><div class="col">${value}</div></div>`;
const sum = (label: string, yen: number): Markup =>
  markup`<div class="row justify-content-end mb-3"><div class="col-2 text-right">${label}</div><div class="col-2 text-right">${money(yen)}</div></div>`;
const money = (yen: number): string => (yen < 0 ? `-￥${comma(-yen)}` : `￥${comma(yen)}`);

function itemRow(item: Item, at: number): Markup {
  const form = `order[OrderItems][${at}]`;
  return markup`<tr><td>${text(`${form}[order_item_type]`, item.type, 'hidden')}${text(`${form}[product_name]`, item.name)}</td>
<td>${text(`${form}[price]`, comma(item.price))}${item.type === 1 && '(税抜)'}</td><td>${text(`${form}[quantity]`, item.count)}</td><td>${text(`${form}[tax_rate]`, item.rate)}%</td><td></td><td>${money(subtotal(item))}</td><td></td></tr>`;
}

/** The edit page of an order. With several parcels it says nothing of them. */
export function editPage(order: Order, token: string): Markup {
  const of = (...types: Item['type'][]): number =>
    order.items.filter(({ type }) => types.includes(type)).reduce((yen, item) => yen + subtotal(item), 0);
  const [only] = order.shippings;
  return layout(
    '受注登録',
    token,
    markup`<form name="form1" method="post" action="?"><input type="hidden" name="order[_token]" value="${token}">
${pair('注文番号', order.number)}${pair('注文日', order.orderedAt.replaceAll('-', '/').replace(' 0', ' '))}${pair('入金日', order.paid ? '2026/11/24' : '')}${pair('出荷日', only?.shippedOn ?? '')}
<select name="order[OrderStatus]"><option selected>${order.status}</option></select>
<select name="order[Payment]"><option value="4">銀行振込</option><option value="5" selected>${order.payment}</option></select>
${personFields('order', order.buyer)}${text('order[email]', order.buyer.email)}
${
  order.shippings.length === 1 && only
    ? markup`${personFields('order[Shipping]', only)}${text('order[Shipping][tracking_number]', only.tracking)}<select name="order[Shipping][Delivery]"><option value="1" selected>${only.carrier}</option></select>`
    : markup`<a href="/admin/shipping/${order.id}/edit">出荷情報を編集</a>`
}
<table id="table-form-field" class="table"><thead><tr><th>商品名</th><th>金額</th><th>数量</th><th>税率</th><th>課税区分</th><th>小計</th><th></th></tr></thead><tbody>${order.items.map(itemRow)}</tbody></table>
${text('order[use_point]', -of(6))}
${sum('小計', of(1))}${sum('送料', of(2))}${sum('手数料', of(3))}${sum('値引き', 0)}${sum('合計', of(1, 2, 3))}${sum('割引', of(4))}${sum('お支払い合計', paymentTotal(order))}
<textarea name="order[message]"></textarea><textarea name="order[note]"></textarea></form>`,
  );
}

/** The parcels of an order that has several. The id in its address is the order's. */
export function shippingPage(order: Order, token: string): Markup {
  return layout(
    '出荷登録',
    token,
    markup`<form method="post">${order.shippings.map(
      (shipping, at) =>
        markup`<div>${personFields(`form[shippings][${at}]`, shipping)}${text(`form[shippings][${at}][tracking_number]`, shipping.tracking)}<select name="form[shippings][${at}][Delivery]"><option selected>${shipping.carrier}</option></select></div>`,
    )}</form>`,
  );
}
