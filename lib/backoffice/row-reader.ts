import type { Profile } from './profile.ts';

/** Who a row is, at the moment of reading. Read again before anything is done with it. */
export interface RowIdentity {
  readonly hostId: string;
  readonly number: string;
  readonly payment: string;
}

/** The profile whose list this page is, if any. */
export function profileOf(profiles: readonly Profile[], path: string): Profile | undefined {
  return profiles.find((profile) => profile.listPath.test(path));
}

/** Positions of the columns that matter. */
export interface Columns {
  readonly payment: number;
  /** Those of `profile.list.shows`, in that order; null when one of them is not there. Then those of `mayShow` that are. */
  readonly shows: readonly number[] | null;
}

/** Finds the columns by their header texts; the payment column is else taken to be where it usually is. */
export function columnsOf(table: HTMLTableElement, { list }: Profile): Columns {
  const headers = Array.from(
    table.tHead?.rows[0]?.cells ?? table.rows[0]?.cells ?? [],
    (cell) => cell.textContent ?? '',
  );
  const column = (header: string): number => headers.findIndex((text) => text.includes(header));
  const payment = column(list.payment.header);
  const shows = list.shows.map(column);
  const more = list.mayShow.map(column).filter((at) => at >= 0);
  return {
    payment: payment >= 0 ? payment : list.payment.index,
    shows: shows.includes(-1) ? null : [...shows, ...more],
  };
}

export function sameColumns(a: Columns, b: Columns): boolean {
  return a.payment === b.payment && String(a.shows) === String(b.shows);
}

/**
 * A digest of what a row shows of its order: equal when all of it is equal. Empty when this list does not show it all. It
 * tells that an order is worth reading again, nothing more: what changed is told by the order itself.
 */
export function printOf(row: HTMLTableRowElement, { shows }: Columns): string {
  const cells = shows?.map((at) => row.cells[at]);
  if (!cells || cells.includes(undefined)) return '';
  const texts = cells.map((cell) => cell?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
  const text = texts.join('\n');
  return digest(text) + digest([...text].toReversed().join(''));
}

/** FNV-1a over the UTF-16 units, 32 bits, eight characters. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Reads a row. Null for rows that are no orders. Our own slot is never taken for the host's text. */
export function readRow(
  row: HTMLTableRowElement,
  { payment: column }: Pick<Columns, 'payment'>,
  profile: Profile,
): RowIdentity | null {
  const hostId = row.getAttribute(profile.list.idAttribute) ?? '';
  const cell = row.cells[column];
  if (hostId === '' || !cell) return null;
  let payment = '';
  for (const node of cell.childNodes) {
    if (!(node instanceof Element && node.tagName === 'YOSHIN-SLOT')) payment += node.textContent ?? '';
  }
  // A row without the link is still an order; its number is then read from the order page alone.
  const number = row.querySelector(profile.list.numberLink)?.textContent?.trim() ?? '';
  return { hostId, number, payment: payment.trim() };
}

/** The mall that a row shows; empty where this list does not show it. */
export function mallOf(row: HTMLTableRowElement, { list }: Profile): string {
  const text = list.mall === undefined ? '' : (row.querySelector(list.mall)?.textContent ?? '');
  return text.trim().slice(0, 100);
}

export function sameRow(a: RowIdentity | null, b: RowIdentity): boolean {
  return a !== null && a.hostId === b.hostId && a.number === b.number && a.payment === b.payment;
}
