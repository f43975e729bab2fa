import type { IDBPDatabase } from 'idb';
import { commit, guarded } from '../database/connection.ts';
import { connect, type Schema } from './database.ts';
import type { Case, Intent, JournalEntry } from './records.ts';

/** Why an intent could not be written: somebody works on the order, or the number belongs to another order. */
export type PlanRefusal = 'busy' | 'numberTaken';

/** The disk does not keep what it should. Whatever was to be written is not there. */
export class LedgerUnavailable extends Error {
  override name = 'LedgerUnavailable';
}

/**
 * What the operations need of the disk. Every method is one transaction; writes are on disk when they resolve. Every
 * failure is a LedgerUnavailable.
 */
export interface Ledger {
  cases(keys: readonly string[]): Promise<(Case | undefined)[]>;
  save(record: Case): Promise<void>;
  intent(key: string): Promise<Intent | undefined>;
  intents(): Promise<Intent[]>;
  /** Last journal line that a click left for a case. */
  lastOf(requestId: string, key: string): Promise<JournalEntry | undefined>;
  plan(intent: Intent, record: Case): Promise<PlanRefusal | null>;
  sent(intent: Intent, at: number): Promise<void>;
  /** Keeps the intent open, with what is known of it now. */
  postpone(intent: Intent, record: Case): Promise<void>;
  /** Ends the intent and stores what became of the case, together. */
  settle(intent: Intent, record: Case, entry: JournalEntry): Promise<void>;
}

const strict = { durability: 'strict' } as const;
const all = ['cases', 'journal', 'intents'] as const;

export function openLedger(name = 'yoshin-ledger'): Ledger {
  const open = connect(name);
  async function on<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await work(await open());
    } catch (cause) {
      throw new LedgerUnavailable(cause instanceof Error ? cause.name : 'unknown', { cause });
    }
  }
  const line = (intent: Intent, state: JournalEntry['state'], at: number): JournalEntry => ({
    requestId: intent.requestId,
    caseKey: intent.caseKey,
    at,
    state,
    orderNo: intent.prepared.orderNo,
  });

  return {
    cases: (keys) =>
      on((db) => {
        const { store } = guarded(db.transaction('cases'));
        return Promise.all(keys.map(async (key) => store.get(key)));
      }),
    save: (record) =>
      on((db) => {
        const tx = db.transaction('cases', 'readwrite', strict);
        return commit(tx, () => tx.store.put(record));
      }),
    intent: (key) => on((db) => guarded(db.transaction('intents')).store.get(key)),
    intents: () => on((db) => guarded(db.transaction('intents')).store.getAll()),
    lastOf: (requestId, key) =>
      on(async (db) => {
        const index = guarded(db.transaction('journal')).store.index('click');
        return (await index.openCursor([requestId, key], 'prev'))?.value;
      }),
    plan: (intent, record) =>
      on(async (db) => {
        const tx = guarded(db.transaction(all, 'readwrite', strict));
        const claims = tx.objectStore('cases').index('claims');
        const [open, ...holders] = await Promise.all([
          tx.objectStore('intents').get(intent.caseKey),
          ...record.claims.map(async (claim) => claims.getAllKeys(claim)),
        ]);
        if (open) return 'busy';
        if (holders.flat().some((holder) => holder !== record.key)) return 'numberTaken';
        await commit(
          tx,
          () => tx.objectStore('intents').add(intent),
          () => tx.objectStore('cases').put(record),
          () => tx.objectStore('journal').add(line(intent, 'planned', intent.plannedAt)),
        );
        return null;
      }),
    sent: (intent, at) =>
      on((db) => {
        const tx = db.transaction(['journal', 'intents'], 'readwrite', strict);
        return commit(
          tx,
          () => tx.objectStore('intents').put(intent),
          () => tx.objectStore('journal').add(line(intent, 'sent', at)),
        );
      }),
    postpone: (intent, record) =>
      on((db) => {
        const tx = db.transaction(['cases', 'intents'], 'readwrite', strict);
        return commit(
          tx,
          () => tx.objectStore('intents').put(intent),
          () => tx.objectStore('cases').put(record),
        );
      }),
    settle: (intent, record, entry) =>
      on((db) => {
        const tx = db.transaction(all, 'readwrite', strict);
        return commit(
          tx,
          () => tx.objectStore('intents').delete(intent.caseKey),
          () => tx.objectStore('cases').put(record),
          () => tx.objectStore('journal').add(entry),
        );
      }),
  };
}
