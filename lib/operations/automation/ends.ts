import type { Tally } from '../../ledger/jobs.ts';
import type { JobView } from '../../messages/jobs.ts';
import type { Kept } from '../../settings/automation.ts';
import { cameToNothing } from './decide.ts';
import type { AutomationDeps } from './desk.ts';
import { broken, ended, withShops, type JobEnd } from './state.ts';

type Seen = Pick<JobView, 'jobId' | 'operation' | 'state' | 'pausedBy' | 'finishedAt' | 'counts'>;

/** How jobs that began by themselves end, and what that means for the next run. */
export function createEnds({ ports, bulk }: Pick<AutomationDeps, 'ports' | 'bulk'>) {
  const { automation, jobs } = ports;

  const shopOf = (kept: Kept, jobId: string): string | undefined =>
    Object.entries(kept.shops).find(([, { open }]) => open.some((one) => one.jobId === jobId))?.[0];

  async function endOf({ jobId, operation, counts, finishedAt }: Seen): Promise<JobEnd> {
    const fallen = await jobs.entries(jobId, 'failed');
    const declined = fallen.filter(({ status }) => status === 'declined').length;
    const last = {
      jobId,
      operation,
      at: finishedAt ?? ports.now(),
      // A refused credit is an answer: the order was done.
      done: counts.done + declined,
      failed: counts.failed - declined + counts.uncertain,
    };
    return { jobId, nothing: cameToNothing({ counts }, declined), last };
  }

  /** A job of ours has ended, or failures in a row have paused it. Undefined when it is not ours (any more). */
  async function heard(backOffice: string, job: Seen): Promise<Kept | undefined> {
    const { jobId } = job;
    const kept = await automation.read();
    const shopId = shopOf(kept, jobId);
    if (shopId === undefined) return undefined;
    const mine = kept.shops[shopId]!.open.find((one) => one.jobId === jobId);
    if (job.finishedAt === null) {
      if (job.pausedBy !== 'failures') return undefined;
      // Nobody watches a job that began by itself: it ends, and the rest is taken up in a later run, or never.
      const next = await automation.change((now) => withShops(now, [shopId], (runs) => broken(runs, jobId)));
      await bulk.control(backOffice, jobId, 'stop');
      return next;
    }
    const end = await endOf(job);
    // Somebody pressed 中止: what was stopped by hand does not begin again by itself.
    const byHand = job.state === 'stopped' && !mine?.failed;
    return automation.change((now) => {
      const next = withShops(now, [shopId], (runs) => ended(runs, end, ports.now()));
      return byHand ? { ...next, paused: true } : next;
    });
  }

  return {
    heard,

    /** Looks up what became of jobs while no worker lived, and forgets shops that are gone. */
    async review(): Promise<void> {
      const kept = await automation.read();
      const open = Object.values(kept.shops).flatMap((runs) => runs.open);
      for (const { jobId } of open) {
        const tally = await jobs.tally(jobId);
        if (tally) await heard(tally.job.backOffice, seenOf(tally));
        else {
          const gone = { jobId, nothing: false, last: null };
          await automation.change((now) =>
            withShops(now, Object.keys(now.shops), (runs) => ended(runs, gone, ports.now())),
          );
        }
      }
      const shops = new Set((await ports.shops.list()).map(({ id }) => id));
      await automation.change((now) => {
        const known = Object.entries(now.shops).filter(([id]) => shops.has(id));
        return known.length === Object.keys(now.shops).length
          ? now
          : { ...now, shops: Object.fromEntries(known) };
      });
    },
  };
}

const seenOf = ({ job, counts }: Tally): Seen => ({
  jobId: job.jobId,
  operation: job.operation,
  state: job.state === 'open' ? 'running' : job.state,
  pausedBy: job.pausedBy,
  finishedAt: job.finishedAt,
  counts: { ...counts },
});
