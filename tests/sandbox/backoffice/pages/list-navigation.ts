import { allStatuses, pageSizes, statuses } from '../choices.ts';
import type { OrderPage, OrderStore } from '../store/order-store.ts';
import { markup, type Markup } from '../web/markup.ts';
import { option } from './layout.ts';

/** Status tabs. The label is the first text node of the link; a status without orders has no badge. */
export function statusTabs(orders: OrderStore, face: string, stat: number, per: number): Markup {
  const counts = orders.countByStatus();
  const countOf = (id: number) => (id === allStatuses.id ? orders.count() : (counts.get(id) ?? 0));
  return markup`<ul class="order-tabs">${[...statuses, allStatuses].map(({ id, label }) => {
    const count = countOf(id);
    const badge = count > 0 ? markup`<span class="order-tabs__badge">${count}</span>` : '';
    const current = id === stat ? markup` aria-current="page"` : '';
    return markup`<li class="order-tabs__item${id === stat ? ' is-active' : ''}"><a class="order-tabs__link" href="/goq21/${face}?stat=${id}&amp;page=1&amp;per=${per}" data-stat="${id}"${current}>${label}${badge}</a></li>`;
  })}</ul>
`;
}

export function rangeText(shown: OrderPage, per: number): string {
  if (shown.total === 0) return '0件';
  const first = (shown.page - 1) * per + 1;
  return `全 ${shown.total.toLocaleString('en-US')}件中 ${first.toLocaleString('en-US')}〜${(first + shown.orders.length - 1).toLocaleString('en-US')}件を表示`;
}

/** Page numbers around the present one, with the first and the last; 0 stands for a gap. */
export function pageNumbers(page: number, pages: number): number[] {
  const near = [1, ...Array.from({ length: 7 }, (_, index) => page - 3 + index), pages];
  const wanted = [...new Set(near.filter((number) => number >= 1 && number <= pages))].sort((a, b) => a - b);
  return wanted.flatMap((number, index) =>
    index > 0 && number - (wanted[index - 1] ?? 0) > 1 ? [0, number] : [number],
  );
}

/** Count, pager and rows-per-page select; `params` keeps a search alive from page to page. */
export function pager(shown: OrderPage, params: URLSearchParams, stat: number, per: number): Markup {
  const address = (page: number) => {
    const target = new URLSearchParams(params);
    target.set('stat', String(stat));
    target.set('per', String(per));
    target.set('page', String(page));
    return `/goq21/index_beta.php?${target}`;
  };
  const link = (page: number, label: string) =>
    markup`<a class="pager__link" href="${address(page)}">${label}</a>`;
  return markup`<div class="pager"><span class="pager__range">${rangeText(shown, per)}</span>
<nav class="pager__links" aria-label="ページ">${shown.page > 1 && link(shown.page - 1, '« 前へ')}${pageNumbers(
    shown.page,
    shown.pages,
  ).map((page) =>
    page === 0
      ? markup`<span class="pager__gap">…</span>`
      : page === shown.page
        ? markup`<strong class="pager__current">${page}</strong>`
        : link(page, String(page)),
  )}${shown.page < shown.pages && link(shown.page + 1, '次へ »')}</nav>
<label class="pager__per">表示件数 <select class="per-page" data-stat="${stat}">${pageSizes.map((size) => option(size, `${size}件`, per))}${pageSizes.includes(per as 25) ? '' : option(per, `${per}件`, per)}</select></label></div>
`;
}
