import type { JobAction } from '../../credit/job.ts';
import type { Desk } from '../../ledger/jobs.ts';
import type { JobEntry } from '../../ledger/job-records.ts';

/** What a person does to a job. An action that does not fit its state changes nothing. Resolves with what changed. */
export async function control(desk: Desk, action: JobAction, uuid: () => string): Promise<JobEntry[]> {
  const { state, finishedAt } = desk.job;
  const every = async (
    from: JobEntry['state'],
    change: (entry: JobEntry) => Partial<JobEntry>,
  ): Promise<JobEntry[]> => {
    const changed = (await desk.entries(from)).map((entry) => ({ ...entry, ...change(entry) }));
    changed.forEach(desk.put);
    return changed;
  };
  const unended = state === 'open' || state === 'paused';
  switch (action) {
    case 'pause':
      if (unended) desk.set({ state: 'paused', pausedBy: 'person' });
      return [];
    case 'resume':
      if (state !== 'paused') return [];
      desk.set({ state: 'open', pausedBy: null, faults: [] });
      await desk.toTheEnd();
      return [];
    case 'stop':
      if (!unended) return [];
      desk.set({ state: 'stopped', pausedBy: null, faults: [] });
      return every('waiting', () => ({ state: 'skipped', order: null, mends: [] }));
    case 'retry': {
      const again = [
        ...(await every('failed', () => ({ state: 'waiting', requestId: uuid() }))),
        // Whether it was carried out is asked first: it must never be done twice.
        ...(await every('uncertain', () => ({ state: 'waiting', requestId: uuid(), asks: true }))),
      ];
      if (again.length === 0 || unended) return again;
      desk.set({ state: 'open', faults: [], finishedAt: null });
      await desk.toTheEnd();
      return again;
    }
    case 'remove':
      if (finishedAt !== null) desk.remove();
      return [];
  }
}
