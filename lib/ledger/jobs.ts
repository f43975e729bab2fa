import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { entryStates, type EntryState } from '../credit/job.ts';
import { commit, guarded } from '../database/connection.ts';
import { onDisk, type Place, type Schema } from './database.ts';
import type { Job, JobEntry } from './job-records.ts';

export type Counts = Readonly<Record<EntryState, number>>;
/** A job with what its entries come to. */
export interface Tally {
  readonly job: Job;
  readonly counts: Counts;
}

/** One job within one transaction. Await nothing else meanwhile: the transaction would end. */
export interface Desk {
  readonly job: Job;
  readonly entry: (index: number) => Promise<JobEntry | undefined>;
  readonly entries: (state: EntryState, most?: number) => Promise<JobEntry[]>;
  readonly set: (change: Partial<Job>) => void;
  readonly put: (entry: JobEntry) => void;
  /** Puts the job behind all others. */
  readonly toTheEnd: () => Promise<void>;
  /** Deletes the job with its entries. */
  readonly remove: () => void;
}

/** The jobs on disk. Every method is one transaction; writes are on disk when they resolve; every failure is a LedgerUnavailable. */
export interface JobStore {
  /** Keeps a new job; one that is there already stays as it is. True when it is new. */
  add(job: Omit<Job, 'turn'>, entries: readonly JobEntry[]): Promise<boolean>;
  /** Every job, in the order of their turn. */
  list(): Promise<Tally[]>;
  tally(jobId: string): Promise<Tally | undefined>;
  entries(jobId: string, state?: EntryState): Promise<JobEntry[]>;
  /**
   * Changes one job in one go. A job of which nothing waits or runs any more is finished by the same stroke. Undefined when
   * there is no such job.
   */
  change<T>(jobId: string, at: number, work: (desk: Desk) => Promise<T>): Promise<T | undefined>;
}

const both = ['jobs', 'jobEntries'] as const;
type Reading = IDBPTransaction<Schema, ('jobs' | 'jobEntries')[]>;
type Writing = IDBPTransaction<Schema, ('jobs' | 'jobEntries')[], 'readwrite'>;

export function openJobs(place: Place = 'yoshin-ledger'): JobStore {
  const on = onDisk(place);
  const reading = (db: IDBPDatabase<Schema>): Reading => guarded(db.transaction([...both]));
  const writing = (db: IDBPDatabase<Schema>): Writing =>
    guarded(db.transaction([...both], 'readwrite', { durability: 'strict' }));
  const ofJob = (jobId: string): IDBKeyRange => IDBKeyRange.bound([jobId], [jobId, []]);

  async function countsOf(tx: Reading, jobId: string): Promise<Counts> {
    const index = tx.objectStore('jobEntries').index('state');
    const counts = await Promise.all(
      entryStates.map(async (state) => [state, await index.count([jobId, state])] as const),
    );
    return Object.fromEntries(counts) as Counts;
  }
  async function nextTurn(tx: Writing): Promise<number> {
    return Number((await tx.objectStore('jobs').index('turn').openKeyCursor(null, 'prev'))?.key ?? 0) + 1;
  }

  return {
    add: (job, entries) =>
      on(async (db) => {
        const tx = writing(db);
        if (await tx.objectStore('jobs').getKey(job.jobId)) return false;
        const turn = await nextTurn(tx);
        await commit(
          tx,
          () => tx.objectStore('jobs').put({ ...job, turn }),
          ...entries.map((entry) => () => tx.objectStore('jobEntries').put(entry)),
        );
        return true;
      }),
    list: () =>
      on(async (db) => {
        const tx = reading(db);
        const jobs = await tx.objectStore('jobs').index('turn').getAll();
        return Promise.all(jobs.map(async (job) => ({ job, counts: await countsOf(tx, job.jobId) })));
      }),
    tally: (jobId) =>
      on(async (db) => {
        const tx = reading(db);
        const job = await tx.objectStore('jobs').get(jobId);
        return job && { job, counts: await countsOf(tx, jobId) };
      }),
    entries: (jobId, state) =>
      on((db) => {
        const store = reading(db).objectStore('jobEntries');
        return state ? store.index('state').getAll([jobId, state]) : store.getAll(ofJob(jobId));
      }),
    change: (jobId, at, work) =>
      on(async (db) => {
        const tx = writing(db);
        const [jobs, entries] = [tx.objectStore('jobs'), tx.objectStore('jobEntries')];
        const stored = await jobs.get(jobId);
        if (!stored) return undefined;
        let job = stored;
        let gone = false;
        const writes: Promise<unknown>[] = [];
        const write = (one: Promise<unknown>): void => {
          one.catch(() => undefined);
          writes.push(one);
        };
        try {
          const value = await work({
            get job() {
              return job;
            },
            entry: (index) => entries.get([jobId, index]),
            entries: (state, most) => entries.index('state').getAll([jobId, state], most),
            set: (change) => void (job = { ...job, ...change }),
            put: (entry) => write(entries.put(entry)),
            async toTheEnd() {
              job = { ...job, turn: await nextTurn(tx) };
            },
            remove() {
              gone = true;
              write(entries.delete(ofJob(jobId)));
            },
          });
          const index = entries.index('state');
          const left =
            gone || job.finishedAt !== null
              ? 1
              : (await index.count([jobId, 'waiting'])) + (await index.count([jobId, 'running']));
          if (left === 0) {
            const state = job.state === 'stopped' ? 'stopped' : 'finished';
            job = { ...job, state, pausedBy: null, faults: [], finishedAt: at };
          }
          await commit(
            tx,
            async () => (gone ? jobs.delete(jobId) : job === stored ? undefined : jobs.put(job)),
            ...writes.map((one) => () => one),
          );
          return value;
        } catch (cause) {
          try {
            tx.abort();
          } catch {
            // It is over already.
          }
          throw cause;
        }
      }),
  };
}
