import type { JobEntry } from '../ledger/job-records.ts';
import type { Tally } from '../ledger/jobs.ts';
import type { JobEntryView, JobView } from '../messages/jobs.ts';
import { pace } from './pace.ts';

/** `ends`: when results of this life came; none unless orders are under way. */
export function jobView({ job, counts }: Tally, ends: readonly number[] | null, now: number): JobView {
  const { jobId, operation, automatic, createdAt, pausedBy, total, sum, finishedAt } = job;
  const state = job.state === 'open' ? (ends ? 'running' : 'queued') : job.state;
  const rate =
    state === 'running' ? pace(ends ?? [], counts.waiting + counts.running, now) : pace([], 0, now);
  return {
    jobId,
    operation,
    automatic,
    createdAt,
    state,
    pausedBy,
    total,
    sum,
    finishedAt,
    counts: { ...counts },
    ...rate,
  };
}

export const entryView = (entry: JobEntry): JobEntryView => {
  const { hostId, number, amount, state, status, message, remedy, code = '' } = entry;
  return { hostId, number, amount, state, status, message, remedy, code };
};
