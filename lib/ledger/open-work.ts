import { longestPause } from '../credit/pauses.ts';
import { guarded } from '../database/connection.ts';
import { onDisk, type Place } from './database.ts';

/** Whether an earlier life of the worker left something to be done. */
export interface OpenWork {
  /**
   * `now`: a call without an end, a job, something whose moment has come. `later`: something waits for its moment. A few
   * look-ups in indexes, however long the journal. `at` epoch ms.
   */
  look(at: number): Promise<'now' | 'later' | 'nothing'>;
}

export function openWork(place: Place): OpenWork {
  const on = onDisk(place);
  return {
    look: (at) =>
      on(async (db) => {
        const tx = guarded(db.transaction(['intents', 'cases', 'health', 'jobs', 'jobEntries']));
        const holds = tx.objectStore('cases').index('askAt');
        const [intents, due, strange, held, health, jobs] = await Promise.all([
          tx.objectStore('intents').count(),
          holds.getKey(IDBKeyRange.upperBound(at)),
          // Further away than any pause: from a clock that was wrong.
          holds.getKey(IDBKeyRange.lowerBound(at + longestPause, true)),
          holds.getKey(IDBKeyRange.lowerBound(0)),
          tx.objectStore('health').getAll(),
          tx.objectStore('jobs').getAll(),
        ]);
        const running = jobs.some(({ finishedAt }) => finishedAt === null);
        if (intents > 0 || running || due !== undefined || strange !== undefined) return 'now';
        // Entries whose case may have heard the truth just before that life ended.
        const entries = tx.objectStore('jobEntries').index('state');
        const doubts = await Promise.all(jobs.map(async ({ jobId }) => entries.getKey([jobId, 'uncertain'])));
        if (doubts.some((key) => key !== undefined)) return 'now';
        const downs = health.filter(({ down }) => down);
        if (downs.some(({ probeAt }) => probeAt <= at || probeAt - at > longestPause)) return 'now';
        return held !== undefined || downs.length > 0 ? 'later' : 'nothing';
      }),
  };
}
