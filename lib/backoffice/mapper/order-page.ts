import { textOf, valueOf } from '../cells.ts';
import type { Source } from '../profile.ts';
import { headersOf, takeAll, type Scope } from '../take.ts';
import { isItemField, itemFields, type ItemField, type OrderField } from './fields.ts';
import { columnSource } from './list-page.ts';
import { compact } from './links.ts';
import { proposeItems, proposeOrder, type Seen } from './propose.ts';
import { selectorOf } from './selector.ts';
import { patternFor } from './shapes.ts';

/** What heads a value in pages that we have not seen: the next element is what it speaks of. */
export const headings = 'th:has(+ td), dt:has(+ dd), label:has(+ *), td:first-child:has(+ td:last-child)';

/** A value on an order's page, and where it stands. */
export interface Candidate extends Seen {
  readonly element: Element;
}

const titles = 'h1, h2, h3, h4, h5, h6, legend, caption';
const inputs =
  'input:not([type="hidden"], [type="checkbox"], [type="radio"], [type="submit"], [type="button"]), select, textarea';
/** Values that a page can have; more are none of an order. */
const most = 600;

/** What an element says as the order's page is read: the first field in it, else its text. */
const saying = (element: Element): string => (holdsButton(element) ? textOf(element) : valueOf(element));
const holdsButton = (element: Element): boolean =>
  element
    .querySelector('input:not([type="hidden"]), select, textarea')
    ?.matches('[type="submit"], [type="button"], [type="checkbox"]') ?? false;

/** All values of a page that have a heading or a name of their own, in the order of the page. */
export function scanOrder(root: Document | Element, skip: (element: Element) => boolean): Candidate[] {
  const found = new Map<Element, Candidate>();
  let section = '';
  const add = (element: Element, heading: string): void => {
    const text = saying(element);
    if (text.length <= 500 && !found.has(element)) found.set(element, { element, heading, section, text });
  };
  for (const element of root.querySelectorAll(
    `${titles}, ${headings}, ${inputs}, span, p, div, b, strong, a, td, dd`,
  )) {
    if (found.size >= most) break;
    if (skip(element)) continue;
    if (element.matches(titles)) section = textOf(element).slice(0, 100);
    else if (element.matches(headings)) {
      const value = element.nextElementSibling;
      // Several fields beside one heading are told apart by their own names.
      if (value && value.querySelectorAll(inputs).length < 2) add(value, textOf(element).slice(0, 100));
    } else if (element.matches(inputs)) {
      if (![...found.keys()].some((known) => known.contains(element))) add(element, headingOfField(element));
    } else if (element.childElementCount === 0 && textOf(element) !== '' && !element.closest('thead')) {
      const known = element.closest(headings);
      if (!known && ![...found.keys()].some((one) => one.contains(element))) add(element, '');
    }
  }
  return [...found.values()];
}

function headingOfField(field: Element): string {
  const label = (field as HTMLInputElement).labels?.[0]?.textContent ?? field.getAttribute('aria-label');
  const cell = field.closest('td, dd')?.previousElementSibling;
  return (label ?? cell?.textContent ?? '').trim().slice(0, 100);
}

/** Where a field stands on an order's page, from the element that was pointed at. By its heading where that is its alone. */
export function orderSource(element: Element, field: OrderField, root: Document | Element): Source {
  const scope: Scope = { root, headings };
  const text = saying(element);
  const pattern = patternFor(field, text);
  const head = element.previousElementSibling;
  if (head?.matches(headings)) {
    const label = head.textContent?.trim() ?? '';
    const texts = label.length > 0 && label.length <= 100 ? takeAll(scope, { label }) : [];
    if (texts.length === 1) return compact({ label, pattern, take: takeOf(element, text) });
  }
  const select = selectorOf(element, root);
  return compact({ select, pattern, take: takeOf(element, text), as: labelled(element) });
}

const takeOf = (element: Element, text: string): 'text' | undefined =>
  valueOf(element) === text ? undefined : 'text';

function labelled(element: Element): string | undefined {
  const text = element.matches(inputs)
    ? headingOfField(element)
    : (element.previousElementSibling?.textContent?.trim() ?? '');
  return text === '' || text.length > 30 ? undefined : text;
}

/** A column of the table of goods, from a cell in it; null when it is in no table. */
export function itemSource(
  element: Element,
  field: ItemField,
): { readonly table: string; readonly source: Source } | null {
  const cell = element.closest<HTMLTableCellElement>('td, th');
  const table = cell?.closest('table');
  if (!cell || !table) return null;
  const text = saying(cell);
  // A field of a form says its value, and a table of goods may be one.
  const source = compact({ ...columnSource(table, cell.cellIndex), pattern: patternFor(field, text) });
  return { table: selectorOf(table), source };
}

/** What an order's page is taken to say, before anybody has pointed at anything. */
export interface OrderProposal {
  readonly picks: Partial<Record<OrderField, Source>>;
  /** Selector of the table of goods; empty when none looks like one. */
  readonly items: string;
}

export function proposeOrderPage(
  root: Document | Element,
  skip: (element: Element) => boolean,
): OrderProposal {
  const picks: Partial<Record<OrderField, Source>> = {};
  const tables = [...root.querySelectorAll('table')].filter((table) => !skip(table));
  const goods = proposeItems(
    tables.map((table) => ({
      headers: headersOf(table),
      rows: Array.from(table.tBodies[0]?.rows ?? [], (row) => Array.from(row.cells, saying)).slice(0, 5),
    })),
  );
  const table = goods ? tables[goods.table] : undefined;
  const [row] = table?.tBodies[0]?.rows ?? [];
  for (const field of itemFields.filter(isItemField)) {
    const cell = row?.cells[goods?.columns[field] ?? -1];
    const found = cell ? itemSource(cell, field) : null;
    if (found) picks[field] = found.source;
  }
  const candidates = scanOrder(root, (element) => skip(element) || (table?.contains(element) ?? false));
  for (const [field, at] of Object.entries(proposeOrder(candidates)) as [OrderField, number][]) {
    const candidate = candidates[at];
    if (candidate) picks[field] = orderSource(candidate.element, field, root);
  }
  return { picks, items: table ? selectorOf(table) : '' };
}

/** What a source says on this page; null when it is not there. */
export function orderSample(root: Document | Element, source: Source): string | null {
  return takeAll({ root, headings }, source)[0] ?? null;
}

/** What the rows of the table of goods say in a column. */
export function itemSample(root: Document | Element, items: string, source: Source): string[] {
  const table = items === '' ? null : root.querySelector(items);
  if (!(table instanceof HTMLTableElement)) return [];
  const headers = headersOf(table);
  return Array.from(table.tBodies[0]?.rows ?? []).flatMap((row) => takeAll({ root: row, headers }, source));
}
