import { allStatuses } from '../choices.ts';
import { isDay } from '../data/calendar.ts';
import { dateColumns, type DateKind, type OrderQuery } from '../store/order-query.ts';
import { wholeNumber } from '../web/exchange.ts';
import { markup, type Markup } from '../web/markup.ts';
import { option } from './layout.ts';

const dateKinds = [
  ['', '指定しない'],
  ['order', '注文日'],
  ['paid', '入金日'],
  ['a59', '出荷日'],
  ['a60', 'お届け日'],
] as const;

export const perLimit = 10_000;

/** The list query of a page address. Unknown values fall back to the plain list. */
export function readListQuery(params: URLSearchParams): OrderQuery {
  const text = (name: string) => params.get(name)?.trim() ?? '';
  const from = joinDay(params, 'from');
  const to = joinDay(params, 'to');
  const kind = text('s_day_type');
  return {
    stat: wholeNumber(params.get('stat'), 1),
    page: Math.max(1, wholeNumber(params.get('page'), 1)),
    per: Math.min(perLimit, Math.max(1, wholeNumber(params.get('per'), 25))),
    ...(text('srh_onum') && { number: text('srh_onum') }),
    ...(text('srh_name') && { buyer: text('srh_name') }),
    ...(isDateKind(kind) && { dateKind: kind, ...(from && { from }), ...(to && { to }) }),
  };
}

function isDateKind(text: string): text is DateKind {
  return text in dateColumns;
}

function joinDay(params: URLSearchParams, side: 'from' | 'to'): string {
  const part = (unit: string, length: number) =>
    (params.get(`${side}_${unit}`) ?? '').trim().padStart(length, '0');
  const day = `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
  return isDay(day) ? day : '';
}

/** The search form; it always looks through all statuses. */
export function searchForm(params: URLSearchParams, per: number): Markup {
  const value = (name: string) => params.get(name) ?? '';
  const day = (side: 'from' | 'to') => markup`<span class="search__day">
<input type="text" id="${side}_year" name="${side}_year" value="${value(`${side}_year`)}" size="4" maxlength="4" aria-label="年">年
<input type="text" id="${side}_month" name="${side}_month" value="${value(`${side}_month`)}" size="2" maxlength="2" aria-label="月">月
<input type="text" id="${side}_day" name="${side}_day" value="${value(`${side}_day`)}" size="2" maxlength="2" aria-label="日">日</span>`;
  return markup`<form class="search" method="get" action="/goq21/index_beta.php" role="search">
<input type="hidden" name="stat" value="${allStatuses.id}"><input type="hidden" name="per" value="${per}">
<label>注文番号 <input type="text" id="srh_onum" name="srh_onum" value="${value('srh_onum')}" size="26"></label>
<label>注文者氏名 <input type="text" id="srh_name" name="srh_name" value="${value('srh_name')}" size="14"></label>
<select id="s_day_type" name="s_day_type" aria-label="日付の種類">${dateKinds.map(([id, label]) => option(id, label, value('s_day_type')))}</select>
${day('from')} 〜 ${day('to')}
<button type="button" id="s_day_today">本日</button>
<button type="submit" id="search" name="search" value="1" class="button-main">検索</button>
<a class="search__clear" href="/goq21/index_beta.php?stat=1&amp;per=${per}">条件クリア</a>
</form>
`;
}
