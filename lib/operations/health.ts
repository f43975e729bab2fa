import { probePause, reached } from '../credit/pauses.ts';
import type { Health } from '../ledger/records.ts';
import type { ProviderHealth } from '../messages/contract.ts';
import type { Access, Outcome, Provider } from '../providers/port.ts';
import { baseUrlOf } from '../settings/shop.ts';
import { healthOf } from '../views/rows.ts';
import { accessTo, termsOf } from './access.ts';
import type { Ports } from './ports.ts';

/** Calls in a row without an answer after which an address is not called by itself any more. */
const strikes = 3;
/** What comes back unreadable for one order says nothing about the provider as such. */
const neutral: ReadonlySet<string> = new Set(['malformed', 'mismatch', 'clientFault']);

/** Whether each address of the provider answers; remembered on disk, so that a restarted worker knows. */
export interface Watch {
  /** The ports, with a provider whose calls are counted. */
  readonly ports: Ports;
  isDown(baseUrl: string): Promise<boolean>;
  /** How the provider stands at these addresses. */
  health(baseUrls: readonly string[]): Promise<ProviderHealth>;
  /** Asks every address that is down and due for a sign of life; resolves with those that gave one. */
  probe(): Promise<readonly string[]>;
  /** Epoch ms of the next probe; null when none is called for. */
  nextProbe(): Promise<number | null>;
}

export function createWatch(outer: Ports): Watch {
  const { ledger, now } = outer;
  const all = new Map<string, Health>();
  let loaded: Promise<void> | null = null;
  const load = (): Promise<void> =>
    (loaded ??= ledger.health().then(
      (list) => list.forEach((one) => all.set(one.baseUrl, all.get(one.baseUrl) ?? one)),
      () => {
        // A disk that fails is told elsewhere; until it works, this life counts for itself.
        loaded = null;
      },
    ));

  async function keep(next: Health): Promise<void> {
    const was = all.get(next.baseUrl)?.down ?? false;
    all.set(next.baseUrl, next);
    await ledger.saveHealth(next).catch(() => undefined);
    if (next.down === was) return;
    const shops = await outer.shops.list().catch(() => []);
    const offices = shops.filter((shop) => baseUrlOf(shop) === next.baseUrl).map((shop) => shop.backOffice);
    for (const office of new Set(offices))
      outer.announceProvider(office, { downSince: next.down ? next.since : null });
    // Should this life end before, the next one goes on probing.
    if (next.down) outer.wakeIn(probePause(0));
  }

  async function heard(baseUrl: string, alive: boolean): Promise<void> {
    await load();
    const before = all.get(baseUrl);
    const failures = alive ? 0 : (before?.failures ?? 0) + 1;
    if (alive && !before?.failures) return;
    const since = before?.failures ? before.since : now();
    const down = failures >= strikes;
    const probing = before?.down && down ? before : { probes: 0, probeAt: now() + probePause(0) };
    await keep({ baseUrl, failures, since, down, probes: probing.probes, probeAt: probing.probeAt });
  }

  const counted =
    <In, T>(call: (list: readonly In[], access: Access) => Promise<readonly Outcome<T>[]>) =>
    async (list: readonly In[], access: Access): Promise<readonly Outcome<T>[]> => {
      const outcomes = await call(list, access);
      for (const outcome of outcomes) {
        const answered = outcome.kind === 'answered' || outcome.kind === 'refused';
        if (answered || (outcome.kind === 'unknown' && !neutral.has(outcome.error.code)))
          await heard(access.baseUrl, answered);
      }
      return outcomes;
    };
  const { provider } = outer;
  const watched: Provider = {
    ...provider,
    authorize: counted((list, access) => provider.authorize(list, access)),
    lookup: counted((list, access) => provider.lookup(list, access)),
    cancel: counted((list, access) => provider.cancel(list, access)),
    reduce: counted((list, access) => provider.reduce(list, access)),
    correct: counted((list, access) => provider.correct(list, access)),
    ship: counted((list, access) => provider.ship(list, access)),
    invoices: counted((list, access) => provider.invoices(list, access)),
  };

  async function probeOne(health: Health): Promise<boolean> {
    const shops = await outer.shops.list();
    const shop = shops.find((one) => baseUrlOf(one) === health.baseUrl);
    const access = shop && (await accessTo(outer, termsOf(shop), null));
    // Whether it answers again is found out once somebody has unlocked.
    if (access && 'code' in access && access.code === 'locked') return false;
    // Nobody can ask there any more: whatever is open goes on at its own slow pace.
    if (!access || !('password' in access)) {
      await heard(health.baseUrl, true);
      return true;
    }
    const sign = await provider.probe(access).catch(() => null);
    if (sign?.alive) {
      await heard(health.baseUrl, true);
      return true;
    }
    const probes = health.probes + 1;
    await keep({ ...health, probes, probeAt: now() + probePause(probes) });
    return false;
  }

  const downs = async (): Promise<Health[]> => {
    await load();
    return [...all.values()].filter(({ down }) => down);
  };

  return {
    ports: { ...outer, provider: watched },
    isDown: async (baseUrl) => {
      await load();
      return all.get(baseUrl)?.down ?? false;
    },
    async health(baseUrls) {
      await load();
      return healthOf(all.values(), baseUrls);
    },
    async probe() {
      const back: string[] = [];
      for (const health of await downs())
        if (reached(health.probeAt, now()) && (await probeOne(health))) back.push(health.baseUrl);
      return back;
    },
    nextProbe: async () => {
      const open = await downs();
      return open.length === 0 ? null : Math.min(...open.map(({ probeAt }) => probeAt));
    },
  };
}
