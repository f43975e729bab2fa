import type { Line, Order } from '../order/order.ts';
import { t } from '../words/index.ts';
import { bounded, dayOf, labelled, valueOf, yenOf } from './cells.ts';
import { PageChanged } from './faults.ts';
import { readPage, type FetchPage } from './page.ts';
import { inputValue, readParties, sameAddress } from './party-reader.ts';
import type { Profile } from './profile.ts';
import type { RowIdentity } from './row-reader.ts';

export type { FetchPage } from './page.ts';

/**
 * Reads one order in full, with the person's own login. Throws LoggedOut or PageChanged; changes nothing in the host.
 * @param signal ends the reading when the host does not answer
 * @param inspect sees the order's page before it becomes an order
 */
export async function readOrder(
  profile: Profile,
  row: RowIdentity,
  fetchPage: FetchPage,
  signal: AbortSignal,
  inspect: (page: ParentNode) => void = () => undefined,
): Promise<Order> {
  const at = (template: string): string => template.replace('{id}', encodeURIComponent(row.hostId));
  const [order, address] = await Promise.all([
    readPage(profile, fetchPage, { path: at(profile.pages.order), name: t('overlay.page.order') }, signal),
    readPage(
      profile,
      fetchPage,
      { path: at(profile.pages.address), name: t('overlay.page.address') },
      signal,
    ),
  ]);
  inspect(order);
  return toOrder(profile, row, order, address);
}

/** The two pages as one order. The order page must be the row's order: anything else is refused. */
export function toOrder(profile: Profile, row: RowIdentity, page: ParentNode, address: ParentNode): Order {
  const { labels } = profile;
  const number = labelled(page, labels.number);
  if (number === '') throw new PageChanged('missing', labels.number);
  if (row.number !== '' && number !== row.number) throw new PageChanged('otherOrder', labels.number, number);

  const { buyer, others } = readParties(profile, address);
  const gift = others.length > 1 || others.some((other) => !sameAddress(other, buyer));
  const shipOn = inputValue(page.querySelector(profile.shipDate));
  const order: Order = {
    hostId: row.hostId,
    number,
    mall: labelled(page, labels.mall),
    payment: labelled(page, labels.payment),
    orderedOn: dayOf(labelled(page, labels.orderedAt), labels.orderedAt),
    shipOn: shipOn === '' ? null : dayOf(shipOn, labels.shipDate),
    buyer: { ...buyer, email: labelled(page, labels.email) },
    recipients: gift ? others : [],
    lines: lines(profile, page),
    total: yenOf(labelled(page, labels.total), labels.total),
    carrier: labelled(page, labels.carrier),
    trackingNumbers: Array.from(page.querySelectorAll(profile.tracking), inputValue).filter(
      (slip) => slip !== '',
    ),
  };
  // The decoder's mark for bytes that made no sense: the page names a wrong charset, and names would be sent garbled.
  if (JSON.stringify(order).includes('\ufffd')) throw new PageChanged('charset', t('overlay.page.order'));
  atMost(order.recipients, 20, t('overlay.party.recipients'));
  atMost(order.lines, 200, profile.items.name);
  atMost(order.trackingNumbers, 20, t('overlay.trackingNumber'));
  return order;
}

/** The worker takes no more of one kind (lib/order); said here by name, because there it would be a bare refusal. */
function atMost(list: readonly unknown[], most: number, label: string): void {
  if (list.length > most) throw new PageChanged('tooMany', label, String(list.length));
}

function lines(profile: Profile, page: ParentNode): Line[] {
  const { items } = profile;
  const table = page.querySelector<HTMLTableElement>(items.table);
  if (!table) throw new PageChanged('missing', items.name);
  const headers = Array.from(table.tHead?.rows[0]?.cells ?? [], (cell) => cell.textContent ?? '');
  const column = (name: string): number => {
    const at = headers.findIndex((text) => text.includes(name));
    if (at < 0) throw new PageChanged('missing', name);
    return at;
  };
  const [name, price, count, sum] = [
    column(items.name),
    column(items.price),
    column(items.count),
    column(items.subTotal),
  ];
  const read = (row: HTMLTableRowElement, at: number, label: string): string => {
    const cell = row.cells[at];
    if (!cell) throw new PageChanged('missing', label);
    return bounded(valueOf(cell), label);
  };
  const amount = (row: HTMLTableRowElement, at: number, label: string): number =>
    yenOf(read(row, at, label), label);
  const goods = Array.from(table.tBodies[0]?.rows ?? [], (row): Line => {
    const said = read(row, name, items.name);
    return {
      kind: profile.feeNames.includes(said.normalize('NFKC').replaceAll(/\s/g, '')) ? 'fee' : 'goods',
      name: said,
      count: amount(row, count, items.count),
      unitPrice: amount(row, price, items.price),
      subTotal: amount(row, sum, items.subTotal),
    };
  });
  const charges = profile.charges.flatMap(({ label, kind, sign }): Line[] => {
    const value = yenOf(labelled(page, label), label) * sign;
    return value === 0 ? [] : [{ kind, name: label, count: null, unitPrice: null, subTotal: value }];
  });
  if (goods.length === 0) throw new PageChanged('missing', items.name);
  return [...goods, ...charges];
}
