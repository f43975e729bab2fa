import { markup, type Markup } from '../backoffice/web/markup.ts';
import { comma } from '../shared/text.ts';
import { subtotal, type Order, type Person } from '../eccube/orders.ts';

/** What the list shows. */
export interface Columns {
  /** What the column of payments is called, and whether it is the fourth or the last. */
  readonly payment: string;
  readonly last: boolean;
}

const yen = (amount: number): string => `${comma(amount)}円`;
const name = (one: Person): string => `${one.name01} ${one.name02}`;
/** The number that shop and buyer use. */
export const numberOf = ({ id }: Order): string => `K-${String(id).padStart(5, '0')}`;
const goods = ({ items }: Order) => items.filter(({ type }) => type === 1);
const sum = (order: Order, ...types: number[]): number =>
  order.items.filter(({ type }) => types.includes(type)).reduce((total, item) => total + subtotal(item), 0);
/** What is billed, tax included. */
export const billed = (order: Order): number => sum(order, 1, 2, 3, 4, 6);

const frame = (title: string, content: Markup): Markup =>
  markup`<html lang="ja"><head><meta charset="utf-8"><title>${title}</title><style>body{font:14px sans-serif;margin:16px}table{border-collapse:collapse;margin:8px 0}td,th{border:1px solid #99a;padding:6px 10px;text-align:left}dl{display:grid;grid-template-columns:120px 1fr}dd{margin:0}</style></head>
<body><p><a href="/kanri/ichiran.cgi">受注一覧</a> | <a href="/kanri/help.html">使い方</a></p><h1>${title}</h1>${content}</body></html>`;

export const listPage = (orders: readonly Order[], columns: Columns): Markup =>
  frame(
    '受注一覧',
    markup`<table><tr><td>今月</td><td>${orders.length}件</td></tr></table>
<table class="ichiran"><thead><tr><th>整理番号</th><th>受付日</th><th>ご依頼主</th>${!columns.last && markup`<th>${columns.payment}</th>`}<th>品代</th><th>お代</th><th>状況</th>${columns.last && markup`<th>${columns.payment}</th>`}</tr></thead><tbody>
${orders.map((order) => markup`<tr><td><a href="meisai.cgi?seiri=${order.id}&amp;from=ichiran">${numberOf(order)}</a></td><td>${order.orderedAt.slice(0, 10)}</td><td>${name(order.buyer)}</td>${!columns.last && markup`<td>${order.payment}</td>`}<td>${yen(sum(order, 1))}</td><td>${yen(billed(order))}</td><td>${order.status}</td>${columns.last && markup`<td>${order.payment}</td>`}</tr>\n`)}</tbody></table>`,
  );

export function orderPage(order: Order): Markup {
  const { buyer, shippings } = order;
  const to = shippings[0] ?? buyer;
  const zip = (one: { zip: string }): string => `${one.zip.slice(0, 3)}-${one.zip.slice(3)}`;
  return frame(
    `受注 ${numberOf(order)}`,
    markup`<h2>受付</h2><table id="uketsuke"><tbody><tr><th>整理番号</th><td>${numberOf(order)}</td></tr><tr><th>受付日</th><td>${order.orderedAt}</td></tr><tr><th>決済</th><td>${order.payment}</td></tr><tr><th>状況</th><td>${order.status}</td></tr></tbody></table>
<h2>ご依頼主</h2><dl id="irai"><dt>お名前</dt><dd>${name(buyer)}</dd><dt>フリガナ</dt><dd>${buyer.kana01} ${buyer.kana02}</dd><dt>ご住所</dt><dd>〒${zip(buyer)} ${buyer.pref}${buyer.addr01}${buyer.addr02}</dd><dt>電話</dt><dd>${buyer.phone}</dd><dt>メール</dt><dd>${buyer.email}</dd></dl>
<h2>お届け先</h2><dl id="todoke"><dt>お名前</dt><dd>${name(to)}</dd><dt>郵便番号</dt><dd>${zip(to)}</dd><dt>都道府県</dt><dd>${to.pref}</dd><dt>ご住所</dt><dd>${to.addr01}${to.addr02}</dd><dt>電話</dt><dd>${to.phone}</dd></dl>
<h2>お品</h2><table class="shina"><thead><tr><th>品名</th><th>単価</th><th>数</th><th>金額</th></tr></thead><tbody>${goods(order).map((item) => markup`<tr><td>${item.name}</td><td>${yen(subtotal(item) / item.count)}</td><td>${item.count}</td><td>${yen(subtotal(item))}</td></tr>`)}</tbody></table>
<h2>会計</h2><table id="kaikei"><tbody><tr><th>送料</th><td>${yen(sum(order, 2))}</td></tr><tr><th>手数料</th><td>${yen(sum(order, 3))}</td></tr><tr><th>割引</th><td>-${yen(-sum(order, 4, 6))}</td></tr><tr><th>お代の合計</th><td><b>${yen(billed(order))}</b></td></tr></tbody></table>
<h2>出荷</h2><form><label for="okurijo">送り状番号</label><input id="okurijo" name="okurijo" value="${shippings[0]?.tracking ?? ''}"></form>`,
  );
}
