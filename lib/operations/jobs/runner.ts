import type { Job, JobEntry } from '../../ledger/job-records.ts';
import { traceOf } from '../../messages/trace.ts';
import { advance, byOutside, takeBack, type Ended, type Outside } from './advance.ts';
import { isFault, isShut, outcomeBy, outcomeOf, unknown, type Outcome } from './outcome.ts';
import { paceOf } from '../../views/pace.ts';
import type { JobPorts } from './ports.ts';
import { runnable } from './queue.ts';
import { jobTexts } from './texts.ts';

/** Should this life end in the middle, the alarm goes on. The least that a packed extension may ask for twice over, ms. */
const alarm = 60_000;

/** What this life does for one job. */
interface Flight {
  /** Orders under way, by their place. */
  readonly orders: Set<number>;
  /** When results came, epoch ms, oldest first. */
  readonly ends: number[];
  threads: number;
}

export interface Runner {
  /** Looks which jobs may run and sets them going. Calls that overlap are done one after the other; never rejects. */
  go(): Promise<void>;
  /** When the last results of a job came; null while nothing of it is under way. */
  ends(jobId: string): readonly number[] | null;
}

/** `tell` hears of every order that moved, after it is on disk. */
export function createRunner(
  ports: JobPorts,
  tell: (job: Job, changed: readonly JobEntry[]) => void,
): Runner {
  const { store } = ports;
  const flights = new Map<string, Flight>();
  let sleep: (() => void) | null = null;
  let going: Promise<void> = Promise.resolve();

  /** Undefined when the vault was locked under it: nothing has come of the order, and its turn comes again. */
  async function perform(job: Job, entry: JobEntry): Promise<Ended | undefined> {
    const { requestId, hostId, order, print, asks } = entry;
    const { backOffice } = job;
    const operation = asks ? 'check' : job.operation;
    const accept = asks ? null : entry.accept;
    const mends = entry.mends?.slice();
    const act = { operation, hostId, order, print, accept, mends, alwaysAccept: false };
    const by = job.automatic ? { by: 'automation' as const } : {};
    const click = { backOffice, requestId, ...act, ...by };
    let outcome: Outcome;
    try {
      const reply = await ports.act(click);
      if (isShut(reply)) {
        // A click that has come to an end unsent is not asked for again under its name.
        if (reply.kind === 'done')
          await store.change(job.jobId, ports.now(), async (desk) =>
            desk.put({ ...entry, requestId: ports.uuid() }),
          );
        return undefined;
      }
      const seen = asks && reply.kind === 'done';
      outcome = seen ? outcomeBy(job.operation, reply.view) : outcomeOf(job.operation, reply);
      // A question without an answer leaves it as unknown as it was.
      if (asks && reply.kind === 'failed') outcome = unknown(reply, reply.code);
    } catch (cause) {
      console.error('Yoshin: an order of a job broke off', traceOf(cause));
      // Nothing was sent, by all that `act` promises; but this is how it looks when a promise is broken.
      outcome = unknown(jobTexts.brokeOff);
      ports.wakeIn(alarm);
    }
    return { entry: { ...entry, ...outcome.change }, fault: isFault(outcome, ports.general) };
  }

  /** Keeps a result and takes the next order; undefined when there is none to be had. */
  async function step(
    jobId: string,
    { orders, ends }: Flight,
    ended: Ended | null,
  ): Promise<{ job: Job; next: JobEntry } | undefined> {
    let taken: number | undefined;
    try {
      const moved = await store.change(jobId, ports.now(), async (desk) => {
        const { next, changed } = await advance(desk, ended, orders, ports.uuid);
        taken = next?.index;
        return { next, changed, job: desk.job };
      });
      if (ended && ends.push(ports.now()) > paceOf) ends.shift();
      if (!moved) return undefined;
      const { job, next } = moved;
      tell(job, moved.changed);
      return next && { job, next };
    } catch (cause) {
      // The disk still says that it runs: whoever comes next asks again under the same name.
      if (taken !== undefined) orders.delete(taken);
      throw cause;
    } finally {
      if (ended) orders.delete(ended.entry.index);
    }
  }

  /** One order after the other. A job has as many threads as orders may be under way. */
  async function thread(jobId: string, flight: Flight): Promise<void> {
    let at = await step(jobId, flight, null);
    while (at) {
      const ended = await perform(at.job, at.next);
      if (!ended) return void flight.orders.delete(at.next.index);
      at = await step(jobId, flight, ended);
    }
  }

  function start(job: Job, flight: Flight): void {
    flight.threads++;
    sleep ??= ports.stayAwake();
    thread(job.jobId, flight)
      .then(
        () => true,
        (cause: unknown) => {
          console.error('Yoshin: a job broke off and will go on later', traceOf(cause));
          ports.wakeIn(alarm);
          return false;
        },
      )
      .then((well) => {
        if (--flight.threads > 0) return;
        flight.ends.length = 0;
        tell(job, []);
        if ([...flights.values()].every(({ threads }) => threads === 0)) {
          sleep?.();
          sleep = null;
        }
        if (well) void go();
      });
  }

  async function pass(): Promise<void> {
    const tallies = await store.list();
    const down = new Map<string, boolean>();
    for (const lane of new Set(tallies.flatMap(({ job }) => (job.finishedAt === null ? job.lanes : [])))) {
      const [baseUrl = ''] = lane.split(' ');
      if (!down.has(baseUrl)) down.set(baseUrl, await ports.health.down(baseUrl));
    }
    const locked = await ports.locked();
    const outside = ({ lanes }: Job): Outside => ({
      down: lanes.some((lane) => down.get(lane.split(' ')[0]!)),
      locked,
    });
    for (const [at, { job, counts }] of tallies.entries()) {
      if (job.finishedAt !== null || !byOutside(job, outside(job))) continue;
      const moved = await store.change(job.jobId, ports.now(), async (desk) => {
        desk.set(byOutside(desk.job, outside(desk.job)) ?? {});
        return { back: await takeBack(desk, ports.uuid), job: desk.job };
      });
      if (!moved) continue;
      tell(moved.job, moved.back);
      tallies[at] = { job: moved.job, counts };
    }

    const flightOf = (jobId: string): Flight => {
      const flight = flights.get(jobId) ?? { orders: new Set(), ends: [], threads: 0 };
      flights.set(jobId, flight);
      return flight;
    };
    const queue = tallies
      .filter(({ job }) => job.finishedAt === null)
      .map(({ job, counts }) => {
        const { jobId, lanes } = job;
        const { orders, threads } = flightOf(jobId);
        const left = counts.running > orders.size;
        const wants = !locked && ((job.state === 'open' && counts.waiting > 0) || left);
        return { jobId, lanes, wants, busy: threads > 0 };
      });
    if (queue.some(({ wants }) => wants)) ports.wakeIn(alarm);
    const may = runnable(queue);
    for (const { job, counts } of tallies) {
      if (!may.includes(job.jobId)) continue;
      const flight = flightOf(job.jobId);
      const most = Math.min(await ports.concurrency(job.lanes), counts.waiting + counts.running);
      while (flight.threads < most) start(job, flight);
    }
  }

  function go(): Promise<void> {
    going = going.then(pass).catch((cause: unknown) => {
      console.error('Yoshin: jobs could not go on, will be tried again', traceOf(cause));
      ports.wakeIn(alarm);
    });
    return going;
  }
  ports.health.watch(() => void go());

  return {
    go,
    ends: (jobId) => {
      const flight = flights.get(jobId);
      return flight && flight.threads > 0 ? flight.ends : null;
    },
  };
}
