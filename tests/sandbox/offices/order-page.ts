import { markup, type Markup } from '../backoffice/web/markup.ts';
import { comma } from '../shared/text.ts';
import { totalOf, type Order } from './orders.ts';

const pair = (label: string, value: string | number): Markup =>
  markup`<tr><th>${label}</th><td>${value}</td></tr>`;

/** The page of one order: pairs, and its goods as a table. */
export function orderPage(order: Order, charset: string): Markup {
  return markup`<html lang="ja"><head><meta charset="${charset}"><title>受注詳細</title></head><body>
<table>${pair('受注番号', order.number)}${pair('受注日', order.orderedOn)}${pair('状態', order.state)}${pair('お支払', order.payment)}
${pair('お名前', order.name)}${pair('フリガナ', order.kana)}${pair('郵便番号', order.zip)}${pair('都道府県', order.pref)}${pair('ご住所', order.street)}${pair('建物', order.building)}${pair('電話番号', order.phone)}${pair('メール', order.email)}
${pair('送料', comma(order.postage))}${pair('合計', `${comma(totalOf(order))}円`)}</table>
<table id="goods"><thead><tr><th>品名</th><th>数量</th><th>単価</th><th>小計</th></tr></thead>
<tbody>${order.items.map(({ name, count, price }) => markup`<tr><td>${name}</td><td>${count}</td><td>${comma(price)}</td><td>${comma(price * count)}</td></tr>`)}</tbody></table></body></html>`;
}
