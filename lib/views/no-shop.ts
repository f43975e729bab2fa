import type { InputOf } from '../messages/contract.ts';
import { traceOf } from '../messages/trace.ts';
import { shopOf } from '../settings/shop-of.ts';
import type { Seen } from '../settings/seen.ts';
import type { Shop } from '../settings/shop.ts';

/** The orders whose mall no shop answers for. What malls came by is remembered for the settings. */
export function withoutShop(
  list: readonly Shop[],
  seen: Pick<Seen, 'note'>,
  backOffice: string,
  rows: InputOf<'cases.rows'>['rows'],
): string[] {
  const malls = [...new Set(rows.flatMap(({ mall }) => (mall ? [mall] : [])))];
  if (malls.length === 0) return [];
  for (const mall of malls)
    seen
      .note(backOffice, { mall })
      .catch((cause: unknown) => console.warn('Yoshin: a mall was not noted', traceOf(cause)));
  const lost = malls.filter((mall) => !shopOf(list, backOffice, mall));
  return rows.filter(({ mall }) => mall !== undefined && lost.includes(mall)).map(({ hostId }) => hostId);
}
