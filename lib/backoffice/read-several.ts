import { t } from '../words/index.ts';
import { addressOf, headersFor } from './address.ts';
import { readPage, type FetchPage } from './page.ts';
import { orderPages, type OrderPages } from './pages.ts';
import type { Profile } from './profile.ts';
import { walk } from './take.ts';

/** How many orders the host tells in one call; 1 where it has no such call. */
export function mostAtOnce({ order }: Profile): number {
  const [page, ...others] = Object.values(order.pages);
  return others.length === 0 ? (page?.several?.most ?? 1) : 1;
}

/**
 * Reads the pages of several orders in one call, by the profile's recipe. An order that the answer does not have is not in
 * the result: read by itself, the host says why. Throws LoggedOut or PageChanged; changes nothing in the host.
 */
export async function readSeveral(
  profile: Profile,
  hostIds: readonly string[],
  fetchPage: FetchPage,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, OrderPages>> {
  const [[key, page] = []] = Object.entries(profile.order.pages);
  const found = new Map<string, OrderPages>();
  if (key === undefined || !page?.several || mostAtOnce(profile) < 2) return found;
  const { address, list, id } = page.several;
  const name = t(`overlay.page.${page.called}`);
  const given = { ids: hostIds.join(',') };
  const path = addressOf(profile, address, given, name);
  const headers = headersFor(profile, page.headers, given);
  const { json } = await readPage(profile, fetchPage, { path, name, as: 'json', headers }, signal);
  const [members] = list === undefined ? [json] : walk([json], list);
  for (const member of Array.isArray(members) ? (members as unknown[]) : []) {
    const [own] = walk([member], id);
    const hostId = typeof own === 'number' || typeof own === 'string' ? String(own) : '';
    if (hostIds.includes(hostId)) found.set(hostId, orderPages(profile, { [key]: { json: member } }));
  }
  return found;
}
