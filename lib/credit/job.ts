/** What can become of one order of a job. `skipped`: the job was stopped before its turn came. */
export const entryStates = ['waiting', 'running', 'done', 'failed', 'uncertain', 'skipped'] as const;
export type EntryState = (typeof entryStates)[number];

/**
 * Who paused a job: a person; the provider by not answering, or the locked vault (it goes on by itself after both); or
 * failures in a row that were not about the orders.
 */
export type PausedBy = 'person' | 'providerDown' | 'locked' | 'failures';

export const jobActions = ['pause', 'resume', 'stop', 'retry', 'remove'] as const;
export type JobAction = (typeof jobActions)[number];
