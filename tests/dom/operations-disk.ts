import { connect } from '../../lib/ledger/database.ts';
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts';

/** All records of a disk: by store, each under its key. */
export type Records = ReadonlyMap<string, readonly (readonly [IDBValidKey, unknown])[]>;
interface Disk {
  readonly ledger: Ledger;
  readonly read: () => Promise<Records>;
  /** Holds these records and no others from now on. */
  readonly write: (records: Records) => Promise<void>;
  /** Leaves it empty to whoever takes it next. */
  readonly giveBack: () => Promise<void>;
}
/** Disks that were given back: to make one takes far longer than to write one anew. */
const spare: Disk[] = [];
let databases = 0;

export const takeDisk = (): Disk => spare.pop() ?? newDisk();

function newDisk(): Disk {
  const name = `operations-${Date.now()}-${databases++}`;
  const open = connect(name);
  const disk: Disk = {
    ledger: openLedger(name),
    async read() {
      const db = await open();
      const stores = Array.from(db.objectStoreNames);
      const tx = db.transaction(stores);
      const all = stores.map(async (store) => {
        const [keys, values] = await Promise.all([
          tx.objectStore(store).getAllKeys(),
          tx.objectStore(store).getAll(),
        ]);
        return [store, keys.map((key, at) => [key, values[at]] as const)] as const;
      });
      return new Map(await Promise.all(all));
    },
    async write(records) {
      const db = await open();
      const stores = Array.from(db.objectStoreNames);
      const tx = db.transaction(stores, 'readwrite');
      const writes = stores.flatMap((name) => {
        const store = tx.objectStore(name);
        const cleared = store.clear();
        const puts = (records.get(name) ?? []).map(([key, value]) =>
          store.put(value as never, (store.keyPath === null ? key : undefined) as never),
        );
        return [cleared, ...puts];
      });
      await Promise.all([...writes, tx.done]);
    },
    async giveBack() {
      await disk.write(new Map());
      spare.push(disk);
    },
  };
  return disk;
}
