import type { Job, JobEntry } from '../../ledger/job-records.ts';
import type { InputOf } from '../../messages/contract.ts';
import type { About } from './ports.ts';

type Start = InputOf<'jobs.start'>;

/** An order that is listed twice counts once. */
export function eachOnce(entries: Start['entries']): Start['entries'] {
  const seen = new Set<string>();
  return entries.filter(({ hostId }) => !seen.has(hostId) && seen.add(hostId));
}

/** The job as it is first kept. Every order's click gets its name here, once and for all. */
export function begin(
  backOffice: string,
  { jobId, operation, automatic, entries }: Start,
  about: readonly About[],
  now: number,
  uuid: () => string,
): { job: Omit<Job, 'turn'>; entries: JobEntry[] } {
  const lanes = [...new Set(about.flatMap(({ lane }) => (lane === '' ? [] : [lane])))];
  return {
    job: {
      version: 1,
      jobId,
      backOffice,
      operation,
      automatic,
      createdAt: now,
      lanes: lanes.length > 0 ? lanes : [backOffice],
      total: entries.length,
      sum: about.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      state: 'open',
      pausedBy: null,
      faults: [],
      finishedAt: null,
    },
    entries: entries.map((entry, index) => {
      const { number, amount, status } = about[index]!;
      return {
        ...entry,
        jobId,
        index,
        requestId: uuid(),
        number,
        amount,
        state: 'waiting',
        asks: false,
        status,
        message: '',
        remedy: '',
        invoice: null,
      };
    }),
  };
}
