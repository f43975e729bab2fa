import type { Profile } from './profile.ts';
import { columnsOf, hostIdOf, slotCell, textAt } from './row-reader.ts';
import { headersOf } from './take.ts';

/** Rows that are looked at: a list that changed did so in all of them. */
const enough = 50;

/**
 * Does a list lack what every action needs: whose a row is, how it is paid, a place for our part? Then its host changed
 * under us, and no row of it is served. An empty list lacks nothing.
 */
export function lacksIn(
  table: Element,
  profile: Profile,
  serves: (payment: string) => boolean,
): 'id' | 'payment' | 'slot' | null {
  const { list } = profile;
  const headers = headersOf(table, list.headers);
  // A line that spans the table says that there are no orders.
  const rows = [...table.querySelectorAll(list.row)]
    .filter(
      (row) =>
        !(row instanceof HTMLTableRowElement) ||
        (row.closest('table') === table && row.cells.length >= Math.max(2, headers.length)),
    )
    .slice(0, enough);
  if (rows.length === 0) return null;
  const columns = columnsOf(table, profile);
  const known = rows.filter((row) => hostIdOf(row, profile) !== '');
  if (known.length === 0) return 'id';
  const payments = known.map((row) => textAt(row, columns.payment));
  const { header, optional } = list.payment;
  const unnamed = header !== undefined && !headers.some((text) => text.includes(header));
  // A column that is only where it used to be is believed as long as it speaks of payments of ours.
  const lost =
    payments.every((text) => text === null) || (unnamed && !payments.some((text) => serves(text ?? '')));
  if (lost && !optional) return 'payment';
  return known.some((row) => slotCell(row, columns)) ? null : 'slot';
}
