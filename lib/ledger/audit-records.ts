import type { DBSchema, IDBPDatabase } from 'idb';
import type { Operation } from '../credit/status.ts';
import type { AnswerRecord } from '../providers/port.ts';

/** On whose account something is sent: a person at this browser, the shop's automation, or the recovery that goes on by itself. */
export type Doer = 'person' | 'automation' | 'recovery';

/** What a call belongs to. */
export interface Deed {
  readonly caseKey: string;
  /** The click it came from; empty where none did. */
  readonly requestId: string;
  readonly operation: Operation;
  readonly by: Doer;
  /** Staff name of this browser at that moment; empty when not given. Of a recovery: who began it. */
  readonly who: string;
}

/** A call, written before it leaves. Lines are only ever added. */
export interface SentLine extends Deed {
  readonly version: 1;
  readonly kind: 'sent';
  /** Epoch ms. */
  readonly at: number;
  /** The provider's name of the call, such as `KAARA0010`. */
  readonly api: string;
  readonly baseUrl: string;
  /** As sent, the password masked. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What came back, when it did. */
export interface AnsweredLine {
  readonly version: 1;
  readonly kind: 'answered';
  readonly at: number;
  /** Key of the call. */
  readonly of: number;
  readonly answer: AnswerRecord;
}

export type AuditLine = SentLine | AnsweredLine;
/** As stored: `id` is given by the store and only ever grows. */
export type StoredLine = AuditLine & { readonly id: number };

export interface AuditSchema {
  audit: {
    key: number;
    value: AuditLine & { readonly id?: number };
    indexes: { case: [string, number]; kind: [string, number]; of: number; at: number };
  };
}

/** Upgrade step of the ledger's database that brings the record of calls. */
export function createAuditStore<S extends AuditSchema>(db: IDBPDatabase<S>): void {
  const store = (db as unknown as IDBPDatabase<AuditSchema & DBSchema>).createObjectStore('audit', {
    keyPath: 'id',
    autoIncrement: true,
  });
  // Only calls have a case, and only answers are of something: each index holds its kind alone.
  store.createIndex('case', ['caseKey', 'id']);
  store.createIndex('kind', ['kind', 'id']);
  store.createIndex('of', 'of');
  store.createIndex('at', 'at');
}
