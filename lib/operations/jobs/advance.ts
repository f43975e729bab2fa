import type { Desk } from '../../ledger/jobs.ts';
import type { Job, JobEntry } from '../../ledger/job-records.ts';

/** Failures in a row that are not about the orders: what stands behind them would fail the rest too. */
export const patience = 5;

export interface Ended {
  readonly entry: JobEntry;
  /** It has no result, for a reason that is not about the order. */
  readonly fault: boolean;
}

/**
 * Keeps the result of one order and takes the next, in one stroke: at any moment the disk tells what is under way. `flying`
 * is what this life has under way; an order that runs though it is not there was left by an earlier life and goes first,
 * whatever became of its job. Resolves with the next order and all that changed.
 */
export async function advance(
  desk: Desk,
  ended: Ended | null,
  flying: Set<number>,
  uuid: () => string,
): Promise<{ next: JobEntry | undefined; changed: JobEntry[] }> {
  const changed: JobEntry[] = [];
  if (ended) {
    changed.push(ended.entry);
    desk.put(ended.entry);
    const faults = ended.fault ? [...desk.job.faults, ended.entry.index] : [];
    if (ended.fault || desk.job.faults.length > 0) desk.set({ faults });
    if (faults.length >= patience && desk.job.state === 'open')
      desk.set({ state: 'paused', pausedBy: 'failures' });
    changed.push(...(await takeBack(desk, uuid, ended.entry)));
  }
  const left = (await desk.entries('running')).find(({ index }) => !flying.has(index));
  const [waiting] = left || desk.job.state !== 'open' ? [] : await desk.entries('waiting', 1);
  const next = left ?? waiting;
  if (!next) return { next, changed };
  // Before the transaction ends: the next one may be another's of this job.
  flying.add(next.index);
  const running: JobEntry = { ...next, state: 'running' };
  desk.put(running);
  return { next: running, changed: [...changed, running] };
}

/**
 * With the job paused by what is not about its orders, those that failed for it wait again: nothing of them was carried
 * out, and they are no failures of theirs. Resolves with those.
 */
export async function takeBack(desk: Desk, uuid: () => string, latest?: JobEntry): Promise<JobEntry[]> {
  const { faults, pausedBy } = desk.job;
  if (faults.length === 0 || !pausedBy || pausedBy === 'person') return [];
  const found = await Promise.all(
    faults.map(async (index) => (index === latest?.index ? latest : desk.entry(index))),
  );
  const again = found
    .filter((entry) => entry?.state === 'failed')
    .map((entry): JobEntry => ({ ...entry!, state: 'waiting', requestId: uuid() }));
  again.forEach(desk.put);
  desk.set({ faults: [] });
  return again;
}

/** What stands in the way of a job from outside. */
export interface Outside {
  /** The provider does not answer. */
  readonly down: boolean;
  /** The vault is locked. */
  readonly locked: boolean;
}

/** A job that was paused by something outside, or is to be. Undefined when nothing changes. */
export function byOutside({ state, pausedBy }: Job, { down, locked }: Outside): Partial<Job> | undefined {
  const why = locked ? 'locked' : down ? 'providerDown' : null;
  if (state === 'open') return why ? { state: 'paused', pausedBy: why } : undefined;
  if (state !== 'paused' || (pausedBy !== 'locked' && pausedBy !== 'providerDown')) return undefined;
  if (why === pausedBy) return undefined;
  return why ? { pausedBy: why } : { state: 'open', pausedBy: null };
}
