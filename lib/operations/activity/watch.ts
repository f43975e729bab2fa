import { traceOf } from '../../messages/trace.ts';
import type { JobsChanged } from '../../messages/jobs.ts';
import { attentionOf } from '../../credit/attention.ts';
import { endedHolds, isJobNews, isTold, nothingYet, type News, type Remembered } from './alerts.ts';
import type { ActivityPorts, Around } from './ports.ts';

/** How many ends of jobs are remembered: enough that none is told twice. */
const mostEnded = 50;

/**
 * The number on the button, and news for a person who does not look. Both follow from the disk, not from what this life
 * happened to hear: a worker that was killed in between forgets nothing.
 */
export function createWatch(ports: ActivityPorts, around: Around) {
  const { activity, outlets } = ports;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = false;

  /** One after the other: what is remembered is read, compared and written. */
  function inTurn(work: (before: Remembered) => Promise<Remembered>): Promise<void> {
    const mine = turn.then(async () => {
      const before = {
        ...nothingYet,
        ...((await ports.remembered.get()) as Partial<Remembered> | undefined),
      };
      const next = await work(before);
      if (next !== before) await ports.remembered.set(next);
    });
    turn = mine.catch((cause: unknown) => console.error('Yoshin: what is new was not told', traceOf(cause)));
    return turn as Promise<void>;
  }
  async function tell(news: readonly News[]): Promise<void> {
    if (news.length === 0) return;
    const alerts = await ports.alerts.read();
    for (const one of news)
      if (isTold(one.kind, alerts, around.now(), await outlets.watched(one.backOffice))) outlets.notify(one);
  }

  const count = (): Promise<void> =>
    inTurn(async (before) => {
      const now = around.now();
      const { holdHours } = await ports.alerts.read();
      const found = await activity.candidates(now);
      const needing = found.filter(
        (one) => attentionOf(one, { now, holdHours, running: around.busy(one.key) }) !== null,
      );
      outlets.badge(needing.length);
      outlets.tellPages([]);
      const held = found.filter(({ status }) => status === 'review').map(({ key }) => key);
      const left = before.held.filter((key) => !held.includes(key));
      // One that is being asked about is looked at again when the answer is there.
      const [open, ended] = [left.filter(around.busy), left.filter((key) => !around.busy(key))];
      await tell(endedHolds(ended, await activity.casesOf(ended)));
      return { ...before, held: [...held, ...open] };
    });

  return {
    /** These cases changed; none: something did, or time has passed. Many changes at once are one look. */
    changed(keys: readonly string[] = []): void {
      if (keys.length > 0) outlets.tellPages(keys);
      if (waiting) return;
      waiting = true;
      void Promise.resolve(turn).then(() => {
        waiting = false;
        return count();
      });
    },
    /** Resolves when all that was to be told is told. */
    settled: (): Promise<void> => inTurn(async (before) => before),

    heardJob({ backOffice, job }: JobsChanged): void {
      outlets.tellPages([]);
      if (job.finishedAt === null) return;
      void inTurn(async (before) => {
        if (before.ended.includes(job.jobId)) return before;
        if (isJobNews(job)) await tell([{ kind: 'job', backOffice, job }]);
        return { ...before, ended: [...before.ended, job.jobId].slice(-mostEnded) };
      });
    },

    heardProvider(backOffice: string, downSince: number | null): void {
      outlets.tellPages([]);
      void inTurn(async (before) => {
        const down = downSince !== null;
        if (before.down.includes(backOffice) === down) return before;
        await tell([{ kind: 'provider', backOffice, down }]);
        const others = before.down.filter((one) => one !== backOffice);
        return { ...before, down: down ? [...others, backOffice] : others };
      });
    },
  };
}
