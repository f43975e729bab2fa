import { t } from '../words/index.ts';
import { addressOf, headersFor } from './address.ts';
import { readPage, type FetchPage } from './page.ts';
import type { Profile } from './profile.ts';
import type { RowIdentity } from './row-reader.ts';
import type { Scope } from './take.ts';

/** The pages of one order that were read, by the names that sources have for them. */
export interface OrderPages {
  /** Without a name the first. Undefined: it was not read, because the first says it all. */
  get(name?: string): Scope | undefined;
}

/** Pages that are there already, as an order's. */
export function orderPages({ order }: Profile, found: Readonly<Record<string, Scope>>): OrderPages {
  const [first = ''] = Object.keys(order.pages);
  const { headings } = order.fields;
  const scopes = new Map(Object.entries(found).map(([name, scope]) => [name, { ...scope, headings }]));
  return { get: (name = first) => scopes.get(name) };
}

/** Reads all pages of an order: at once those that are always needed, then those that the first may make needless. */
export async function readPages(
  profile: Profile,
  row: RowIdentity,
  fetchPage: FetchPage,
  signal: AbortSignal,
): Promise<OrderPages> {
  const given = { id: row.hostId };
  const found: Record<string, Scope> = {};
  const all = Object.entries(profile.order.pages);
  const read = async ([key, page]: (typeof all)[number]): Promise<void> => {
    const name = t(`overlay.page.${page.called}`);
    const path = addressOf(profile, page.address, given, name);
    const headers = headersFor(profile, page.headers, given);
    const asked = { path, name, as: page.as, headers };
    found[key] = await readPage(profile, fetchPage, asked, signal);
  };
  await Promise.all(all.filter(([, { unless }]) => unless === undefined).map(read));
  const first = found[all[0]?.[0] ?? '']?.root;
  const more = all.filter(([, { unless }]) => unless !== undefined && !first?.querySelector(unless));
  await Promise.all(more.map(read));
  return orderPages(profile, found);
}
