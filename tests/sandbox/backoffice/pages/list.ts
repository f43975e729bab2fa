import { allStatuses, statusLabel } from '../choices.ts';
import type { Site } from '../store/site.ts';
import type { Reply, SiteRequest } from '../web/exchange.ts';
import { markup } from '../web/markup.ts';
import { staffPage } from './layout.ts';
import { pager, statusTabs } from './list-navigation.ts';
import { processingPanel } from './list-panel.ts';
import { readListQuery, searchForm } from './list-search.ts';
import { headerRow, orderRow } from './list-table.ts';

/** GET index_beta.php: the order list, served complete. */
export function listPage(site: Site, request: SiteRequest): Reply {
  site.reads.add('list');
  const query = readListQuery(request.query);
  const shown = site.orders.list(query);
  const params = new URLSearchParams(request.query);
  const notice = params.get('done');
  params.delete('done');
  const label = query.stat === allStatuses.id ? allStatuses.label : statusLabel(query.stat);
  const pages = pager(shown, params, query.stat, query.per);
  return staffPage({
    title: `受注一覧（${label}）`,
    scripts: ['list.js'],
    content: markup`<h1 class="page-title">受注一覧<small>${label}</small><a class="page-title__link" href="/goq21/index_spa.php?stat=${query.stat}">新しい一覧（高速版）を試す</a></h1>
${notice && markup`<p class="notice" role="status">${notice}</p>`}
${searchForm(params, query.per)}
${statusTabs(site.orders, 'index_beta.php', query.stat, query.per)}
<form id="list-form" method="post" action="/goq21/index_beta.php?${params.toString()}">
<input type="hidden" id="stat" name="stat" value="${query.stat}">
${processingPanel(0, query.stat)}
${pages}
<div id="order-list-table"><table class="order-list">
<thead>${headerRow()}</thead>
<tbody>${shown.orders.map((order) => orderRow(order, query.stat))}</tbody>
</table>
${shown.total === 0 && markup`<p class="order-list-empty">0件</p>`}</div>
${pages}
${processingPanel(1, query.stat)}
</form>
`,
  });
}
