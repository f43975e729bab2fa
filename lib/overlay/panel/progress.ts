import type { JobView } from '../../messages/jobs.ts';

/** Orders of a job that have come to an end, whatever it was. */
export const endedOf = ({ total, counts }: JobView): number => total - counts.waiting - counts.running;

/** Whole percent; a hundred only when all have ended. */
export const percentOf = (job: JobView): number =>
  job.total === 0 ? 100 : Math.floor((endedOf(job) / job.total) * 100);
