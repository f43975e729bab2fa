import type { DBSchema } from 'idb';
import { commit, connection, guarded } from '../database/connection.ts';
import type { Entry } from './records.ts';

/**
 * A file on its way in. `arriving`: its records come in batch by batch, nothing counts yet. `decided`: the person has said
 * yes; from here on it is carried to its end, however often the worker dies. `resting`: all done but records that wait for
 * an operation of this browser.
 */
export interface Arrival<Decision> {
  readonly version: 1;
  readonly id: string;
  readonly phase: 'arriving' | 'decided' | 'resting';
  /** Epoch ms. */
  readonly since: number;
  /** Records that were brought. */
  readonly count: number;
  /** What is to be done; null while it arrives. */
  readonly decision: Decision | null;
}
interface Batch {
  readonly arrival: string;
  readonly entries: readonly Entry[];
}
interface Schema<D> extends DBSchema {
  arrivals: { key: string; value: Arrival<D> };
  batches: { key: number; value: Batch; indexes: { arrival: string } };
}

/** Where a file waits between being read and being taken in. A database of its own: the ledger's stays as it is. */
export interface Staging<Decision> {
  arrivals(): Promise<Arrival<Decision>[]>;
  get(id: string): Promise<Arrival<Decision> | undefined>;
  /** Keeps a batch and the arrival that it moves on, together. */
  add(arrival: Arrival<Decision>, entries: readonly Entry[]): Promise<void>;
  put(arrival: Arrival<Decision>): Promise<void>;
  /** The batches of an arrival, by number. */
  batches(id: string): Promise<number[]>;
  batch(number: number): Promise<readonly Entry[]>;
  /** What is left of a batch; nothing deletes it. */
  keep(number: number, arrival: string, entries: readonly Entry[]): Promise<void>;
  /** Forgets an arrival with all that came with it. */
  drop(id: string): Promise<void>;
}

const strict = { durability: 'strict' } as const;

export function openStaging<Decision>(name = 'yoshin-arrivals'): Staging<Decision> {
  const connect = connection<Schema<Decision>>(name, 1, (db) => {
    db.createObjectStore('arrivals', { keyPath: 'id' });
    db.createObjectStore('batches', { autoIncrement: true }).createIndex('arrival', 'arrival');
  });
  const both = async () =>
    guarded((await connect()).transaction(['arrivals', 'batches'], 'readwrite', strict));
  return {
    arrivals: async () => guarded((await connect()).transaction('arrivals')).store.getAll(),
    get: async (id) => guarded((await connect()).transaction('arrivals')).store.get(id),
    async add(arrival, entries) {
      const tx = await both();
      await commit(
        tx,
        () => tx.objectStore('arrivals').put(arrival),
        () => tx.objectStore('batches').add({ arrival: arrival.id, entries }),
      );
    },
    async put(arrival) {
      const tx = await both();
      await commit(tx, () => tx.objectStore('arrivals').put(arrival));
    },
    batches: async (id) =>
      guarded((await connect()).transaction('batches'))
        .store.index('arrival')
        .getAllKeys(id),
    batch: async (number) =>
      (await guarded((await connect()).transaction('batches')).store.get(number))?.entries ?? [],
    async keep(number, arrival, entries) {
      const tx = await both();
      const store = tx.objectStore('batches');
      await commit(tx, async () => {
        if (entries.length === 0) await store.delete(number);
        else await store.put({ arrival, entries }, number);
      });
    },
    async drop(id) {
      const tx = await both();
      const keys = await tx.objectStore('batches').index('arrival').getAllKeys(id);
      await commit(
        tx,
        () => tx.objectStore('arrivals').delete(id),
        ...keys.map((key) => () => tx.objectStore('batches').delete(key)),
      );
    },
  };
}
