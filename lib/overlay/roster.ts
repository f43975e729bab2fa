import type { RowIdentity } from '../backoffice/row-reader.ts';
import type { CaseView } from '../messages/contract.ts';

/** A slot in a row, and whose it is. */
export interface Mount {
  readonly row: Element;
  readonly slot: HTMLElement;
  readonly identity: RowIdentity;
  /** True while the slot is in its row and the row still is the order that was painted. */
  current(): boolean;
  /** A digest of what the row shows of its order now; empty when the list does not show enough. */
  print(): string;
  /** The digest that the worker was last asked with, null before it was, and when a comparison failed. */
  asked: string | null;
  /** The mall that the row shows; empty where the list shows none. */
  mall(): string;
  /** No shop is set up for its mall. */
  noShop: boolean;
  /** The worker's last word, null until the first. */
  view: CaseView | null;
  /** Its row is or was near the screen: its case is wanted. */
  near: boolean;
}

/** Every slot on the page, whatever table it is in. */
export function createRoster() {
  const mounts = new Set<Mount>();
  /** By order: a message about one of them must not look through thousands. */
  const byOrder = new Map<string, Set<Mount>>();
  /** Slots that were taken away are kept in mind: a press may have been on its way to one of them. */
  const ever = new WeakMap<Element, Mount>();

  return {
    add(mount: Mount): void {
      const { hostId } = mount.identity;
      const same = byOrder.get(hostId) ?? new Set();
      byOrder.set(hostId, same.add(mount));
      mounts.add(mount);
      ever.set(mount.slot, mount);
    },
    remove(mount: Mount): void {
      const { hostId } = mount.identity;
      const same = byOrder.get(hostId);
      if (same?.delete(mount) && same.size === 0) byOrder.delete(hostId);
      mounts.delete(mount);
    },
    of: (slot: Element): Mount | undefined => ever.get(slot),
    all: (): Iterable<Mount> => mounts,
    /** The slots that show this order: usually one. */
    showing: (hostId: string): Mount[] => [...(byOrder.get(hostId) ?? [])],
  };
}

export type Roster = ReturnType<typeof createRoster>;
