import type { Capabilities } from '../credit/facts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { caseKey, type Case, type Health } from '../ledger/records.ts';
import type { InputOf, OutputOf, ProviderHealth } from '../messages/contract.ts';
import type { Seen } from '../settings/seen.ts';
import { baseUrlOf, type Shop } from '../settings/shop.ts';
import { createAside } from './aside.ts';
import { freshCase, isLive } from './case.ts';
import { withoutShop } from './no-shop.ts';
import { shown } from './show.ts';

/** What only a running operation knows. While nothing runs, the disk tells all. */
export interface Doings {
  /** Does this life of the worker work on the case now? */
  readonly busy: (key: string) => boolean;
  /** How the provider stands at these addresses. */
  readonly health: (baseUrls: readonly string[]) => Promise<ProviderHealth>;
}

export interface RowsDeps {
  readonly ledger: Pick<Ledger, 'cases' | 'aside' | 'health'>;
  readonly seen: Pick<Seen, 'note'>;
  readonly capabilities: Capabilities;
  /** Null while nothing was ever begun in this life. */
  readonly doings: () => Doings | null;
}

/** Whether any of these addresses does not answer, and since when. */
export function healthOf(list: Iterable<Health>, baseUrls: readonly string[]): ProviderHealth {
  const since = [...list].flatMap((one) => (one.down && baseUrls.includes(one.baseUrl) ? [one.since] : []));
  return { downSince: since.length === 0 ? null : Math.min(...since) };
}

export const withFresh = (
  backOffice: string,
  hostIds: readonly string[],
  found: readonly (Case | undefined)[],
): Case[] => found.map((record, at) => record ?? freshCase(backOffice, hostIds[at]!));

/** The badges of a list, from the disk alone: nobody is asked and nothing is begun. */
export function createRows({ ledger, seen, capabilities, doings }: RowsDeps) {
  const aside = createAside(ledger);
  // A disk that fails is told by the cases, or not at all.
  const onDisk = async (used: readonly string[]): Promise<ProviderHealth> =>
    healthOf(await ledger.health().catch(() => []), used);

  return async (
    backOffice: string,
    rows: InputOf<'cases.rows'>['rows'],
    shops: readonly Shop[],
  ): Promise<Omit<OutputOf<'cases.rows'>, 'locked'>> => {
    const now = doings();
    const hostIds = rows.map(({ hostId }) => hostId);
    const used = shops.filter((shop) => shop.backOffice === backOffice).map(baseUrlOf);
    const [found, provider] = await Promise.all([
      ledger.cases(hostIds.map((id) => caseKey(backOffice, id))),
      (now?.health ?? onDisk)(used),
    ]);
    const records = withFresh(backOffice, hostIds, found);
    const changed = rows.filter(({ print }, at) => {
      const record = records[at]!;
      return isLive(record.status) && ![record.print, ''].includes(print) && record.print !== '';
    });
    // Asked again: an operation may have begun while the disk was read.
    const busy = (key: string): boolean => doings()?.busy(key) ?? false;
    return {
      cases: shown({ capabilities, busy }, records, shops),
      stale: changed.map(({ hostId }) => hostId),
      provider,
      aside: await aside.among(backOffice, hostIds, found),
      noShop: withoutShop(shops, seen, backOffice, rows),
    };
  };
}
