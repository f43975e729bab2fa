import { orderPage } from '../backoffice/address.ts';
import { LoggedOut, PageChanged } from '../backoffice/faults.ts';
import { lacksIn } from '../backoffice/health.ts';
import { tablesOf } from '../backoffice/list.ts';
import type { ListField, OrderField } from '../backoffice/mapper/fields.ts';
import type { FetchPage } from '../backoffice/page.ts';
import { readPages } from '../backoffice/pages.ts';
import { probeList, probeOrder, type ListProbe, type OrderProbe } from '../backoffice/probe.ts';
import type { Profile } from '../backoffice/profile.ts';
import { columnsOf, readRow, type RowIdentity } from '../backoffice/row-reader.ts';
import { servesPayment } from '../backoffice/serves.ts';
import { takeIn } from '../backoffice/take.ts';
import type { Target } from './places.ts';

/** What was found of a page: counts and names of fields, nothing that an order says. */
export interface Exam {
  readonly profile: Profile;
  readonly list: ListProbe;
  /** `none`: the list has no order to look at. */
  readonly order: OrderProbe | { readonly stopped: string } | 'none';
  /** Address of the order that was looked at. */
  readonly open: string;
}

/** Looks at the page as it is now, and at one of its orders. Changes nothing in the host. */
export async function examine(
  profile: Profile,
  hostId: string,
  fetchPage: FetchPage,
  signal: AbortSignal,
): Promise<Exam> {
  const list = found(profile);
  const row = rowOf(profile, hostId);
  const open = row ? orderPage(profile, row.hostId) : '';
  if (!row) return { profile, list, order: 'none', open };
  try {
    const pages = await readPages(profile, row, fetchPage, signal);
    return { profile, list, order: probeOrder(profile, pages), open };
  } catch (cause) {
    if (cause instanceof PageChanged) return { profile, list, order: { stopped: cause.fault }, open };
    if (cause instanceof LoggedOut) return { profile, list, order: { stopped: 'login' }, open };
    throw cause;
  }
}

/** What the probe counts, and the column that only seems to be there: read where it used to stand. */
function found(profile: Profile): ListProbe {
  const probe = probeList(profile, document, location.pathname + location.search);
  const lacks = tablesOf(profile, document).flatMap((table) => lacksIn(table, profile, servesPayment) ?? []);
  return { ...probe, missing: [...new Set([...probe.missing, ...lacks.map((name) => `list.${name}`)])] };
}

/** The order that was asked for, else the first that tells whose it is. Its payment may be what is missing. */
export function rowOf(profile: Profile, hostId = ''): RowIdentity | null {
  for (const table of tablesOf(profile, document)) {
    const columns = columnsOf(table, profile);
    for (const row of table.querySelectorAll(profile.list.row)) {
      const id = takeIn(row, profile.list.id) ?? '';
      if (id === '' || (hostId !== '' && id !== hostId)) continue;
      return readRow(row, columns, profile) ?? { hostId: id, number: '', payment: '' };
    }
  }
  return null;
}

/** Everything that an authorization needs and that was not found, and what to point at for it. */
export function lackingIn({
  list,
  order,
}: Exam): { readonly name: string; readonly target: Target | null }[] {
  const inList = list.missing.map((name) => ({ name, target: listTargets[name] ?? null }));
  const inOrder = typeof order === 'object' && 'missing' in order ? order.missing : [];
  return [
    ...inList,
    ...inOrder.map((name) => ({
      name: `order.${name}`,
      target: { step: 'order', field: orderFieldOf(name) } as const,
    })),
  ];
}

const inList = (field: 'table' | ListField): Target => ({ step: 'list', field });
const listTargets: Readonly<Record<string, Target>> = {
  'list.id': inList('table'),
  'list.payment': inList('payment'),
  'list.slot': inList('payment'),
};
const orderFieldOf = (name: string): OrderField =>
  (name === 'lines' ? 'itemName' : name.replace(/^buyer\./, '')) as OrderField;

/** The report that somebody sends for help: which profile, what was found where. No texts of orders, no search words. */
export function reportOf({ profile, list, order }: Exam, version: string): string {
  const { headers, ...counts } = list;
  const path = location.pathname.replaceAll(/\d+/g, '#');
  return JSON.stringify(
    { product: 'Yoshin', version, profile: profile.id, path, list: { ...counts, headers }, order },
    null,
    1,
  );
}
