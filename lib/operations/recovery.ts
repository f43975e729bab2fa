import { due, holdPause, longestPause, pauseAfter, reached } from '../credit/pauses.ts';
import type { Case, Intent, Terms } from '../ledger/records.ts';
import { traceOf } from '../messages/trace.ts';
import { forgetUnused } from './access.ts';
import type { Carrier } from './carrier.ts';
import { inquire } from './check.ts';
import type { Watch } from './health.ts';
import { isLocked } from './lock.ts';

/** Orders asked after at the same moment. A provider that was down is not greeted with everything at once. */
const atOnce = 4;
/** Holds asked after in one pass at most; the alarm comes back for the rest. */
const holdsAtOnce = 40;
/** When the disk itself fails there is nothing to be due: a later try, ms. */
const diskPause = 300_000;

/** Something to be asked after: an intent without an end, or a credit on hold. */
interface Job {
  readonly terms: Terms;
  /** A click that was never sent is ended whether or not the provider answers. */
  readonly always: boolean;
  /** True when the provider did not answer. */
  readonly run: () => Promise<boolean>;
}

/**
 * Everything that goes on by itself: finishes what earlier lives began, asks after holds, looks for a provider that was
 * gone. Calls that overlap are one; never rejects.
 */
export function createRecovery(watch: Watch, carrier: Carrier): () => Promise<void> {
  const { ports } = watch;
  const { ledger } = ports;
  let under: Promise<void> | null = null;

  /** Carries one intent on, unless somebody did so while it waited for its turn. */
  const goOn = (key: string, anyway: boolean): Promise<boolean> =>
    carrier.inTurn(key, async () => {
      const intent = await ledger.intent(key);
      if (!intent || !(anyway || due(intent, ports.now()))) return false;
      const next = await carrier.carry(intent, { by: 'recovery', who: intent.who ?? '' });
      if (next.status === 'uncertain') return next.code !== '';
      // Left over at worst: saving or removing a shop looks again.
      await ports.shops
        .list()
        .then((shops) => forgetUnused(ports, intent.series.terms, shops))
        .catch(() => undefined);
      return false;
    });

  /** Asks after one hold, unless somebody did so while it waited for its turn. */
  const askAfter = (key: string): Promise<boolean> =>
    carrier.inTurn(key, async () => {
      const [record] = await ledger.cases([key]);
      if (!record || record.askAt === null || !reached(record.askAt, ports.now())) return false;
      // What is under way on it has a pace of its own.
      const open = await ledger.intent(key);
      const heard = open ? record : await inquire(ports, record, { by: 'recovery', who: '', requestId: '' });
      const silent = !('key' in heard);
      const asks = record.asks + 1;
      const next =
        silent || heard === record ? { ...record, asks, askAt: ports.now() + holdPause(asks) } : heard;
      await ledger.save(next);
      if (!open && !silent) ports.announce(next.backOffice, await carrier.show([next]));
      return silent;
    });

  const jobOf = (record: Case): Job[] =>
    record.series ? [{ terms: record.series.terms, always: false, run: () => askAfter(record.key) }] : [];

  async function pass(): Promise<void> {
    // Nobody can be asked, and nothing of that is anybody's failure: all of it waits as it is until it is unlocked.
    if (await isLocked(ports)) return;
    const back = await watch.probe();
    const anyway = ({ series }: Intent): boolean => back.includes(series.terms.baseUrl);
    const now = ports.now();
    const waiting = (await ledger.intents()).filter((intent) => anyway(intent) || due(intent, now));
    const held = (await ledger.held(holdsAtOnce)).filter(({ askAt }) => reached(askAt ?? 0, now));
    const called: Job[] = [
      ...waiting.map((intent) => ({
        terms: intent.series.terms,
        always: intent.state === 'planned' && !intent.obliged,
        run: () => goOn(intent.caseKey, anyway(intent)),
      })),
      ...held.flatMap(jobOf),
    ];
    const jobs: Job[] = [];
    for (const job of called) if (job.always || !(await watch.isDown(job.terms.baseUrl))) jobs.push(job);
    // Should this life end in the middle, the next begins by itself.
    if (jobs.length > 0) ports.wakeIn(pauseAfter(0));
    /** Contracts that did not answer in this pass: the rest of their orders waits for the next. */
    const silent = new Set<string>();
    const work = async (): Promise<void> => {
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        const { baseUrl, merchantCode } = job.terms;
        const contract = `${baseUrl} ${merchantCode}`;
        if (await isLocked(ports)) return;
        if (!job.always && (silent.has(contract) || (await watch.isDown(baseUrl)))) continue;
        try {
          if (await job.run()) silent.add(contract);
        } catch (cause) {
          console.error('Yoshin: recovery failed, will be tried again', traceOf(cause));
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    const next = await soonest();
    if (next !== null) ports.wakeIn(next);
  }

  /** How long until something is due, ms; null when nothing is open. What waits for a provider is woken by its probe. */
  async function soonest(): Promise<number | null> {
    const now = ports.now();
    const moments: number[] = [];
    for (const { series, askAt } of await ledger.intents())
      if (!(await watch.isDown(series.terms.baseUrl))) moments.push(askAt);
    for (const { askAt, series } of await ledger.held(1))
      if (askAt !== null && series && !(await watch.isDown(series.terms.baseUrl))) moments.push(askAt);
    const probe = await watch.nextProbe();
    if (probe !== null) moments.push(probe);
    if (moments.length === 0) return null;
    return Math.min(Math.max(Math.min(...moments) - now, pauseAfter(0)), longestPause);
  }

  return () => {
    under ??= pass()
      .catch((cause: unknown) => {
        console.error('Yoshin: recovery could not begin, will be tried again', traceOf(cause));
        ports.wakeIn(diskPause);
      })
      .finally(() => {
        under = null;
      });
    return under;
  };
}
