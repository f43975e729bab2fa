import type { InputOf } from '../messages/contract.ts';
import { traceOf } from '../messages/trace.ts';
import { shopOf } from '../settings/shop-of.ts';
import type { Ports } from './ports.ts';

/** The orders whose mall no shop answers for. What malls came by is remembered for the settings. */
export async function withoutShop(
  { shops, seen }: Pick<Ports, 'shops' | 'seen'>,
  backOffice: string,
  rows: InputOf<'cases.rows'>['rows'],
): Promise<string[]> {
  const malls = [...new Set(rows.flatMap(({ mall }) => (mall ? [mall] : [])))];
  if (malls.length === 0) return [];
  const list = await shops.list();
  for (const mall of malls)
    seen
      .note(backOffice, { mall })
      .catch((cause: unknown) => console.warn('Yoshin: a mall was not noted', traceOf(cause)));
  const lost = malls.filter((mall) => !shopOf(list, backOffice, mall));
  return rows.filter(({ mall }) => mall !== undefined && lost.includes(mall)).map(({ hostId }) => hostId);
}
