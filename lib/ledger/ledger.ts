import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { numberOf } from '../credit/steps.ts';
import { commit, guarded } from '../database/connection.ts';
import { asideOf, type Aside } from './aside.ts';
import { onDisk, type Place, type Schema } from './database.ts';
import type { Case, Health, Intent, JournalEntry } from './records.ts';

/** Why something could not be written: somebody works on the order, or the number belongs to another order. */
export type PlanRefusal = 'busy' | 'numberTaken';

/**
 * What the operations need of the disk. Every method is one transaction; writes are on disk when they resolve. Every
 * failure is a LedgerUnavailable.
 */
export interface Ledger {
  cases(keys: readonly string[]): Promise<(Case | undefined)[]>;
  /** Cases on hold, the one due first in front, at most so many. */
  held(most: number): Promise<Case[]>;
  /** Writes a case, unless another order holds one of its claims. */
  save(record: Case): Promise<'numberTaken' | null>;
  intent(key: string): Promise<Intent | undefined>;
  intents(): Promise<Intent[]>;
  /** Last journal line that a click left for a case. */
  lastOf(requestId: string, key: string): Promise<JournalEntry | undefined>;
  plan(intent: Intent, record: Case): Promise<PlanRefusal | null>;
  sent(intent: Intent, at: number): Promise<void>;
  /** Keeps the intent open, with what is known of it now; `entry` where a step of it has ended. */
  postpone(intent: Intent, record: Case, entry?: JournalEntry): Promise<void>;
  /** Ends the intent and stores what became of the case, together. */
  settle(intent: Intent, record: Case, entry: JournalEntry): Promise<void>;
  health(): Promise<Health[]>;
  saveHealth(health: Health): Promise<void>;
  /** What an upgrade could not read. */
  aside(): Promise<Aside[]>;
}

const strict = { durability: 'strict' } as const;
const all = ['cases', 'journal', 'intents'] as const;

/** A line of the journal about the open step. `at` epoch ms. */
export function lineOf(
  intent: Intent,
  state: JournalEntry['state'],
  at: number,
  more: Pick<JournalEntry, 'standing' | 'code'> = {},
): JournalEntry {
  const { requestId, caseKey, steps } = intent;
  const step = steps[intent.at];
  if (!step) throw new Error('An intent without its step');
  return { requestId, caseKey, at, state, orderNo: numberOf(step), step: step.kind, ...more };
}

type Writing = IDBPTransaction<Schema, ('cases' | 'journal' | 'intents')[], 'readwrite'>;

/** `now`: epoch ms, for what an upgrade puts aside. */
export function openLedger(place: Place = 'yoshin-ledger', now?: () => number): Ledger {
  const on = onDisk(place, now);
  const writing = (db: IDBPDatabase<Schema>): Writing =>
    guarded(db.transaction([...all], 'readwrite', strict)) as Writing;

  async function taken(tx: Writing, { key, claims }: Case): Promise<boolean> {
    const index = tx.objectStore('cases').index('claims');
    const holders = await Promise.all(claims.map(async (claim) => index.getAllKeys(claim)));
    return holders.flat().some((holder) => holder !== key);
  }

  return {
    cases: (keys) =>
      on((db) => {
        const { store } = guarded(db.transaction('cases'));
        return Promise.all(keys.map(async (key) => store.get(key)));
      }),
    held: (most) => on((db) => guarded(db.transaction('cases')).store.index('askAt').getAll(undefined, most)),
    save: (record) =>
      on(async (db) => {
        const tx = writing(db);
        if (await taken(tx, record)) return 'numberTaken';
        await commit(tx, () => tx.objectStore('cases').put(record));
        return null;
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
        const tx = writing(db);
        if (await tx.objectStore('intents').get(intent.caseKey)) return 'busy';
        if (await taken(tx, record)) return 'numberTaken';
        await commit(
          tx,
          () => tx.objectStore('intents').add(intent),
          () => tx.objectStore('cases').put(record),
          () => tx.objectStore('journal').add(lineOf(intent, 'planned', intent.plannedAt)),
        );
        return null;
      }),
    sent: (intent, at) =>
      on((db) => {
        const tx = writing(db);
        return commit(
          tx,
          () => tx.objectStore('intents').put(intent),
          () => tx.objectStore('journal').add(lineOf(intent, 'sent', at)),
        );
      }),
    postpone: (intent, record, entry) =>
      on((db) => {
        const tx = writing(db);
        return commit(
          tx,
          () => tx.objectStore('intents').put(intent),
          () => tx.objectStore('cases').put(record),
          async () => entry && tx.objectStore('journal').add(entry),
        );
      }),
    settle: (intent, record, entry) =>
      on((db) => {
        const tx = writing(db);
        return commit(
          tx,
          () => tx.objectStore('intents').delete(intent.caseKey),
          () => tx.objectStore('cases').put(record),
          () => tx.objectStore('journal').add(entry),
        );
      }),
    health: () => on((db) => guarded(db.transaction('health')).store.getAll()),
    saveHealth: (health) =>
      on((db) => {
        const tx = db.transaction('health', 'readwrite');
        return commit(tx, () => tx.store.put(health));
      }),
    aside: () => on(async (db) => (await guarded(db.transaction('quarantine')).store.getAll()).map(asideOf)),
  };
}
