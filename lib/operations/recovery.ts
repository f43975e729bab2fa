import { due, longestPause, pauseAfter } from '../credit/recovery.ts';
import type { Intent } from '../ledger/records.ts';
import { traceOf } from '../messages/trace.ts';
import { forgetUnused } from './access.ts';
import type { Carrier } from './carrier.ts';
import type { Ports } from './ports.ts';

/** Orders asked after at the same moment. A provider that was down is not greeted with everything at once. */
const atOnce = 4;
/** When the disk itself fails there is nothing to be due: a later try, ms. */
const diskPause = 300_000;

/** Finishes what earlier lives began. Calls that overlap are one; never rejects. */
export function createRecovery(ports: Ports, carrier: Carrier): () => Promise<void> {
  const { ledger } = ports;
  let under: Promise<void> | null = null;

  /** Carries one intent on, unless somebody did so while it waited for its turn. True when the provider did not answer. */
  const one = (key: string): Promise<boolean> =>
    carrier.inTurn(key, async () => {
      const intent = await ledger.intent(key);
      if (!intent || !due(intent, ports.now())) return false;
      const next = await carrier.carry(intent);
      if (next.status === 'uncertain') return next.code !== '';
      // Left over at worst: saving or removing a shop looks again.
      await ports.shops
        .list()
        .then((shops) => forgetUnused(ports, intent.series.terms, shops))
        .catch(() => undefined);
      return false;
    });

  async function pass(): Promise<void> {
    const waiting = (await ledger.intents()).filter((intent) => due(intent, ports.now()));
    // Should this life end in the middle, the next begins by itself.
    if (waiting.length > 0) ports.wakeIn(pauseAfter(0));
    /** Contracts that did not answer in this pass: the rest of their orders waits for the next. */
    const silent = new Set<string>();
    const work = async (): Promise<void> => {
      for (let intent = waiting.shift(); intent; intent = waiting.shift()) {
        const { baseUrl, merchantCode } = intent.series.terms;
        const contract = `${baseUrl} ${merchantCode}`;
        if (silent.has(contract)) continue;
        try {
          if (await one(intent.caseKey)) silent.add(contract);
        } catch (cause) {
          console.error('Yoshin: recovery failed, will be tried again', traceOf(cause));
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    const next = soonest(await ledger.intents(), ports.now());
    if (next !== null) ports.wakeIn(next);
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

/** How long until an open intent is due, ms; null when none is open. */
function soonest(open: readonly Intent[], now: number): number | null {
  if (open.length === 0) return null;
  const first = Math.min(...open.map((intent) => intent.askAt - now));
  return Math.min(Math.max(first, pauseAfter(0)), longestPause);
}
