import { markup, Markup } from '../backoffice/web/markup.ts';
import { comma } from '../shared/text.ts';
import { leftTotal, orderTotal, type Order } from './orders.ts';

/** `hpos`: order tables of their own; `classic`: orders among the posts. */
export type Face = 'hpos' | 'classic';

export interface Shown {
  readonly face: Face;
  /** Where this site's own interface is, and the key of this session for it. */
  readonly root: string;
  readonly nonce: string;
  readonly page: number;
  readonly search: string;
  readonly status: string;
}

export const perPage = 20;
export const statuses: Readonly<Record<string, string>> = {
  pending: '支払い待ち',
  processing: '処理中',
  'on-hold': '保留中',
  completed: '完了',
  cancelled: 'キャンセル',
};

export const listUrl = (face: Face): string =>
  face === 'hpos' ? '/wp-admin/admin.php?page=wc-orders' : '/wp-admin/edit.php?post_type=shop_order';
export const editUrl = (face: Face, id: number): string =>
  face === 'hpos'
    ? `/wp-admin/admin.php?page=wc-orders&action=edit&id=${id}`
    : `/wp-admin/post.php?post=${id}&action=edit`;

/** The list as it is served; what its script does on load is in script.ts. */
export function listPage(orders: readonly Order[], shown: Shown, locked: (id: number) => boolean): Markup {
  const { face, page, root, nonce } = shown;
  const pages = Math.max(1, Math.ceil(orders.length / perPage));
  const rows = orders.slice((page - 1) * perPage, page * perPage);
  const at = (number: number): string =>
    `${listUrl(face)}&paged=${number}&s=${encodeURIComponent(shown.search)}&status=${shown.status}`;
  const headers = markup`<tr><td class="manage-column column-cb check-column"><input type="checkbox" id="cb-select-all-1"></td><th class="manage-column column-order_number column-primary">注文</th><th class="column-order_date">日付</th><th class="column-order_status">ステータス</th><th class="column-billing_address hidden">請求</th><th class="column-shipping_address hidden">お届け先</th><th class="column-order_total">合計</th><th class="column-wc_actions hidden">操作</th><th class="column-origin">オリジン</th></tr>`;
  return markup`<html lang="ja"><head><meta charset="UTF-8"><title>注文 ‹ 店 — WordPress</title><link rel="stylesheet" href="/wp-admin/load-styles.css"></head>
<body class="wp-admin"><div id="wpadminbar">店</div><div class="woocommerce-layout__header">注文</div><div id="wpbody">
<h1 class="wp-heading-inline">注文</h1>
<ul class="subsubsub">${['', ...Object.keys(statuses)].map((status) => markup`<li><a href="${listUrl(face)}&amp;status=${status}">${statuses[status] ?? 'すべて'}</a></li>`)}</ul>
<form id="${face === 'hpos' ? 'wc-orders-filter' : 'posts-filter'}" method="get" action="${listUrl(face).split('?')[0] ?? ''}">${hidden(face)}
<p class="search-box"><input type="search" id="orders-search-input" name="s" value="${shown.search}"><input type="submit" class="button" id="search-submit" value="注文を検索"></p>
<div class="tablenav top"><select name="action" id="bulk-action-selector-top"><option value="-1">一括操作</option><option value="mark_on-hold">ステータスを保留に変更</option><option value="mark_processing">ステータスを処理中に変更</option></select><input type="submit" id="doaction" class="button action" value="適用">
<span class="tablenav-pages">${Array.from({ length: pages }, (_, index) => markup`<a class="page-numbers" href="${at(index + 1)}">${index + 1}</a> `)}</span></div>
<table class="wp-list-table widefat fixed striped ${face === 'hpos' ? 'wc-orders-list-table wc-orders-list-table-shop_order' : 'posts'}"><thead>${headers}</thead>
<tbody id="the-list" data-wp-lists="list:order">${rows.length === 0 ? markup`<tr class="no-items"><td class="colspanchange" colspan="9">注文が見つかりません</td></tr>` : rows.map((order) => row(order, face, locked(order.id)))}</tbody></table></form></div>
<div id="wc-backbone-modal-dialog" hidden><article><pre></pre><button type="button" class="modal-close">閉じる</button></article></div>
<script id="wp-api-fetch-js-after">${new Markup(`wp.apiFetch.use( wp.apiFetch.createRootURLMiddleware( ${JSON.stringify(root)} ) );
wp.apiFetch.nonceMiddleware = wp.apiFetch.createNonceMiddleware( ${JSON.stringify(nonce)} );`)}</script>
<script src="/wp-admin/load-scripts.js"></script></body></html>`;
}

const hidden = (face: Face): Markup =>
  face === 'hpos'
    ? markup`<input type="hidden" name="page" value="wc-orders">`
    : markup`<input type="hidden" name="post_type" value="shop_order">`;

const price = (yen: number): Markup =>
  markup`<span class="woocommerce-Price-amount amount"><span class="woocommerce-Price-currencySymbol">¥</span>${comma(yen)}</span>`;

function row(order: Order, face: Face, isLocked: boolean): Markup {
  const { id, number, status, billing, shipping, title, refunds } = order;
  const hpos = face === 'hpos';
  const classes = hpos
    ? `order-${id} type-shop_order status-${status}`
    : `iedit type-shop_order status-wc-${status}`;
  const via = title === '' ? '' : `${title}として`;
  return markup`<tr id="${hpos ? 'order' : 'post'}-${id}" class="${classes}${isLocked && ' wp-locked'}">
<td class="check-column"><input id="cb-select-${id}" type="checkbox" name="${hpos ? 'id' : 'post'}[]" value="${id}"><div class="locked-indicator"></div></td>
<th class="order_number column-order_number has-row-actions column-primary" scope="row"><a href="#" class="order-preview" data-order-id="${id}" title="プレビュー">プレビュー</a><a href="${editUrl(face, id)}" class="order-view"><strong>#${number} ${billing.last_name} ${billing.first_name}</strong></a></th>
<td class="order_date column-order_date"><time datetime="${order.date}+00:00" title="${order.date.replace('T', ' ')}">18時間前</time></td>
<td class="order_status column-order_status"><mark class="order-status status-${status} tips"><span>${statuses[status] ?? status}</span></mark></td>
<td class="billing_address column-billing_address hidden">${billing.last_name} ${billing.first_name}, ${billing.city}${billing.address_1}${via !== '' && markup`<span class="description">${via}</span>`}</td>
<td class="shipping_address column-shipping_address hidden">${shipping.last_name} ${shipping.first_name}, ${shipping.city}${shipping.address_1}</td>
<td class="order_total column-order_total"><span class="tips" data-tip="${via}">${refunds.length > 0 ? markup`<del>${price(orderTotal(order))}</del> <ins>${price(leftTotal(order))}</ins>` : price(orderTotal(order))}</span></td>
<td class="wc_actions column-wc_actions hidden"></td><td class="origin column-origin">直接</td></tr>`;
}
