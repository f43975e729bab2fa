/** What the queue has to know of a job that has not ended. */
export interface Queued {
  readonly jobId: string;
  readonly lanes: readonly string[];
  /** Has orders that may be worked on: it is open and some wait, or an earlier life left some under way. */
  readonly wants: boolean;
  /** Orders of it are under way in this life. */
  readonly busy: boolean;
}

/**
 * The jobs that may take orders now, given in the order of their turn. Jobs of one contract run one after the other; a
 * paused job lets the next one pass as soon as nothing of it is under way.
 */
export function runnable(jobs: readonly Queued[]): string[] {
  const claimed = new Set<string>();
  const running: string[] = [];
  for (const job of jobs) {
    if (!job.wants) continue;
    const taken = (lane: string): boolean =>
      claimed.has(lane) || jobs.some((other) => other !== job && other.busy && other.lanes.includes(lane));
    if (!job.lanes.some(taken)) running.push(job.jobId);
    // A job that waits holds its place in every contract it needs, or one that needs two might never begin.
    for (const lane of job.lanes) claimed.add(lane);
  }
  return running;
}
