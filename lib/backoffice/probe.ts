import { PageChanged } from './faults.ts';
import { readerOf } from './fields.ts';
import { toOrder } from './order-reader.ts';
import { readBill } from './bill-reader.ts';
import { tablesOf } from './list.ts';
import type { OrderPages } from './pages.ts';
import type { Amount, Field, Profile, Source } from './profile.ts';
import { columnsOf, hostIdOf, slotCell, textAt, type Place } from './row-reader.ts';
import { headersOf, regex } from './take.ts';

/** What one field of a profile finds: how often, of how many. Never what it says: a report holds no personal data. */
export interface Found {
  readonly field: string;
  readonly found: number;
  readonly of: number;
}

/** What a profile finds in a list. */
export interface ListProbe {
  readonly matches: boolean;
  readonly tables: number;
  readonly rows: number;
  /** Rows with an id, and how many orders they are. */
  readonly identified: number;
  readonly orders: number;
  readonly ticks: number;
  readonly headers: readonly string[];
  readonly fields: readonly Found[];
  /** Fields without which no order of this list can be served. */
  readonly missing: readonly string[];
}

/** Counts what a profile finds in a document that may hold its list. `address`: path and query. */
export function probeList(profile: Profile, page: Document, address: string): ListProbe {
  const { list } = profile;
  const counts = new Map<string, Found>();
  const count = (field: string, found: boolean): void => {
    const { found: before, of } = counts.get(field) ?? { found: 0, of: 0 };
    counts.set(field, { field, found: before + Number(found), of: of + 1 });
  };
  const tables = tablesOf(profile, page);
  const ids: string[] = [];
  let [rows, ticks] = [0, 0];
  for (const table of tables) {
    const columns = columnsOf(table, profile);
    const says = (row: Element, place: Place): boolean => Boolean(textAt(row, place));
    for (const row of table.querySelectorAll(list.row)) {
      rows++;
      const id = hostIdOf(row, profile);
      if (id !== '') ids.push(id);
      count('list.id', id !== '');
      count('list.number', says(row, columns.number));
      count('list.payment', says(row, columns.payment));
      count('list.slot', slotCell(row, columns) !== null);
      count(
        'list.shows',
        columns.shows !== null && columns.shows.every((place) => textAt(row, place) !== null),
      );
      if (list.ticks.how !== 'none' && row.querySelector(list.ticks.select)) ticks++;
    }
  }
  const fields = [...counts.values()];
  const needed = ['list.id', 'list.payment', 'list.slot'];
  const missing = needed.filter((name) => !fields.some(({ field, found }) => field === name && found > 0));
  if (list.grouping === 'none' && new Set(ids).size < ids.length) missing.push('list.grouping');
  return {
    matches: regex(profile.match.address).test(address),
    tables: tables.length,
    rows,
    identified: ids.length,
    orders: new Set(ids).size,
    ticks,
    headers: headersOf(tables[0] ?? null).map((text) => text.replaceAll(/\s+/g, ' ').trim()),
    fields,
    missing,
  };
}

/** What a profile finds on the pages of one order. */
export interface OrderProbe {
  readonly fields: readonly Found[];
  /** Fields that an authorization needs and that are not there, or are there and empty. */
  readonly missing: readonly string[];
  /** What reading the order as a whole ends with; null when it can be read. */
  readonly fault: { readonly fault: string; readonly field: string } | null;
}

/** Counts what a profile finds on an order's pages, and says which required field of an authorization is missing. */
export function probeOrder(profile: Profile, pages: OrderPages): OrderProbe {
  const { fields } = profile.order;
  const read = readerOf(pages, { block: 0 });
  const found: Found[] = [];
  const missing: string[] = [];
  const look = (field: string, source: Field | Amount | undefined, needed = false): void => {
    if (!source) return needed ? void missing.push(field) : undefined;
    const texts = sourcesOf(source).flatMap(read.all);
    found.push({ field, found: texts.filter((text) => text !== '').length, of: texts.length });
    if (needed && texts.every((text) => text === '')) missing.push(field);
  };
  look('number', fields.number, true);
  look('mall', fields.mall);
  look('payment', fields.payment, true);
  look('orderedOn', fields.orderedOn, true);
  look('shipOn', fields.shipOn);
  const needed: readonly string[] = ['name', 'postCode', 'prefecture', 'street', 'phone'];
  for (const part of [
    'name',
    'kana',
    'postCode',
    'prefecture',
    'street',
    'building',
    'phone',
    'email',
  ] as const)
    look(`buyer.${part}`, fields.buyer[part], needed.includes(part));
  look('total', fields.bill.total, true);
  look('carrier', fields.carrier);
  fields.tracking.forEach((source, at) => look(`tracking[${at}]`, source));
  const lines = linesFound(profile, pages);
  found.push({ field: 'lines', found: lines, of: lines });
  if (lines === 0) missing.push('lines');
  return { fields: found, missing, fault: faultOf(profile, pages) };
}

function sourcesOf(field: Field | Amount): readonly Source[] {
  if ('first' in field) return field.first;
  if ('join' in field) return field.join;
  return 'add' in field ? field.add : [field];
}

function linesFound(profile: Profile, pages: OrderPages): number {
  try {
    return readBill(profile, pages).lines.length;
  } catch {
    return 0;
  }
}

function faultOf(profile: Profile, pages: OrderPages): OrderProbe['fault'] {
  try {
    toOrder(profile, { hostId: '0', number: '', payment: '' }, pages);
    return null;
  } catch (cause) {
    if (cause instanceof PageChanged) return { fault: cause.fault, field: cause.field };
    throw cause;
  }
}
