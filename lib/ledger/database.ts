import type { DBSchema, IDBPDatabase } from 'idb';
import { connection } from '../database/connection.ts';
import { createJobStores, type JobSchema } from './job-records.ts';
import type { Case, Intent, JournalEntry } from './records.ts';

export interface Schema extends DBSchema, JobSchema {
  cases: { key: string; value: Case; indexes: { claims: string } };
  journal: { key: number; value: JournalEntry; indexes: { click: [string, string] } };
  intents: { key: string; value: Intent };
}

/** The worker's database. Only the worker opens it: an upgrade would be blocked by any other open connection. */
export const connect = (name: string): (() => Promise<IDBPDatabase<Schema>>) =>
  connection<Schema>(name, 2, (db, from) => {
    if (from < 1) {
      db.createObjectStore('cases', { keyPath: 'key' }).createIndex('claims', 'claims', { multiEntry: true });
      db.createObjectStore('journal', { autoIncrement: true }).createIndex('click', ['requestId', 'caseKey']);
      db.createObjectStore('intents', { keyPath: 'caseKey' });
    }
    if (from < 2) createJobStores(db);
  });
