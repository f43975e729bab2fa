import { pageSizes } from '../choices.ts';
import { sortKeys, type OrderQuery, type SortKey } from '../store/order-query.ts';
import type { Site } from '../store/site.ts';
import { json, type Reply, type SiteRequest } from '../web/exchange.ts';
import { markup } from '../web/markup.ts';
import { option, staffPage } from './layout.ts';
import { columns } from './list-columns.ts';
import { pageNumbers, rangeText, statusTabs } from './list-navigation.ts';
import { processingPanel } from './list-panel.ts';
import { readListQuery } from './list-search.ts';
import { headerRow, orderUrl } from './list-table.ts';

/** Columns of the client-side list that can be sorted by a click on their header. */
const sortable: Readonly<Record<string, SortKey>> = {
  id: 'id',
  number: 'number',
  ordered: 'ordered_at',
  buyer: 'buyer',
  total: 'billed',
  ship: 'ship_date',
};

function readQuery(params: URLSearchParams): OrderQuery {
  const text = params.get('q')?.trim() ?? '';
  const sort = sortKeys.find((key) => key === params.get('sort'));
  return {
    ...readListQuery(params),
    ...(text && { text }),
    ...(sort && { sort, descending: params.get('dir') === 'desc' }),
  };
}

/** GET index_spa.php: an empty list that spa.js fills and keeps; the address holds its whole state. */
export function spaPage(site: Site, request: SiteRequest): Reply {
  site.reads.add('spa');
  const query = readQuery(request.query);
  const mode = request.query.get('mode') === 'replace' ? 'replace' : 'recycle';
  return staffPage({
    title: '受注一覧（高速版）',
    scripts: ['spa.js', 'list.js'],
    content: markup`<h1 class="page-title">受注一覧<small>高速版</small><a class="page-title__link" href="/goq21/index_beta.php?stat=${query.stat}">従来の一覧へ</a></h1>
<p class="notice spa-notice" role="status" hidden></p>
<div class="search"><label>絞り込み <input type="text" id="spa-filter" value="${query.text ?? ''}" size="30" placeholder="注文番号・氏名・注文ID"></label></div>
${statusTabs(site.orders, 'index_spa.php', query.stat, query.per)}
<form id="list-form" method="post" action="/goq21/index_beta.php?face=spa">
<input type="hidden" id="stat" name="stat" value="${query.stat}">
${processingPanel(0, query.stat)}
<div class="pager"><span class="pager__range"></span><nav class="pager__links" aria-label="ページ"></nav><label class="pager__per">表示件数 <select class="spa-per-page">${pageSizes.map((size) => option(size, `${size}件`, query.per))}</select></label></div>
<div id="order-list-table"><table class="order-list" id="spa-table" data-mode="${mode}">
<thead>${headerRow(sortable)}</thead>
<tbody></tbody>
</table>
<p class="order-list-empty" hidden>0件</p></div>
</form>
`,
  });
}

/** GET api/order_list.php: one page of the list as JSON; the shape is read by spa.js only. */
export function orderListJson(site: Site, request: SiteRequest): Reply {
  site.reads.add('api');
  const query = readQuery(request.query);
  const shown = site.orders.list(query);
  return json({
    columns: columns.map(({ name, pieces }) => ({ name, kinds: pieces.map((piece) => piece.kind) })),
    rows: shown.orders.map((order) => ({
      id: order.id,
      url: orderUrl(order.id, query.stat),
      cells: columns.map(({ pieces }) =>
        pieces.map((piece) => [piece.text(order), piece.tone?.(order) ?? '']),
      ),
    })),
    range: rangeText(shown, query.per),
    total: shown.total,
    page: shown.page,
    pages: pageNumbers(shown.page, shown.pages),
    tabs: Object.fromEntries(site.orders.countByStatus()),
    all: site.orders.count(),
  });
}
