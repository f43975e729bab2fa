import type { DBSchema, IDBPDatabase } from 'idb';
import type { EntryState, PausedBy } from '../credit/job.ts';
import type { Operation, Status } from '../credit/status.ts';
import type { Order } from '../order/order.ts';
import type { Invoice, Mend } from '../providers/port.ts';

/** One bulk job. What its orders came to is counted from the entries, never kept here. Times are epoch ms. */
export interface Job {
  /** Of the job and its entries. */
  readonly version: 1;
  readonly jobId: string;
  readonly backOffice: string;
  readonly operation: Operation;
  readonly automatic: boolean;
  readonly createdAt: number;
  /** Place in the queue: whoever starts, goes on or tries again is last. */
  readonly turn: number;
  /** Merchant contracts its orders belong to: jobs that share one run one after the other. */
  readonly lanes: readonly string[];
  readonly total: number;
  /** Yen. */
  readonly sum: number;
  /** `finished` and `finishedAt` are set by the ledger, in the transaction that ends the last entry. */
  readonly state: 'open' | 'paused' | 'stopped' | 'finished';
  readonly pausedBy: PausedBy | null;
  /** Entries that failed one after the other for reasons that are not about their order. */
  readonly faults: readonly number[];
  readonly finishedAt: number | null;
}

/** One order of a job. Key: job and place in it. */
export interface JobEntry {
  readonly jobId: string;
  readonly index: number;
  /** Names what is asked for, so that it acts once however often it is asked; another try has another one. */
  readonly requestId: string;
  readonly hostId: string;
  readonly number: string;
  /** Yen; null when not known. */
  readonly amount: number | null;
  /** Null where the operation needs none, and once no further try can come. */
  readonly order: Order | null;
  readonly print: string;
  readonly accept: string | null;
  /** Agreed to with the start; absent when nothing was. */
  readonly mends?: readonly Mend[] | undefined;
  readonly state: EntryState;
  /** Its outcome is not known: this try asks and sends nothing. */
  readonly asks: boolean;
  readonly status: Status;
  readonly message: string;
  readonly remedy: string;
  /** Provider's or our own code behind it; absent in entries from before it was kept. */
  readonly code?: string;
  readonly invoice: Invoice | null;
}

export interface JobSchema {
  jobs: { key: string; value: Job; indexes: { turn: number } };
  jobEntries: { key: [string, number]; value: JobEntry; indexes: { state: [string, EntryState] } };
}

/** Upgrade step of the ledger's database that brings the jobs. */
export function createJobStores<S extends JobSchema>(db: IDBPDatabase<S>): void {
  const jobs = db as unknown as IDBPDatabase<JobSchema & DBSchema>;
  jobs.createObjectStore('jobs', { keyPath: 'jobId' }).createIndex('turn', 'turn');
  jobs
    .createObjectStore('jobEntries', { keyPath: ['jobId', 'index'] })
    .createIndex('state', ['jobId', 'state']);
}
