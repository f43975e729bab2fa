import type { Line, Order, Party } from '../order/order.ts';
import { labelled, PageChanged, yenOf, valueOf } from './cells.ts';
import type { Profile } from './profile.ts';
import type { RowIdentity } from './row-reader.ts';

/** The person is logged out of the back office. */
export class LoggedOut extends Error {
  override name = 'LoggedOut';
}

export type FetchPage = (path: string) => Promise<Response>;

/** Reads one order in full, with the person's own login. Throws LoggedOut or PageChanged; changes nothing in the host. */
export async function readOrder(profile: Profile, row: RowIdentity, fetchPage: FetchPage): Promise<Order> {
  const at = (template: string): string => template.replace('{id}', encodeURIComponent(row.hostId));
  const [order, address] = await Promise.all([
    page(profile, fetchPage, at(profile.pages.order)),
    page(profile, fetchPage, at(profile.pages.address)),
  ]);
  return toOrder(profile, row, order, address);
}

async function page(profile: Profile, fetchPage: FetchPage, path: string): Promise<Document> {
  const response = await fetchPage(path);
  if (profile.loginPath.test(new URL(response.url).pathname)) throw new LoggedOut(path);
  if (!response.ok) throw new PageChanged(`HTTP ${response.status}`);
  const bytes = await response.arrayBuffer();
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
  const charset =
    /charset=["']?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ??
    'utf-8';
  return new DOMParser().parseFromString(new TextDecoder(charset).decode(bytes), 'text/html');
}

/** The two pages as one order. The order page must be the row's order: anything else is refused. */
export function toOrder(profile: Profile, row: RowIdentity, page: ParentNode, address: ParentNode): Order {
  const { labels } = profile;
  const number = labelled(page, labels.number);
  if (number === '' || (row.number !== '' && number !== row.number)) throw new PageChanged(labels.number);

  const buyer = party(profile, address, 0);
  const others: Party[] = [];
  for (let block = 1; field(address, profile.party.name, block) !== null; block++)
    others.push(party(profile, address, block));
  const gift = others.length > 1 || others.some((other) => !sameAddress(other, buyer));

  const orderedOn = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(labelled(page, labels.orderedAt));
  if (!orderedOn) throw new PageChanged(labels.orderedAt);
  const [, year = '', month = '', day = ''] = orderedOn;
  const shipOn = inputValue(page.querySelector(profile.shipDate));
  return {
    hostId: row.hostId,
    number,
    mall: labelled(page, labels.mall),
    payment: labelled(page, labels.payment),
    orderedOn: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    shipOn: /^\d{4}-\d{2}-\d{2}$/.test(shipOn) ? shipOn : null,
    buyer: { ...buyer, email: labelled(page, labels.email) },
    recipients: gift ? others : [],
    lines: lines(profile, page),
    total: yenOf(labelled(page, labels.total), labels.total),
    carrier: labelled(page, labels.carrier),
    trackingNumbers: Array.from(page.querySelectorAll(profile.tracking), inputValue).filter(
      (slip) => slip !== '',
    ),
  };
}

function lines(profile: Profile, page: ParentNode): Line[] {
  const { items } = profile;
  const table = page.querySelector<HTMLTableElement>(items.table);
  if (!table) throw new PageChanged(items.table);
  const headers = Array.from(table.tHead?.rows[0]?.cells ?? [], (cell) => cell.textContent ?? '');
  const column = (name: string): number => {
    const at = headers.findIndex((text) => text.includes(name));
    if (at < 0) throw new PageChanged(name);
    return at;
  };
  const [name, price, count, sum] = [
    column(items.name),
    column(items.price),
    column(items.count),
    column(items.subTotal),
  ];
  const read = (row: HTMLTableRowElement, at: number): string => {
    const cell = row.cells[at];
    if (!cell) throw new PageChanged(items.table);
    return valueOf(cell);
  };
  const goods = Array.from(table.tBodies[0]?.rows ?? [], (row): Line => ({
    kind: 'goods',
    name: read(row, name),
    count: yenOf(read(row, count), items.count),
    unitPrice: yenOf(read(row, price), items.price),
    subTotal: yenOf(read(row, sum), items.subTotal),
  }));
  const charges = profile.charges.flatMap(({ label, kind, sign }): Line[] => {
    const amount = yenOf(labelled(page, label), label) * sign;
    return amount === 0 ? [] : [{ kind, name: label, count: null, unitPrice: null, subTotal: amount }];
  });
  return [...goods, ...charges];
}

function inputValue(element: Element | null): string {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    ? element.value.trim()
    : '';
}

/** Text of a field of the address form, null when the form has no such block. */
function field(page: ParentNode, template: string, block: number): string | null {
  const name = template.replace('{n}', String(block));
  const element = Array.from(page.querySelectorAll('input, select')).find(
    (one) => one.getAttribute('name') === name,
  );
  return element ? inputValue(element) : null;
}

function party(profile: Profile, page: ParentNode, block: number): Party {
  const need = (template: string): string => {
    const value = field(page, template, block);
    if (value === null) throw new PageChanged(template.replace('{n}', String(block)));
    return value;
  };
  const { party: names } = profile;
  return {
    name: need(names.name),
    kana: need(names.kana),
    postCode: need(names.postCode),
    prefecture: need(names.prefecture),
    street: need(names.street),
    building: names.building.map(need).filter(Boolean).join('　'),
    phone: need(names.phone),
    email: '',
  };
}

function sameAddress(a: Party, b: Party): boolean {
  return (
    a.name === b.name &&
    a.postCode === b.postCode &&
    a.prefecture === b.prefecture &&
    a.street === b.street &&
    a.building === b.building
  );
}
