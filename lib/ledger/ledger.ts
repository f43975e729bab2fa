import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Case, Intent, JournalEntry } from './records.ts';

interface Schema extends DBSchema {
  cases: { key: string; value: Case; indexes: { numberKey: string } };
  journal: { key: number; value: JournalEntry; indexes: { requestId: string } };
  intents: { key: string; value: Intent };
}

/** Why an intent could not be written: somebody works on the order, or the number belongs to another order. */
export type PlanRefusal = 'busy' | 'numberTaken';

/** What the operations need of the disk. Every method is one transaction; writes are on disk when they resolve. */
export interface Ledger {
  cases(keys: readonly string[]): Promise<(Case | undefined)[]>;
  save(record: Case): Promise<void>;
  intent(key: string): Promise<Intent | undefined>;
  intents(): Promise<Intent[]>;
  /** Last journal line of a click. */
  lastOf(requestId: string): Promise<JournalEntry | undefined>;
  plan(intent: Intent, record: Case): Promise<PlanRefusal | null>;
  sent(intent: Intent, at: number): Promise<void>;
  /** Ends the intent and stores what became of the case, together. */
  settle(intent: Intent, record: Case, entry: JournalEntry): Promise<void>;
}

const strict = { durability: 'strict' } as const;

/** Opens the worker's database. Only the worker does: an upgrade would hang on any other open connection. */
export function openLedger(name = 'yoshin-ledger'): Ledger {
  const database: Promise<IDBPDatabase<Schema>> = openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('cases', { keyPath: 'key' }).createIndex('numberKey', 'numberKey');
      db.createObjectStore('journal', { autoIncrement: true }).createIndex('requestId', 'requestId');
      db.createObjectStore('intents', { keyPath: 'caseKey' });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });

  return {
    async cases(keys) {
      const store = (await database).transaction('cases').store;
      return Promise.all(keys.map((key) => store.get(key)));
    },
    async save(record) {
      await (await database).put('cases', record);
    },
    async intent(key) {
      return (await database).get('intents', key);
    },
    async intents() {
      return (await database).getAll('intents');
    },
    async lastOf(requestId) {
      const index = (await database).transaction('journal').store.index('requestId');
      return (await index.openCursor(requestId, 'prev'))?.value;
    },
    async plan(intent, record) {
      const tx = (await database).transaction(['cases', 'journal', 'intents'], 'readwrite', strict);
      const taken = await tx.objectStore('cases').index('numberKey').getAll(record.numberKey);
      const refusal = (await tx.objectStore('intents').get(intent.caseKey))
        ? 'busy'
        : taken.some((other) => other.key !== record.key)
          ? 'numberTaken'
          : null;
      if (!refusal) {
        void tx.objectStore('intents').add(intent);
        void tx.objectStore('cases').put(record);
        void tx.objectStore('journal').add({
          requestId: intent.requestId,
          caseKey: intent.caseKey,
          at: intent.plannedAt,
          state: 'planned',
          orderNo: intent.prepared.orderNo,
        });
      }
      await tx.done;
      return refusal;
    },
    async sent(intent, at) {
      const tx = (await database).transaction(['journal', 'intents'], 'readwrite', strict);
      void tx.objectStore('intents').put(intent);
      void tx.objectStore('journal').add({
        requestId: intent.requestId,
        caseKey: intent.caseKey,
        at,
        state: 'sent',
        orderNo: intent.prepared.orderNo,
      });
      await tx.done;
    },
    async settle(intent, record, entry) {
      const tx = (await database).transaction(['cases', 'journal', 'intents'], 'readwrite', strict);
      void tx.objectStore('intents').delete(intent.caseKey);
      void tx.objectStore('cases').put(record);
      void tx.objectStore('journal').add(entry);
      await tx.done;
    },
  };
}
