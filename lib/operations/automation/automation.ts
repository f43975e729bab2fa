import type { JobsChanged } from '../../messages/jobs.ts';
import type { AutomationOfShop, AutomationView } from '../../messages/automation.ts';
import type { InputOf, OutputOf } from '../../messages/contract.ts';
import { traceOf } from '../../messages/trace.ts';
import type { Kept } from '../../settings/automation.ts';
import { patience } from './decide.ts';
import { createDesk, type AutomationDeps } from './desk.ts';
import { createEnds } from './ends.ts';
import { createLeases } from './lease.ts';
import { createOffers } from './offers.ts';
import { createRuns } from './runs.ts';
import { goneOn, runsOf, withShops } from './state.ts';

/** What happens by itself, as the routes call it. One instance per life of the worker. */
export interface Automation {
  state(backOffice: string): Promise<{ automation: AutomationView }>;
  offer(
    backOffice: string,
    rows: InputOf<'automation.offer'>['rows'],
    tab?: number,
  ): Promise<OutputOf<'automation.offer'>>;
  begin(backOffice: string, input: InputOf<'automation.begin'>): Promise<OutputOf<'automation.begin'>>;
  /** Holds everything back in this browser, what is under way included, or lets it go on. */
  pause(paused: boolean): Promise<{ ok: true }>;
  /** After failed runs: a shop, or all of a back office. */
  goOn(backOffice: string, shopId: string | null): Promise<{ ok: true }>;
  shops(): Promise<OutputOf<'automation.shops'>>;
  /** A job moved on. Never rejects. */
  heard(message: JobsChanged): void;
  /** Time has moved on, or a worker begins: looks what became of the runs, and tells the pages that wait. Never rejects. */
  review(): Promise<void>;
  /** Settings were saved, or a provider stopped or began to answer: every open list hears how it stands. Never rejects. */
  changed(): Promise<void>;
}

export function createAutomation(deps: AutomationDeps): Automation {
  const { ports, bulk } = deps;
  const { automation } = ports;
  const desk = createDesk(deps);
  const leases = createLeases();
  const runs = createRuns(deps, desk);
  const offer = createOffers(deps, desk, leases, runs);
  const ends = createEnds(deps);

  /** One thing after the other: two tabs that offer the same rows at one moment must not both be told to begin. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  }
  const quietly = (work: Promise<void>): Promise<void> =>
    work.catch((cause: unknown) => console.error('Yoshin: automation could not go on', traceOf(cause)));

  /** Tells the pages that were turned away, as soon as nothing stands in the way any more. */
  async function call(given: Kept): Promise<void> {
    let kept = given;
    const shops = await ports.shops.list();
    const waiting = shops.filter(({ id }) => runsOf(kept, id).wanted);
    const ready: typeof shops = [];
    const early: string[] = [];
    for (const shop of waiting) {
      const block = await desk.blockOf(shop, kept);
      const held = leases.heldUntil(shop.backOffice, ports.now());
      if (block === null && held === null) ready.push(shop);
      else if (block === 'pause' || held !== null) early.push(shop.id);
    }
    runs.wakeFor(kept, early, null);
    if (ready.length === 0) return;
    kept = await automation.change((now) =>
      withShops(
        now,
        ready.map(({ id }) => id),
        (one) => ({ ...one, wanted: false }),
      ),
    );
    for (const office of new Set(ready.map(({ backOffice }) => backOffice)))
      await desk.tell(office, kept, true);
  }

  const tellAll = async (kept: Kept, again = false): Promise<void> => {
    for (const office of new Set((await ports.shops.list()).map(({ backOffice }) => backOffice)))
      await desk.tell(office, kept, again);
  };

  return {
    state: async (backOffice) => ({ automation: await desk.view(backOffice, await automation.read()) }),

    offer: (backOffice, rows, tab) =>
      inTurn(async () => {
        const { kept, read } = await offer(backOffice, rows, tab);
        return { automation: await desk.view(backOffice, kept), read };
      }),

    begin: (backOffice, { runId, entries }) =>
      inTurn(async () => {
        const lease = leases.take(backOffice, runId, ports.now());
        const kept = lease ? await runs.begin(backOffice, lease, entries) : await automation.read();
        if (lease) await desk.tell(backOffice, kept);
        await call(kept);
        return { automation: await desk.view(backOffice, kept), taken: lease !== undefined };
      }),

    pause: (paused) =>
      inTurn(async () => {
        const kept = await automation.change((now) => (now.paused === paused ? now : { ...now, paused }));
        for (const shop of await ports.shops.list())
          for (const { jobId } of runsOf(kept, shop.id).open)
            await bulk.control(shop.backOffice, jobId, paused ? 'pause' : 'resume');
        await tellAll(kept, !paused);
        return { ok: true };
      }),

    goOn: (backOffice, shopId) =>
      inTurn(async () => {
        const shops = await ports.shops.list();
        const mine = shops.filter((shop) =>
          shopId === null ? shop.backOffice === backOffice : shop.id === shopId,
        );
        const kept = await automation.change((now) =>
          withShops(
            now,
            mine.map(({ id }) => id),
            goneOn,
          ),
        );
        for (const office of new Set(mine.map((shop) => shop.backOffice)))
          await desk.tell(office, kept, true);
        return { ok: true };
      }),

    async shops() {
      const kept = await automation.read();
      const shops = (await ports.shops.list()).map(({ id }): AutomationOfShop => {
        const { failedRuns, last: latest } = runsOf(kept, id);
        return { shopId: id, stopped: failedRuns >= patience, last: latest };
      });
      return { paused: kept.paused, shops };
    },

    heard({ backOffice, job }) {
      if (!job.automatic || (job.finishedAt === null && job.pausedBy !== 'failures')) return;
      void quietly(
        inTurn(async () => {
          const kept = await ends.heard(backOffice, job);
          if (!kept) return;
          await desk.tell(backOffice, kept);
          await call(kept);
        }),
      );
    },

    review: () =>
      quietly(
        inTurn(async () => {
          await ends.review();
          await call(await automation.read());
        }),
      ),

    changed: () =>
      quietly(
        inTurn(async () => {
          await tellAll(await automation.read(), true);
        }),
      ),
  };
}
