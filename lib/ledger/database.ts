import type { DBSchema, IDBPDatabase, OpenDBCallbacks } from 'idb';
import { connection } from '../database/connection.ts';
import { createCaseIndexes, type CaseIndexes } from './case-indexes.ts';
import { createAuditStore, type AuditSchema } from './audit-records.ts';
import { createJobStores, type JobSchema } from './job-records.ts';
import type { Case, Health, Intent, JournalEntry, Quarantined } from './records.ts';
import { caseFrom1, intentFrom1 } from './upgrade.ts';

export interface Schema extends DBSchema, JobSchema, AuditSchema {
  cases: {
    key: string;
    value: Case;
    indexes: { claims: string; askAt: number } & CaseIndexes & Record<string, IDBValidKey>;
  };
  journal: { key: number; value: JournalEntry; indexes: { click: [string, string] } };
  intents: { key: string; value: Intent };
  health: { key: string; value: Health };
  quarantine: { key: number; value: Quarantined };
}

type Upgrade = NonNullable<OpenDBCallbacks<Schema>['upgrade']>;
type UpgradeTransaction = Parameters<Upgrade>[3];

/** Every version is reached from the one before; what cannot be read moves to `quarantine`, as it is. */
const upgradeAt =
  (now: () => number): Upgrade =>
  async (db, from, _to, tx) => {
    if (from < 1) {
      db.createObjectStore('cases', { keyPath: 'key' }).createIndex('claims', 'claims', { multiEntry: true });
      db.createObjectStore('journal', { autoIncrement: true }).createIndex('click', ['requestId', 'caseKey']);
      db.createObjectStore('intents', { keyPath: 'caseKey' });
    }
    if (from < 2) {
      db.createObjectStore('health', { keyPath: 'baseUrl' });
      db.createObjectStore('quarantine', { autoIncrement: true });
      // Only cases on hold have a number there, so only they are in the index.
      tx.objectStore('cases').createIndex('askAt', 'askAt');
    }
    if (from < 3) createJobStores(db);
    if (from < 4) createAuditStore(db);
    if (from < 5) createCaseIndexes(tx.objectStore('cases'));
    if (from === 1) await rewrite(tx, from, now());
  };

/** Brings the records of version 1 to their present shape. */
async function rewrite(tx: UpgradeTransaction, version: number, now: number): Promise<void> {
  for (const [name, read] of [
    ['cases', caseFrom1],
    ['intents', intentFrom1],
  ] as const) {
    for (let at = await tx.objectStore(name).openCursor(); at; at = await at.continue()) {
      const next = read(at.value);
      if (next) await at.update(next);
      else {
        await tx.objectStore('quarantine').add({ store: name, version, at: now, value: at.value });
        await at.delete();
      }
    }
  }
}

/** The disk does not keep what it should. Whatever was to be written is not there. */
export class LedgerUnavailable extends Error {
  override name = 'LedgerUnavailable';
}

/** Does something with an open database. Every failure is a LedgerUnavailable. */
export type OnDisk = <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>) => Promise<T>;

/**
 * The worker's database. Only the worker opens it: an upgrade would be blocked by any other open connection. `now`: epoch
 * ms.
 */
export const connect = (name: string, now: () => number = Date.now): (() => Promise<IDBPDatabase<Schema>>) =>
  connection<Schema>(name, 5, upgradeAt(now));

/** A database by its name, or a connection that is shared with others. */
export type Place = string | ReturnType<typeof connect>;

export function onDisk(place: Place, now?: () => number): OnDisk {
  const open = typeof place === 'string' ? connect(place, now) : place;
  return async (work) => {
    try {
      return await work(await open());
    } catch (cause) {
      throw new LedgerUnavailable(cause instanceof Error ? cause.name : 'unknown', { cause });
    }
  };
}
