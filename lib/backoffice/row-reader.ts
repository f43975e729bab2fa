import type { Profile, Source } from './profile.ts';
import { columnAt, headersOf, isColumn, regex, takeIn } from './take.ts';

/** Who a row is, at the moment of reading. Read again before anything is done with it. */
export interface RowIdentity {
  readonly hostId: string;
  readonly number: string;
  readonly payment: string;
}

/** The profile whose list this page is, if any. `address`: path and query; `hash`: with its sign, empty where none is. */
export function profileOf(profiles: readonly Profile[], address: string, hash = ''): Profile | undefined {
  return profiles.find(
    ({ match }) =>
      regex(match.address).test(address) && (match.hash === undefined || regex(match.hash).test(hash)),
  );
}

/** A source in the rows of one table: where its column stands now, −1 for one that needs no column. */
export interface Place {
  readonly source: Source;
  readonly column: number;
  /** Finds the cells of a row where the list is no table. */
  readonly cells?: string | undefined;
}

/** Where a table has what matters. */
export interface Columns {
  readonly payment: Place;
  readonly number: Place;
  readonly slot: Place;
  /** What a row shows of its order, null when this list does not show it all. */
  readonly shows: readonly Place[] | null;
}

/** Finds sources in a table by its header texts, else where they usually are. */
export function placeIn(headers: readonly string[], source: Source, { list }: Profile): Place {
  return { source, column: columnAt(headers, source), cells: list.cells };
}

/** Finds the columns by their header texts; a column whose header is not there is taken to be where it usually is. */
export function columnsOf(table: Element, profile: Profile): Columns {
  const { list } = profile;
  const headers = headersOf(table, list.headers);
  const place = (source: Source): Place => placeIn(headers, source, profile);
  const lacks = ({ source, column }: Place): boolean => isColumn(source) && column < 0;
  const all = list.shows.all.map(place);
  const some = list.shows.some.map(place).filter((one) => !lacks(one));
  return {
    payment: place(list.payment),
    number: place(list.number),
    slot: place(list.slot),
    shows: all.some(lacks) ? null : [...all, ...some],
  };
}

const listed = ({ payment, number, slot, shows }: Columns): string =>
  String([payment, number, slot, ...(shows ?? [])].map(({ column }) => column)) + (shows === null);

export function sameColumns(a: Columns, b: Columns): boolean {
  return listed(a) === listed(b);
}

/** The element of a row that a place is about: its cell, or the row itself. */
function cellAt(row: Element, { source, column, cells }: Place): Element | undefined {
  if (!isColumn(source)) return row;
  if (cells !== undefined) return row.querySelectorAll(cells)[column];
  return row instanceof HTMLTableRowElement ? row.cells[column] : undefined;
}

/** What a row says at a place; null where it has no such thing. */
export function textAt(row: Element, place: Place): string | null {
  const cell = cellAt(row, place);
  return cell ? takeIn(cell, place.source) : null;
}

/** The cell of a row that gets our slot. */
export function slotCell(row: Element, { slot }: Columns): Element | null {
  const cell = cellAt(row, slot) ?? null;
  return slot.source.select === undefined ? cell : (cell?.querySelector(slot.source.select) ?? null);
}

/** Attributes of a row and what is in it that tell whose order it is, and whether it is ticked. */
export function telling({ list }: Profile): string[] {
  const ticks = list.ticks.how === 'aria' ? ['aria-checked'] : [];
  return ['href', ...ticks, ...[list.id, list.number].flatMap(({ attribute }) => attribute ?? [])];
}

/**
 * A digest of what a row shows of its order: equal when all of it is equal. Empty when this list does not show it all. It
 * tells that an order is worth reading again, nothing more: what changed is told by the order itself.
 */
export function printOf(row: Element, { shows }: Columns): string {
  const texts = shows?.map((place) => textAt(row, place)?.replaceAll(/\s+/g, ' ') ?? null);
  if (!texts || texts.includes(null)) return '';
  const text = texts.join('\n');
  return digest(text) + digest([...text].toReversed().join(''));
}

/** FNV-1a over the UTF-16 units, 32 bits, eight characters. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The host's id of a row's order; empty for rows that are no orders. */
export function hostIdOf(row: Element, { list }: Profile): string {
  return takeIn(row, list.id) ?? '';
}

/** Reads a row. Null for rows that are no orders. Our own slot is never taken for the host's text. */
export function readRow(
  row: Element,
  columns: Pick<Columns, 'payment' | 'number'>,
  profile: Profile,
): RowIdentity | null {
  const hostId = hostIdOf(row, profile);
  if (hostId === '') return null;
  const payment = textAt(row, columns.payment) ?? (profile.list.payment.optional ? '' : null);
  // A row without its number is still an order; the number is then read from the order page alone.
  return payment === null ? null : { hostId, number: textAt(row, columns.number) ?? '', payment };
}

/** The mall that a row shows; empty where this list does not show it. */
export function mallOf(row: Element, { list }: Profile): string {
  return (list.mall ? (takeIn(row, list.mall) ?? '') : '').slice(0, 100);
}

export function sameRow(a: RowIdentity | null, b: RowIdentity): boolean {
  return a !== null && a.hostId === b.hostId && a.number === b.number && a.payment === b.payment;
}
