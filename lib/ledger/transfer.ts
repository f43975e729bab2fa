import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { commit, guarded } from '../database/connection.ts';
import { onDisk, type Place, type Schema } from './database.ts';
import { merged, type Known, type Merged } from './merge.ts';
import type { Case, Entry } from './records.ts';

/** What became of each entry of a batch, in its order. `refused`: its number belongs to another order. */
export type Taken = Merged['kind'] | 'refused';

export interface Counted {
  readonly cases: number;
  readonly intents: number;
}

/** The ledger as a whole: what leaves by a file, comes in by one, or is wiped. Every failure is a LedgerUnavailable. */
export interface Transfer {
  count(): Promise<Counted>;
  /** Entries in the order of their keys, after this key; each case with its own open intent, both of one moment. */
  page(after: string | null, most: number): Promise<Entry[]>;
  /** What would become of these entries. Writes nothing. */
  look(entries: readonly Entry[], now: number): Promise<Taken[]>;
  /** Takes the entries in, all of them or, when it fails, none. Those of `busy` orders wait. */
  take(entries: readonly Entry[], now: number, busy: (key: string) => boolean): Promise<Taken[]>;
  /**
   * Deletes cases, open intents, journal and jobs, unless more intents are open than were agreed to. `everything` takes every
   * other record of the database with it.
   */
  wipe(agreedOpen: number, everything: boolean): Promise<'openIntents' | null>;
}

const three = ['cases', 'intents', 'journal'] as const;
const records = ['cases', 'intents', 'journal', 'jobs', 'jobEntries'] as const;
const strict = { durability: 'strict' } as const;
type Reading = IDBPTransaction<Schema, (typeof three)[number][]>;
type Writing = IDBPTransaction<Schema, (typeof three)[number][], 'readwrite'>;

export function openTransfer(place: Place = 'yoshin-ledger'): Transfer {
  const on = onDisk(place);
  const reading = (db: IDBPDatabase<Schema>): Reading => guarded(db.transaction([...three]));
  const writing = (db: IDBPDatabase<Schema>): Writing =>
    guarded(db.transaction([...three], 'readwrite', strict));

  async function knownOf(tx: Reading, { case: one, intent }: Entry): Promise<Known> {
    const [record, present, line] = await Promise.all([
      tx.objectStore('cases').get(one.key),
      tx.objectStore('intents').get(one.key),
      intent && tx.objectStore('journal').index('click').getKey([intent.requestId, one.key]),
    ]);
    return { record: record ?? null, intent: present ?? null, ended: line !== null && line !== undefined };
  }
  /** Does another order hold one of the numbers? */
  async function taken(tx: Reading, { key, claims }: Case): Promise<boolean> {
    const index = tx.objectStore('cases').index('claims');
    const holders = await Promise.all(claims.map(async (claim) => index.getAllKeys(claim)));
    return holders.flat().some((holder) => holder !== key);
  }
  async function judged(tx: Reading, entry: Entry, now: number): Promise<Merged | { kind: 'refused' }> {
    const result = merged(await knownOf(tx, entry), entry, now);
    if (!('record' in result) || !(await taken(tx, result.record))) return result;
    // A call that may have been made is not thrown away because of a number.
    return { kind: result.intent ? 'later' : 'refused' };
  }

  return {
    count: () =>
      on(async (db) => {
        const tx = reading(db);
        const [cases, intents] = await Promise.all([
          tx.objectStore('cases').count(),
          tx.objectStore('intents').count(),
        ]);
        return { cases, intents };
      }),
    page: (after, most) =>
      on(async (db) => {
        const tx = reading(db);
        const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
        const cases = await tx.objectStore('cases').getAll(range, most);
        const intents = await Promise.all(cases.map(({ key }) => tx.objectStore('intents').get(key)));
        return cases.map((one, at) => ({ case: one, intent: intents[at] ?? null }));
      }),
    look: (entries, now) =>
      on(async (db) => {
        const tx = reading(db);
        const results = await Promise.all(entries.map((entry) => judged(tx, entry, now)));
        return results.map(({ kind }) => kind);
      }),
    take: (entries, now, busy) =>
      on(async (db) => {
        const tx = writing(db);
        const results: Taken[] = [];
        try {
          // One after the other: two entries of a file may claim the same number.
          for (const entry of entries) {
            const result = busy(entry.case.key)
              ? ({ kind: 'later' } as const)
              : await judged(tx as unknown as Reading, entry, now);
            results.push(result.kind);
            if (!('record' in result)) continue;
            await tx.objectStore('cases').put(result.record);
            if (result.intent) await tx.objectStore('intents').add(result.intent);
          }
          await tx.done;
        } catch (cause) {
          try {
            tx.abort();
          } catch {
            // It is over already.
          }
          throw cause;
        }
        return results;
      }),
    wipe: (agreedOpen, everything) =>
      on(async (db) => {
        const names: StoreNames<Schema>[] = everything ? [...db.objectStoreNames] : [...records];
        const tx = guarded(db.transaction(names, 'readwrite', strict));
        if ((await tx.objectStore('intents').count()) > agreedOpen) return 'openIntents';
        await commit(tx, ...names.map((one) => () => tx.objectStore(one).clear()));
        return null;
      }),
  };
}
