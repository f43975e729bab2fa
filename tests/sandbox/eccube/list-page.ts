import { markup, type Markup } from '../backoffice/web/markup.ts';
import { comma } from '../shared/text.ts';
import { layout } from './layout.ts';
import { paymentTotal, type Order, type Shipping } from './orders.ts';

/** What a session remembers of the list: this is where «back to list» leads. */
export interface ListState {
  page: number;
  pageCount: number;
  search: string;
}

export const pageCounts = [10, 20, 30, 50, 100] as const;

/** The list: one row per parcel, while the page size counts orders. */
export function listPage(orders: readonly Order[], state: ListState, token: string): Markup {
  const { page, pageCount } = state;
  const pages = Math.max(1, Math.ceil(orders.length / pageCount));
  const shown = orders.slice((page - 1) * pageCount, page * pageCount);
  return layout(
    '受注一覧',
    token,
    markup`<form id="search_form" method="post" action="/admin/order"><input type="hidden" name="_token" value="${token}"><input type="search" name="admin_search_order[multi]" value="${state.search}"><button class="btn btn-ec-conversion" type="submit">検索</button></form>
<span id="search_total_count" class="font-weight-bold">検索結果：${orders.length}件が該当しました</span>
${
  orders.length > 0 &&
  markup`<form id="form_bulk" method="POST" action=""><input type="hidden" name="_token" value="${token}">
<select id="page-count" class="custom-select">${pageCounts.map((count) => markup`<option value="/admin/order/page/1?page_count=${count}" ${count === pageCount && markup`selected`}>${count}件</option>`)}</select>
<div class="btn-bulk-wrapper d-none"><select id="option_bulk_status"><option value="発送済み">発送済み</option><option value="対応中">対応中</option></select><button id="btn_bulk_status" type="button" class="btn btn-ec-regular">決定</button></div>
<table id="search_result" class="table table-sm"><thead><tr>
<th class="border-top-0 pt-2 pb-2 text-center"><input type="checkbox" id="check_all"></th>
<th>注文者</th><th>支払方法</th><th>対応状況</th><th>購入金額</th><th>お問合せ</th><th>出荷状況</th><th>お問い合わせ番号</th><th>お届け先</th><th></th>
</tr></thead><tbody>${shown.flatMap((order) => order.shippings.map((shipping) => row(order, shipping)))}</tbody></table></form>
<ul class="pagination">${Array.from({ length: pages }, (_, at) => markup`<li class="page-item${at + 1 === page && ' active'}"><a class="page-link" href="/admin/order/page/${at + 1}">${at + 1}</a></li>`)}</ul>
<div class="modal" id="sentUpdateModal" hidden><p>対応状況を変更します</p><button id="bulkChange" type="button">実行</button><button id="bulkChangeComplete" type="button" hidden>閉じる</button></div>`
}`,
  );
}

/** Hours have no leading zero. */
const stamp = (at: string): string => at.replaceAll('-', '/').replace(/ 0?(\d+:\d\d).*/, ' $1');

function row(order: Order, shipping: Shipping): Markup {
  const { id, buyer } = order;
  return markup`<tr>
<td class="align-middle text-center"><input type="checkbox" name="ids[]" value="${shipping.id}" id="check_${shipping.id}" data-id="${shipping.id}" data-update-status-url="/admin/shipping/${shipping.id}/order_status"></td>
<td class="align-middle"><a class="action-edit" href="/admin/order/${id}/edit">${order.number}<br>${buyer.name01}${buyer.name02}<br>${stamp(order.orderedAt)}</a></td>
<td class="align-middle">${order.payment}</td>
<td class="align-middle"><span class="badge badge-ec-blue">${order.status}</span></td>
<td class="align-middle">￥${comma(paymentTotal(order))}<br>${order.paid ? '入金済み' : '未入金'}</td>
<td class="align-middle"><i class="fa fa-comment-o"></i></td>
<td class="align-middle">${shipping.shippedOn === '' ? '未出荷' : shipping.shippedOn}</td>
<td class="align-middle"><div class="input-group"><input type="text" class="form-control update_tracking_number" id="tracking_number_${shipping.id}" value="${shipping.tracking}" data-url="/admin/shipping/${shipping.id}/tracking_number"><button type="button" class="btn btn-ec-regular save_tracking" disabled>保存</button></div></td>
<td class="align-middle">${shipping.name01}${shipping.name02} / ${shipping.pref}</td>
<td class="align-middle"><a class="btn btn-ec-actionIcon" href="/admin/order/${id}/edit">編集</a></td>
</tr>`;
}
