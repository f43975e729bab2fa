import type { Operation } from '../../credit/status.ts';
import type { Kept, Left, ShopRuns } from '../../settings/automation.ts';
import { pauseAfterRun } from './decide.ts';

/** Orders left to a person that are remembered per shop; the oldest go first. */
const mostLeft = 200;

export const noRuns: ShopRuns = {
  failedRuns: 0,
  open: [],
  failing: false,
  nextAt: 0,
  wanted: false,
  last: null,
  left: [],
};

export const runsOf = (kept: Kept, shopId: string): ShopRuns => kept.shops[shopId] ?? noRuns;

/** With the runs of these shops changed. The same object when nothing is. */
export function withShops(kept: Kept, shopIds: Iterable<string>, edit: (runs: ShopRuns) => ShopRuns): Kept {
  let { shops } = kept;
  for (const shopId of shopIds) {
    const before = shops[shopId] ?? noRuns;
    const next = edit(before);
    if (next !== before) shops = { ...shops, [shopId]: next };
  }
  return shops === kept.shops ? kept : { ...kept, shops };
}

export const begun = (runs: ShopRuns, jobId: string, operation: Operation): ShopRuns => ({
  ...runs,
  open: [...runs.open, { jobId, operation, failed: false }],
});

/** A job that came to nothing whatever its end will say: failures in a row paused it. */
export const broken = (runs: ShopRuns, jobId: string): ShopRuns => ({
  ...runs,
  open: runs.open.map((one) => (one.jobId === jobId ? { ...one, failed: true } : one)),
});

export interface JobEnd {
  readonly jobId: string;
  readonly nothing: boolean;
  /** What there is to tell of it; null when it is gone without a trace. */
  readonly last: ShopRuns['last'];
}

/** A job has ended. With the last one of a run the run is counted, and the pause before the next begins. `now` epoch ms. */
export function ended(runs: ShopRuns, { jobId, nothing, last }: JobEnd, now: number): ShopRuns {
  const job = runs.open.find((one) => one.jobId === jobId);
  if (!job) return runs;
  const open = runs.open.filter((one) => one !== job);
  const failing = runs.failing || job.failed || nothing;
  const next = { ...runs, open, last: last ?? runs.last };
  if (open.length > 0) return { ...next, failing };
  // Nothing ran, so nothing was found out.
  if (!last && !failing) return { ...next, failing: false };
  const failedRuns = failing ? runs.failedRuns + 1 : 0;
  return { ...next, failing: false, failedRuns, nextAt: now + pauseAfterRun(failedRuns) };
}

export const goneOn = (runs: ShopRuns): ShopRuns => ({ ...runs, failedRuns: 0, nextAt: 0, wanted: false });

/** Remembers orders that a person has to look at; each once, as it was seen last. */
export function withLeft(runs: ShopRuns, more: readonly Left[]): ShopRuns {
  if (more.length === 0) return runs;
  const ids = new Set(more.map(({ hostId }) => hostId));
  return { ...runs, left: [...runs.left.filter(({ hostId }) => !ids.has(hostId)), ...more].slice(-mostLeft) };
}

/** Forgets those that somebody has dealt with. */
export function withoutLeft(runs: ShopRuns, done: (one: Left) => boolean): ShopRuns {
  const left = runs.left.filter((one) => !done(one));
  return left.length === runs.left.length ? runs : { ...runs, left };
}
