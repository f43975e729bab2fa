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

/** The orders whose row is ticked in the host's list, read from the page as it is now. */
export function tickedOrders(
  root: ParentNode,
  profile: Profile,
  serves: (payment: string) => boolean,
): Picks {
  const { ticks } = profile.list;
  // A list without ticks has none ticked.
  if (ticks.how === 'none') return { ours: [], others: 0 };
  return pick(root, profile, serves, (row) => {
    const box = row.querySelector(ticks.select);
    if (!box || rowAround(box, profile) !== row) return false;
    return ticks.how === 'aria'
      ? box.getAttribute('aria-checked') === 'true'
      : box instanceof HTMLInputElement && box.checked;
  });
}

/** Every order in the lists of this page. A list that recycles its rows shows only those it holds now. */
export function listedOrders(
  root: ParentNode,
  profile: Profile,
  serves: (payment: string) => boolean,
): Picks {
  return pick(root, profile, serves, () => true);
}

function pick(
  root: ParentNode,
  profile: Profile,
  serves: (payment: string) => boolean,
  wanted: (row: Element) => boolean,
): Picks {
  const ours = new Map<string, Picked>();
  let others = 0;
  for (const table of tablesOf(profile, root)) {
    const columns = columnsOf(table, profile);
    for (const row of table.querySelectorAll(profile.list.row)) {
      if (!wanted(row)) continue;
      const identity = readRow(row, columns, profile);
      if (!identity) continue;
      if (serves(identity.payment)) ours.set(identity.hostId, { ...identity, print: printOf(row, columns) });
      else others++;
    }
  }
  return { ours: [...ours.values()], others };
}
