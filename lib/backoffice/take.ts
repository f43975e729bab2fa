import { inputValue, lineOf, textOf, valueOf } from './cells.ts';
import type { Source } from './profile.ts';

/** Something of the host's that sources point into: a page, a row of a table, or an answer in JSON. */
export interface Scope {
  readonly root?: ParentNode;
  readonly json?: unknown;
  /** Header texts of the table that `root` is a row of. */
  readonly headers?: readonly string[];
  /** Elements that head what stands after them. */
  readonly headings?: string | undefined;
  /** Number of the block that `{n}` stands for. */
  readonly block?: number;
}

const patterns = new Map<string, RegExp>();

/** The pattern as an expression; made once. */
export function regex(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern);
  patterns.set(pattern, known);
  return known;
}

/** Where a column stands, from 0; −1 where the table has none. The header goes before the usual place. */
export function columnAt(
  headers: readonly string[],
  { header, index = -1 }: Pick<Source, 'header' | 'index'>,
): number {
  const at = header === undefined ? -1 : headers.findIndex((text) => text.includes(header));
  return at < 0 ? index : at;
}

/** Texts of a table's headers; `select` finds them where the list is no table. */
export function headersOf(table: Element | null, select?: string): string[] {
  const cells = !(table instanceof HTMLTableElement)
    ? (table?.querySelectorAll(select ?? '[role="columnheader"]') ?? [])
    : select === undefined
      ? (table.tHead?.rows[0]?.cells ?? table.rows[0]?.cells ?? [])
      : table.querySelectorAll(select);
  return Array.from(cells, (cell) => cell.textContent ?? '');
}

/** Texts of the elements that a source finds, in their order; none where it is not there. */
export function takeAll(scope: Scope, source: Source): string[] {
  if (source.text !== undefined) return [source.text];
  if (source.path !== undefined)
    return walk([scope.json], source.path, scope.block).flatMap(
      (value) => refined(textIn(value), source) ?? [],
    );
  return elements(scope, source).flatMap((element) => say(element, source, 'field') ?? []);
}

/** What a source says in an element of the list: its first. Null where it is not there. */
export function takeIn(element: Element, source: Source): string | null {
  const at = source.select === undefined ? element : element.querySelector(source.select);
  return at && say(at, source, 'text');
}

function elements({ root, headers, headings = 'th', block }: Scope, source: Source): Element[] {
  let found: ParentNode[] = root ? [root] : [];
  if (source.label !== undefined) {
    const heads = root?.querySelectorAll(headings) ?? [];
    found = Array.from(heads).flatMap((head) =>
      head.textContent?.trim() === source.label && head.nextElementSibling ? [head.nextElementSibling] : [],
    );
  } else if (headers && root instanceof HTMLTableRowElement && isColumn(source)) {
    found = [root.cells[columnAt(headers, source)] ?? []].flat();
  }
  const select = source.select?.replaceAll('{n}', String(block ?? ''));
  return found.flatMap((node) =>
    select === undefined
      ? node instanceof Element
        ? [node]
        : []
      : Array.from(node.querySelectorAll(select)),
  );
}

/** Does it name a column of a table? */
export function isColumn({ header, index }: Pick<Source, 'header' | 'index'>): boolean {
  return header !== undefined || index !== undefined;
}

function say(element: Element, source: Source, usual: 'field' | 'text'): string | null {
  const { attribute, take = usual, line } = source;
  if (attribute !== undefined) return refined(element.getAttribute(attribute), source);
  if (line !== undefined) return refined(lineOf(element, line), source);
  const read = { field: valueOf, value: inputValue, text: textOf }[take];
  return refined(read(element), source);
}

function refined(text: string | null, { pattern }: Source): string | null {
  if (text === null || pattern === undefined) return text?.trim() ?? null;
  const [whole, group = whole] = regex(pattern).exec(text.trim()) ?? [];
  return group ?? null;
}

/** Null for what is no text: a list, an object, nothing at all. */
function textIn(value: unknown): string | null {
  if (value === null) return '';
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : null;
}

/** Values at the end of a path; `[]` goes into every member, `[key=x]` into those that say so. */
export function walk(from: readonly unknown[], path: string, block?: number): unknown[] {
  let values = [...from];
  for (const [, key = '', filter] of path.matchAll(/([\w-]+)(?:\[([^\][]*)\])?/g)) {
    values = values.flatMap((value) => member(value, key));
    if (filter === undefined) continue;
    const members = values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : []));
    const [name = '', wanted] = filter.split('=');
    values =
      filter === '{n}'
        ? members.slice(block, (block ?? 0) + 1)
        : members.filter((one) => wanted === undefined || textIn(member(one, name)[0]) === wanted);
  }
  return values;
}

function member(value: unknown, key: string): unknown[] {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? [(value as Readonly<Record<string, unknown>>)[key]]
    : [];
}
