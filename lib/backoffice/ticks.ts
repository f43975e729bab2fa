import { rowAround, tablesOf } from './list.ts';
import type { Profile } from './profile.ts';
import { columnsOf, printOf, readRow, type RowIdentity } from './row-reader.ts';

/** An order picked from the list, as its row stood at that moment. */
export interface Picked extends RowIdentity {
  /** Digest of what the row shows; empty when this list cannot tell. */
  readonly print: string;
}

/** Orders of ours among the rows that were looked at, each once, and how many rows are not ours. */
export interface Picks {
  readonly ours: readonly Picked[];
  readonly others: number;
}

/** A row that is an order, ours or not. */
interface Surveyed {
  readonly row: Element;
  readonly picked: Picked;
  readonly ours: boolean;
}

/** The orders whose row is ticked in the host's list, read from the page as it is now. */
export function tickedOrders(
  root: ParentNode,
  profile: Profile,
  serves: (payment: string) => boolean,
): Picks {
  return picksOf(survey(root, profile, serves, (row) => isTicked(row, profile)));
}

/** Every order in the lists of this page. A list that recycles its rows shows only those it holds now. */
export function listedOrders(
  root: ParentNode,
  profile: Profile,
  serves: (payment: string) => boolean,
): Picks {
  return picksOf(survey(root, profile, serves));
}

/** Has the host a tick in this row? A list without ticks has none ticked. */
export function isTicked(row: Element, profile: Profile): boolean {
  const { ticks } = profile.list;
  if (ticks.how === 'none') return false;
  const box = row.querySelector(ticks.select);
  if (!box || rowAround(box, profile) !== row) return false;
  return ticks.how === 'aria'
    ? box.getAttribute('aria-checked') === 'true'
    : box instanceof HTMLInputElement && box.checked;
}

/** All rows of the lists that are orders, or those of them that are wanted. */
export function survey(
  root: ParentNode,
  profile: Profile,
  serves: (payment: string) => boolean,
  wanted: (row: Element) => boolean = () => true,
): Surveyed[] {
  const found: Surveyed[] = [];
  for (const table of tablesOf(profile, root)) {
    const columns = columnsOf(table, profile);
    for (const row of table.querySelectorAll(profile.list.row)) {
      if (!wanted(row)) continue;
      const identity = readRow(row, columns, profile);
      if (!identity) continue;
      const ours = serves(identity.payment);
      found.push({ row, picked: { ...identity, print: ours ? printOf(row, columns) : '' }, ours });
    }
  }
  return found;
}

function picksOf(rows: readonly Surveyed[]): Picks {
  const ours = new Map(rows.flatMap((one) => (one.ours ? [[one.picked.hostId, one.picked] as const] : [])));
  return { ours: [...ours.values()], others: rows.filter((one) => !one.ours).length };
}
