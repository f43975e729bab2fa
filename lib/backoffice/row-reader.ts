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

/** Position of the payment column: by header text, else where it usually is. */
export function paymentColumn(table: HTMLTableElement, profile: Profile): number {
  const headers = table.tHead?.rows[0]?.cells ?? table.rows[0]?.cells;
  const at = Array.from(headers ?? []).findIndex((cell) =>
    cell.textContent?.includes(profile.list.payment.header),
  );
  return at >= 0 ? at : profile.list.payment.index;
}

/** Reads a row. Null for rows that are no orders. Our own slot is never taken for the host's text. */
export function readRow(row: HTMLTableRowElement, column: number, profile: Profile): RowIdentity | null {
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

export function sameRow(a: RowIdentity | null, b: RowIdentity): boolean {
  return a !== null && a.hostId === b.hostId && a.number === b.number && a.payment === b.payment;
}
