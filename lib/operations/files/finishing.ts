import { traceOf } from '../../messages/trace.ts';
import type { Arrival } from '../../ledger/staging.ts';
import { forgetUnused } from '../access.ts';
import { remapped } from './arriving.ts';
import { waiting, type Decision, type FileDeps } from './ports.ts';

/** How long a file that nobody decided is kept, ms. */
const forgetAfter = 24 * 3_600_000;

/**
 * Takes decided files in. Every step may be done twice, so that a worker that dies in the middle only has to begin again.
 * One at a time.
 */
export function createFinishing(deps: FileDeps, drop: (id: string) => Promise<void>) {
  const { shops, vault, ledger, transfer, staging, now } = deps;
  let last: Promise<unknown> = Promise.resolve();
  /** The shops of a decided file on their way in. */
  let settling: Promise<unknown> = last;
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };

  /** Takes the records in; how many have to wait. */
  async function records({ id }: Arrival<Decision>, { ids }: Decision): Promise<number> {
    let left = 0;
    for (const number of await staging.batches(id)) {
      const entries = (await staging.batch(number)).map((entry) => remapped(entry, ids));
      const taken = await transfer.take(entries, now(), deps.busy);
      const rest = entries.filter((_, at) => taken[at] === 'later');
      await staging.keep(number, id, rest);
      left += rest.length;
      const moved = entries.filter((_, at) => ['new', 'replaced', 'kept'].includes(taken[at]!));
      await deps.show(moved.map((entry) => entry.case.key));
    }
    return left;
  }

  async function finish(arrival: Arrival<Decision>): Promise<number> {
    const { decision, id, phase } = arrival;
    if (!decision) return 0;
    if (phase === 'decided') {
      // Before the records: an open call among them is asked after as soon as it is here, and that takes its password.
      for (const merchant of decision.passwords) {
        const password = await vault.open(waiting(merchant));
        // Gone when this was done by an earlier life.
        if (password) await vault.put(merchant, password);
        await vault.remove(waiting(merchant));
      }
      if (decision.save.length > 0) await shops.own.saveAll(decision.save);
      if (decision.profiles && decision.profiles.length > 0) await deps.profiles.save(decision.profiles);
    }
    const left = await records(arrival, decision);
    if (phase === 'decided') {
      const list = await shops.own.list();
      for (const merchant of decision.left) await forgetUnused({ vault, ledger }, merchant, list);
    }
    if (left === 0) await staging.drop(id);
    else if (phase === 'decided') await staging.put({ ...arrival, phase: 'resting' });
    if (phase === 'decided') {
      await deps
        .changed()
        .catch((cause: unknown) => console.error('Yoshin: registration failed', traceOf(cause)));
      deps.recover();
    }
    return left;
  }

  return {
    /** Takes this file in; how many of its records wait. */
    finish(id: string): Promise<number> {
      const mine = alone(async () => {
        const arrival = await staging.get(id);
        return arrival ? finish(arrival) : 0;
      });
      settling = mine.catch(() => undefined);
      return mine;
    },

    /** What an earlier life decided, and records that can be taken in by now. Forgets what nobody wanted. */
    goOn(): Promise<void> {
      const decided = alone(async () => {
        for (const arrival of await staging.arrivals())
          if (arrival.phase === 'decided') await finish(arrival);
      });
      settling = decided.catch(() => undefined);
      const others = alone(async () => {
        for (const arrival of await staging.arrivals()) {
          if (arrival.phase === 'resting') await finish(arrival);
          else if (arrival.phase === 'arriving' && Math.abs(now() - arrival.since) > forgetAfter)
            await drop(arrival.id);
        }
      });
      return decided.then(() => others);
    },

    /** Resolves once no decided file is half in: its shops are all there, or none. Records may still wait. */
    settled: async (): Promise<void> => void (await settling),

    /** How many records wait. */
    async left(): Promise<number> {
      let count = 0;
      for (const { id, phase } of await staging.arrivals())
        if (phase === 'resting')
          for (const number of await staging.batches(id)) count += (await staging.batch(number)).length;
      return count;
    },
  };
}
