import type { Profile } from '../backoffice/profile.ts';
import { paymentColumn, readRow, sameRow, type RowIdentity } from '../backoffice/row-reader.ts';
import type { CaseView } from '../messages/contract.ts';
import { createSlot, paint } from './slot.ts';

/** A slot in a row, and whose it is. */
export interface Mount {
  readonly row: HTMLTableRowElement;
  readonly slot: HTMLElement;
  readonly identity: RowIdentity;
  view: CaseView | null;
}

export interface MountsDeps {
  readonly profile: Profile;
  readonly serves: (payment: string) => boolean;
  /** Cases of these orders, all in one question. */
  readonly ask: (hostIds: string[]) => Promise<CaseView[]>;
  readonly signal: AbortSignal;
}

/** Keeps one slot in each visible row whose order we serve, whatever the host does with its rows. */
export function createMounts(table: HTMLTableElement, deps: MountsDeps) {
  const byRow = new Map<HTMLTableRowElement, Mount>();
  const watched = new WeakSet<Element>();
  let column = paymentColumn(table, deps.profile);
  let frame = 0;

  const visible = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target as HTMLTableRowElement);
        else near.delete(target as HTMLTableRowElement);
      }
      schedule();
    },
    { rootMargin: '400px' },
  );
  /** Rows on or near the screen. Kept, because a row may become an order of ours without moving at all. */
  const near = new Set<HTMLTableRowElement>();

  function unmount(mount: Mount): void {
    mount.slot.remove();
    if (byRow.get(mount.row) === mount) byRow.delete(mount.row);
  }

  /** Takes away what no longer belongs to its row, and finds rows to watch. Reads and writes of one frame together. */
  function sweep(): void {
    frame = 0;
    column = paymentColumn(table, deps.profile);
    for (const mount of byRow.values()) {
      const kept = mount.row.isConnected && mount.slot.parentElement === mount.row.cells[column];
      if (kept && sameRow(readRow(mount.row, column, deps.profile), mount.identity)) continue;
      unmount(mount);
    }
    for (const row of table.querySelectorAll<HTMLTableRowElement>(deps.profile.list.row)) {
      if (watched.has(row)) continue;
      watched.add(row);
      visible.observe(row);
    }
    const fresh: Mount[] = [];
    for (const row of near) {
      const identity = byRow.has(row) ? null : readRow(row, column, deps.profile);
      if (!identity || !row.isConnected || !deps.serves(identity.payment)) continue;
      const mount: Mount = { row, slot: createSlot(), identity, view: null };
      byRow.set(row, mount);
      fresh.push(mount);
    }
    for (const { row, slot } of fresh) row.cells[column]?.append(slot);
    if (fresh.length > 0) void fill(fresh);
    observer.takeRecords();
  }

  async function fill(fresh: readonly Mount[]): Promise<void> {
    for (let from = 0; from < fresh.length; from += 500) {
      const part = fresh.slice(from, from + 500);
      const views = await deps.ask(part.map((mount) => mount.identity.hostId));
      if (deps.signal.aborted) return;
      update(views);
    }
  }

  function update(views: readonly CaseView[]): void {
    const byId = new Map(views.map((view) => [view.hostId, view]));
    for (const mount of byRow.values()) {
      const view = byId.get(mount.identity.hostId);
      if (!view) continue;
      mount.view = view;
      paint(mount.slot, view);
    }
    observer.takeRecords();
  }

  function schedule(): void {
    frame ||= requestAnimationFrame(sweep);
  }

  const observer = new MutationObserver(schedule);
  observer.observe(table, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: [deps.profile.list.idAttribute, 'href', 'value'],
  });
  deps.signal.addEventListener('abort', () => {
    observer.disconnect();
    visible.disconnect();
    cancelAnimationFrame(frame);
    for (const mount of byRow.values()) unmount(mount);
  });
  sweep();

  return {
    update,
    /** The mount an event happened in, or null. */
    of: (target: Element): Mount | null =>
      [...byRow.values()].find((mount) => mount.slot.contains(target)) ?? null,
    /** True while the row still is the order that was painted. */
    current: (mount: Mount): boolean => sameRow(readRow(mount.row, column, deps.profile), mount.identity),
    refresh: schedule,
    get connected(): boolean {
      return table.isConnected;
    },
  };
}
