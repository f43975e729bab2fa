import type { Profile } from '../backoffice/profile.ts';
import { paymentColumn, readRow, sameRow, type RowIdentity } from '../backoffice/row-reader.ts';
import type { Mount } from './roster.ts';
import { createStanding, type Clock } from './standing.ts';

export interface MountsDeps {
  readonly profile: Profile;
  readonly serves: (payment: string) => boolean;
  readonly createSlot: () => HTMLElement;
  readonly onMount: (mount: Mount) => void;
  readonly onUnmount: (mount: Mount) => void;
  /** The host took the slot away by the way, and it is back in its cell. */
  readonly onReturn: (mount: Mount) => void;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Keeps one slot in each row of a table whose order we serve, whatever the host does with its rows. All of it happens in
 * the microtask after the host's change, before the browser paints: rows get their room without moving later, and a row
 * that becomes another order never shows the old one's badge.
 */
export function keepMounts(table: HTMLTableElement, deps: MountsDeps): void {
  const { profile, signal } = deps;
  const byRow = new Map<HTMLTableRowElement, Mount>();
  const standing = createStanding(deps.clock, signal, (mount) => check(mount.row));
  let column = paymentColumn(table, profile);

  function unmount(mount: Mount): void {
    byRow.delete(mount.row);
    mount.slot.remove();
    deps.onUnmount(mount);
  }

  function check(row: HTMLTableRowElement): void {
    const inside = table.contains(row);
    const identity = inside ? readRow(row, column, profile) : null;
    const cell = row.cells[column];
    const mount = byRow.get(row);
    if (mount && cell && sameRow(identity, mount.identity)) {
      if (mount.slot.parentElement !== cell && standing.mayReturn(mount)) {
        cell.append(mount.slot);
        deps.onReturn(mount);
      }
    } else {
      if (mount) unmount(mount);
      if (identity && cell && deps.serves(identity.payment)) place(row, cell, identity);
    }
    if (!inside) return;
    // Left by an older copy of this script, copied with a row, or moved here from another order.
    for (const slot of row.querySelectorAll('yoshin-slot')) {
      if (slot !== byRow.get(row)?.slot && slot.closest('tr') === row) slot.remove();
    }
  }

  function place(row: HTMLTableRowElement, cell: HTMLTableCellElement, identity: RowIdentity): void {
    const mount: Mount = {
      row,
      slot: deps.createSlot(),
      identity,
      current: () => byRow.get(row) === mount && sameRow(readRow(row, column, profile), identity),
      view: null,
      near: false,
    };
    byRow.set(row, mount);
    cell.append(mount.slot);
    standing.placed(mount);
    deps.onMount(mount);
  }

  function checkAll(): void {
    for (const row of new Set([
      ...byRow.keys(),
      ...table.querySelectorAll<HTMLTableRowElement>(profile.list.row),
    ]))
      check(row);
  }

  const observer = new MutationObserver((records) => {
    const now = paymentColumn(table, profile);
    if (now === column) for (const row of touched(table, records)) check(row);
    else {
      column = now;
      checkAll();
    }
    observer.takeRecords(); // Our own doing.
  });
  observer.observe(table, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: [profile.list.idAttribute, 'href'],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const mount of byRow.values()) unmount(mount);
  });
  checkAll();
  observer.takeRecords();
}

/** The rows of this table that these changes happened in, came or left with. */
function touched(table: HTMLTableElement, records: readonly MutationRecord[]): Set<HTMLTableRowElement> {
  const rows = new Set<HTMLTableRowElement>();
  for (const { target, addedNodes, removedNodes } of records) {
    const element = target instanceof Element ? target : target.parentElement;
    let row = element?.closest('tr');
    for (; row && table.contains(row); row = row.parentElement?.closest('tr')) rows.add(row);
    const cell = element?.closest('td, th');
    if (cell && table.contains(cell)) continue;
    for (const node of [...addedNodes, ...removedNodes]) {
      if (node instanceof HTMLTableRowElement) rows.add(node);
      else if (node instanceof Element) for (const inner of node.querySelectorAll('tr')) rows.add(inner);
    }
  }
  return rows;
}
