import { textOf } from '../cells.ts';
import type { Profile, Source } from '../profile.ts';
import { columnAt, headersOf, takeIn } from '../take.ts';
import type { ListField } from './fields.ts';
import { compact, orderLink, type OrderLink } from './links.ts';
import { listLikeness, proposeColumns, type Texts } from './propose.ts';
import { selectorOf } from './selector.ts';
import { patternFor } from './shapes.ts';

/** So many rows are read to propose from, and shown. */
const most = 5;

/** Rows of a table that may be orders: not its header, and not a line that spans it. */
export function bodyRows(table: HTMLTableElement): HTMLTableRowElement[] {
  const inBody = [...table.tBodies].flatMap((body) => [...body.rows]);
  const width = Math.max(0, ...inBody.map((row) => row.cells.length));
  return inBody.filter((row) => row.cells.length === width && row.querySelector('td') !== null);
}

export function textsOf(table: HTMLTableElement): Texts {
  const rows = bodyRows(table).slice(0, most);
  return { headers: headersOf(table), rows: rows.map((row) => Array.from(row.cells, textOf)) };
}

/** The table of a page that looks most like a list of orders; null when none does. */
export function proposeTable(root: ParentNode): HTMLTableElement | null {
  const scored = [...root.querySelectorAll('table')].map(
    (table) => [table, listLikeness(textsOf(table))] as const,
  );
  const [table, likeness] = scored.toSorted(([, a], [, b]) => b - a)[0] ?? [null, 0];
  return likeness > 0 ? table : null;
}

/** The list of a profile as a table of the page tells it. */
export interface ListFound {
  readonly table: string;
  readonly row: string;
  readonly id: Source;
  readonly ticks: Profile['list']['ticks'];
  /** Address of an order's page; empty where the rows have no link to it. */
  readonly open: string;
}

/** How the rows of a table are found, whose they are, and how they are ticked. */
export function readTable(table: HTMLTableElement, number: Source | undefined): ListFound {
  const rows = bodyRows(table);
  const link = linkOf(rows);
  return {
    table: selectorOf(table),
    row: table.tBodies.length > 0 ? 'tbody > tr' : 'tr',
    id: link?.id ?? attributeOf(rows) ?? boxOf(rows) ?? cellAsRow(number),
    ticks: ticksOf(rows),
    open: link?.open ?? '',
  };
}

/** The links of all rows that stand in the same place, as far as they tell whose the row is. */
function linkOf(rows: readonly HTMLTableRowElement[]): { id: Source; open: string } | null {
  const [first] = rows;
  if (!first) return null;
  for (const link of first.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const select = selectorOf(link, first, true);
    const all = rows.map((row) => row.querySelector<HTMLAnchorElement>(select));
    const links = all.filter((one) => one !== null);
    if (links.length < rows.length) continue;
    const hrefs = links.map((one) => one.getAttribute('href') ?? '');
    const found = orderLinkOf(links, hrefs);
    if (found) return { id: { select, attribute: 'href', pattern: found.pattern }, open: found.open };
  }
  return null;
}

function orderLinkOf(links: readonly HTMLAnchorElement[], hrefs: readonly string[]): OrderLink | null {
  const urls = links.map(({ href }) => (URL.canParse(href) ? new URL(href) : null));
  const here = new URL(links[0]?.baseURI ?? location.href).origin;
  if (urls.some((url) => url?.origin !== here)) return null;
  return orderLink(
    hrefs,
    urls.map((url) => url!.pathname + url!.search),
  );
}

/** An attribute of the rows themselves that no two of them share. */
function attributeOf(rows: readonly HTMLTableRowElement[]): Source | null {
  const names = (rows[0]?.getAttributeNames() ?? []).filter(
    (name) => name === 'id' || name.startsWith('data-'),
  );
  const attribute = names.find((name) => differ(rows.map((row) => row.getAttribute(name))));
  return attribute === undefined ? null : { attribute };
}

/** The value of the rows' tick boxes. */
function boxOf(rows: readonly HTMLTableRowElement[]): Source | null {
  const select = 'input[type="checkbox"]';
  const values = rows.map((row) => row.querySelector<HTMLInputElement>(select)?.value);
  return differ(values) && !values.includes('on') ? { select, take: 'value' } : null;
}

/** The number itself, looked for in the row as a whole: ids know no columns. */
function cellAsRow(number: Source | undefined): Source {
  const at = number?.index ?? 0;
  const select = `:scope > :nth-child(${at + 1})${number?.select === undefined ? '' : ` ${number.select}`}`;
  return compact({ select, line: number?.line, pattern: number?.pattern });
}

const differ = (values: readonly (string | null | undefined)[]): boolean =>
  values.length > 0 && values.every(Boolean) && new Set(values).size === values.length;

function ticksOf(rows: readonly HTMLTableRowElement[]): ListFound['ticks'] {
  const has = (select: string): boolean => rows.length > 0 && rows.every((row) => row.querySelector(select));
  if (has('input[type="checkbox"]')) return { how: 'native', select: 'input[type="checkbox"]' };
  return has('[role="checkbox"]') ? { how: 'aria', select: '[role="checkbox"]' } : { how: 'none' };
}

/** Where a field stands in the rows, from what was pointed at in one of them; null when that is in no row. */
export function cellSource(element: Element, table: HTMLTableElement, field: ListField): Source | null {
  const cell = element.closest<HTMLTableCellElement>('td, th');
  const row = cell?.parentElement;
  if (!cell || !(row instanceof HTMLTableRowElement) || !table.contains(row)) return null;
  const whole = columnSource(table, cell.cellIndex);
  const text = textOf(element);
  if (element === cell || text === textOf(cell)) return refined(whole, field, text);
  const select = selectorOf(element, cell, true);
  return refined({ ...whole, select }, field, text);
}

/** A column by its header, as far as that is its own, and by its place. */
export function columnSource(table: HTMLTableElement, index: number): Source {
  const headers = headersOf(table);
  const header = (headers[index] ?? '').trim().split(/\s*\n\s*/)[0] ?? '';
  const own = header !== '' && header.length <= 100 && columnAt(headers, { header }) === index;
  return own ? { header, index } : { index };
}

export function refined(source: Source, field: ListField, text: string): Source {
  return compact({ ...source, pattern: patternFor(field, text) });
}

/** All fields of the list that words and looks tell. */
export function proposeList(table: HTMLTableElement): Partial<Record<ListField, Source>> {
  const columns = proposeColumns(textsOf(table));
  const [row] = bodyRows(table);
  const picks = Object.entries(columns).map(([field, index]) => {
    const cell = row?.cells[index];
    // The number is mostly a link, beside other things.
    const link = field === 'number' ? cell?.querySelector('a') : null;
    const source = link && textOf(link) !== '' ? cellSource(link, table, 'number') : null;
    return [
      field,
      source ?? refined(columnSource(table, index), field as ListField, cell ? textOf(cell) : ''),
    ];
  });
  return Object.fromEntries(picks) as Partial<Record<ListField, Source>>;
}

/** What the first rows say at a source, in the order of the rows. */
export function sampleOf(table: HTMLTableElement, source: Source): (string | null)[] {
  const headers = headersOf(table);
  return bodyRows(table)
    .slice(0, most)
    .map((row) => {
      const inColumn = source.header !== undefined || source.index !== undefined;
      const from = inColumn ? row.cells[columnAt(headers, source)] : row;
      return from ? takeIn(from, source) : null;
    });
}
