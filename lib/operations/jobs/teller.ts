import type { JobEntry } from '../../ledger/job-records.ts';
import type { Tally } from '../../ledger/jobs.ts';
import type { JobView } from '../../messages/jobs.ts';
import type { JobPorts } from './ports.ts';
import { entryView } from '../../views/job-view.ts';
import { traceOf } from '../../messages/trace.ts';

/** Least time between two announcements of one job, ms. */
const gap = 250;

/**
 * Tells the tabs how jobs move on, not oftener than they can paint. What changes in between is told together; the last
 * change is always told.
 */
export function createTeller(
  ports: Pick<JobPorts, 'store' | 'announce' | 'delay'>,
  view: (tally: Tally) => JobView,
): (jobId: string, changed?: readonly JobEntry[]) => void {
  const news = new Map<string, Map<number, JobEntry>>();
  let telling = false;

  async function tell(): Promise<void> {
    while (news.size > 0) {
      // Those of now: what comes while they are told waits for the next time.
      const now = Array.from(news.keys());
      for (const jobId of now) {
        const tally = await ports.store.tally(jobId);
        // Taken once the job is read: no job is told as ended while its last lines still run.
        const changed = news.get(jobId)?.values() ?? [];
        news.delete(jobId);
        if (!tally) continue;
        const entries = [...changed].map(entryView);
        const { backOffice } = tally.job;
        ports.announce({ event: 'jobs.changed', backOffice, job: view(tally), entries });
      }
      await ports.delay(gap);
    }
  }

  return (jobId, changed = []) => {
    const known = news.get(jobId) ?? new Map<number, JobEntry>();
    for (const entry of changed) known.set(entry.index, entry);
    news.set(jobId, known);
    if (telling) return;
    telling = true;
    void tell()
      .catch((cause: unknown) => console.error('Yoshin: a job could not be told of', traceOf(cause)))
      .finally(() => {
        telling = false;
      });
  };
}
