import { wholeNumber, type Reply } from '../backoffice/web/exchange.ts';
import { markup, type Markup } from '../backoffice/web/markup.ts';
import { comma } from '../shared/text.ts';
import { encodePage } from '../shared/legacy-text.ts';
import { html } from '../shared/http.ts';
import type { Face } from './office.ts';
import { orderPage } from './order-page.ts';
import { totalOf, type Order } from './orders.ts';

const perPage = 15;

/**
 * A back office of the years before Unicode: the list in a frame, in Shift_JIS, without ticks; an order's page in EUC-JP,
 * which only the page itself says.
 */
export const legacyFace: Face = ({ path, query }, orders) => {
  switch (path) {
    case '/':
      return html(
        markup`<html lang="ja"><head><title>受注管理</title><link rel="icon" href="data:,"></head><body style="margin:0"><p>受注管理システム　<a href="/list.cgi" target="main">受注一覧</a></p>
<iframe name="main" src="/list.cgi" style="width:100%;height:1900px;border:0"></iframe></body></html>`,
      );
    case '/list.cgi':
      return old(listPage(orders, query), 'shift_jis', 'text/html; charset=Shift_JIS');
    case '/order.cgi': {
      const order = orders.find(({ id }) => id === wholeNumber(query.get('no'), 0));
      return order && old(orderPage(order, 'EUC-JP'), 'euc-jp', 'text/html');
    }
  }
  return undefined;
};

const old = (page: Markup, encoding: Parameters<typeof encodePage>[1], type: string): Reply => ({
  status: 200,
  headers: { 'content-type': type },
  body: encodePage(page.toString(), encoding),
});

function listPage(orders: readonly Order[], query: URLSearchParams): Markup {
  const kind = query.get('kind') ?? '';
  const sort = query.get('sort') ?? '';
  // Asked in the page's own encoding: kinds go by number.
  const found = orders.filter(({ payment }) => kind === '' || payments.indexOf(payment) === Number(kind));
  if (sort === 'total') found.sort((a, b) => totalOf(a) - totalOf(b));
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const at = Math.min(pages, wholeNumber(query.get('page'), 1));
  const to = (change: Record<string, string>): string =>
    `/list.cgi?${new URLSearchParams({ kind, sort, page: String(at), ...change })}`;
  return markup`<html lang="ja"><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><title>受注一覧</title></head><body>
<p class="kinds"><a href="${to({ kind: '', page: '1' })}">すべて</a> ${payments.map((name, value) => markup`<a href="${to({ kind: String(value), page: '1' })}">${name}</a> `)}</p>
<p class="pages">${Array.from({ length: pages }, (_, page) => markup`<a href="${to({ page: String(page + 1) })}">${page + 1}</a> `)}</p>
<table border="1" id="list" style="font-size:13px"><tr><th>受注番号</th><th>お名前</th><th>お支払</th><th><a class="sort" href="${to({ sort: sort === 'total' ? '' : 'total' })}">金額</a></th><th>状態</th></tr>
${found.slice((at - 1) * perPage, at * perPage).map((order) => markup`<tr class="order"><td><a href="/order.cgi?no=${order.id}">${order.number}</a></td><td>${order.name}</td><td width="180">${order.payment}</td><td>${comma(totalOf(order))}円</td><td>${order.state}</td></tr>`)}</table></body></html>`;
}

const payments = ['クロネコ代金後払い', '銀行振込', '代金引換'];
