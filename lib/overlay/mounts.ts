import { marksOf, rowAround } from '../backoffice/list.ts';
import type { Profile } from '../backoffice/profile.ts';
import {
  columnsOf,
  hostIdOf,
  mallOf,
  printOf,
  readRow,
  sameColumns,
  sameRow,
  slotCell,
  telling,
  type RowIdentity,
} from '../backoffice/row-reader.ts';
import { createConcerns } from './concerns.ts';
import type { Near } from './near.ts';
import type { Mount } from './roster.ts';
import { boxOf } from './slot-style.ts';
import { createStanding, type Clock } from './standing.ts';

export interface MountsDeps {
  readonly profile: Profile;
  readonly serves: (payment: string) => boolean;
  readonly createSlot: () => HTMLElement;
  readonly onMount: (mount: Mount) => void;
  readonly onUnmount: (mount: Mount) => void;
  /** Something happened in its row, which still is the same order. */
  readonly onTouch: (mount: Mount) => void;
  /** The host took the slot away by the way, and it is back in its cell. */
  readonly onReturn: (mount: Mount) => void;
  readonly near: Near;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Rows that get their slot at once: as many as a back office shows on its longest page. */
const atOnce = 500;

/**
 * Keeps one slot in each row of a table whose order we serve, whatever the host does with its rows. All of it happens in
 * the microtask after the host's change, before the browser paints: rows get their room without moving later, and a row
 * that becomes another order never shows the old one's badge. Beyond the longest usual page a row is served when it comes
 * near the screen: laying out ten thousand rows anew would cost more than it gives.
 */
export function keepMounts(table: Element, deps: MountsDeps): void {
  const { profile, signal } = deps;
  const byRow = new Map<Element, Mount>();
  const standing = createStanding(deps.clock, signal, (mount) => check(mount.row));
  /** Rows that are served; true for those that take one of the places for rows served at once. */
  const served = new WeakMap<Element, boolean>();
  let places = atOnce;
  let columns = columnsOf(table, profile);

  function meet(row: Element): void {
    if (!table.contains(row)) {
      if (served.get(row)) places++;
      served.delete(row);
      if (!row.isConnected) deps.near.forget(row);
    } else if (!served.has(row)) {
      if (hostIdOf(row, profile) === '') return check(row);
      if (places === 0) {
        return void deps.near.watchRow(row, () => {
          if (signal.aborted) return;
          served.set(row, false);
          check(row);
        });
      }
      places--;
      served.set(row, true);
    }
    check(row);
  }

  function unmount(mount: Mount): void {
    byRow.delete(mount.row);
    mount.slot.remove();
    deps.onUnmount(mount);
  }

  function check(row: Element): void {
    const inside = table.contains(row);
    const identity = inside ? readRow(row, columns, profile) : null;
    const cell = inside ? slotCell(row, columns) : null;
    const mount = byRow.get(row);
    if (mount && cell && sameRow(identity, mount.identity)) {
      if (mount.slot.parentElement !== cell && standing.mayReturn(mount)) {
        cell.append(mount.slot);
        deps.onReturn(mount);
      }
      deps.onTouch(mount);
    } else {
      if (mount) unmount(mount);
      if (identity && cell && deps.serves(identity.payment)) place(row, cell, identity);
    }
    if (!inside) return;
    // Left by an older copy of this script, copied with a row, or moved here from another order.
    for (const slot of row.querySelectorAll('yoshin-slot')) {
      if (slot !== byRow.get(row)?.slot && rowAround(slot, profile) === row) slot.remove();
    }
  }

  function place(row: Element, cell: Element, identity: RowIdentity): void {
    const mount: Mount = {
      row,
      slot: deps.createSlot(),
      identity,
      current: () => byRow.get(row) === mount && sameRow(readRow(row, columns, profile), identity),
      print: () => printOf(row, columns),
      mall: () => mallOf(row, profile),
      noShop: false,
      asked: null,
      view: null,
      near: false,
    };
    const { className } = profile.list.slot;
    if (className !== undefined) mount.slot.className = className;
    const wide = profile.list.ticks.how === 'none';
    if (wide || cell.getRootNode() !== document) mount.slot.style.cssText = boxOf(wide);
    byRow.set(row, mount);
    cell.append(mount.slot);
    standing.placed(mount);
    deps.onMount(mount);
  }

  function meetAll(): void {
    for (const row of byRow.keys()) check(row);
    for (const row of table.querySelectorAll(profile.list.row)) meet(row);
  }

  const concerns = createConcerns(table, profile, () => columns);
  const observer = new MutationObserver((all) => {
    const records = all.filter(concerns);
    if (records.length === 0) return;
    const now = columnsOf(table, profile);
    if (sameColumns(now, columns)) {
      for (const { previousSibling, nextSibling, addedNodes } of records) {
        if (addedNodes.length === 0) continue;
        deps.near.parted(previousSibling, nextSibling);
        addedNodes.forEach(deps.near.moved);
      }
      const rows = [...touched(table, profile, records)];
      // Those that left first: they give their places to those that came.
      for (const row of rows) if (!table.contains(row)) meet(row);
      for (const row of rows) if (table.contains(row)) meet(row);
    } else {
      columns = now;
      meetAll();
    }
    observer.takeRecords(); // Our own doing.
  });
  observer.observe(table, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: telling(profile),
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const mount of byRow.values()) unmount(mount);
  });
  meetAll();
  observer.takeRecords();
}

/** The rows of this table that these changes happened in, came or left with. */
function touched(table: Element, profile: Profile, records: readonly MutationRecord[]): Set<Element> {
  const { row: isRow, cell: isCell } = marksOf(profile);
  const rows = new Set<Element>();
  for (const { target, addedNodes, removedNodes } of records) {
    const element = target instanceof Element ? target : target.parentElement;
    let row = element?.closest(isRow);
    for (; row && table.contains(row); row = row.parentElement?.closest(isRow)) rows.add(row);
    const cell = element?.closest(isCell);
    if (cell && table.contains(cell)) continue;
    for (const node of [...addedNodes, ...removedNodes]) {
      if (!(node instanceof Element)) continue;
      if (node.matches(isRow)) rows.add(node);
      else for (const inner of node.querySelectorAll(isRow)) rows.add(inner);
    }
  }
  return rows;
}
