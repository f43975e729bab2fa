import type { Job, JobEntry } from '../../ledger/job-records.ts';
import { caseKey } from '../../ledger/records.ts';
import type { CaseView } from '../../messages/contract.ts';
import { outcomeBy } from './outcome.ts';
import type { JobPorts } from './ports.ts';

/** Orders whose outcome nobody knew when their turn ended. The recovery finds out; the job hears of it here. */
export interface Doubts {
  /** Remembers the uncertain ones among entries that changed. */
  note(job: Job, entries: readonly JobEntry[]): void;
  /** Cases changed: ends what was uncertain of them. */
  heard(backOffice: string, views: readonly CaseView[]): Promise<void>;
  /** Looks all of them up on disk, for what was heard while no worker lived. */
  review(): Promise<void>;
}

export function createDoubts(
  ports: Pick<JobPorts, 'store' | 'views' | 'now'>,
  tell: (job: Job, changed: readonly JobEntry[]) => void,
): Doubts {
  /** Case → places in jobs. */
  const open = new Map<string, { jobId: string; index: number }[]>();

  const doubts: Doubts = {
    note({ backOffice }, entries) {
      for (const { state, hostId, jobId, index } of entries) {
        if (state !== 'uncertain') continue;
        const key = caseKey(backOffice, hostId);
        open.set(key, [...(open.get(key) ?? []), { jobId, index }]);
      }
    },
    async heard(backOffice, views) {
      for (const view of views) {
        const key = caseKey(backOffice, view.hostId);
        if (view.status === 'running' || view.status === 'uncertain') continue;
        for (const { jobId, index } of open.get(key) ?? []) {
          const ended = await ports.store.change(jobId, ports.now(), async (desk) => {
            const entry = await desk.entry(index);
            if (entry?.state !== 'uncertain') return null;
            const next = { ...entry, ...outcomeBy(desk.job.operation, view).change };
            desk.put(next);
            return { job: desk.job, next };
          });
          if (ended) tell(ended.job, [ended.next]);
        }
        open.delete(key);
      }
    },
    async review() {
      for (const { job, counts } of await ports.store.list()) {
        if (counts.uncertain === 0) continue;
        const entries = await ports.store.entries(job.jobId, 'uncertain');
        doubts.note(job, entries);
        const { backOffice } = job;
        await doubts.heard(
          backOffice,
          await ports.views(
            backOffice,
            entries.map(({ hostId }) => hostId),
          ),
        );
      }
    },
  };
  return doubts;
}
