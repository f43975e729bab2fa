import type { Order } from '../order/order.ts';
import { t } from '../words/index.ts';
import { readBill } from './bill-reader.ts';
import { dayOf } from './cells.ts';
import { PageChanged } from './faults.ts';
import { named, readerOf } from './fields.ts';
import type { FetchPage } from './page.ts';
import { readPages, type OrderPages } from './pages.ts';
import { readParties, sameAddress } from './party-reader.ts';
import type { Profile } from './profile.ts';
import type { RowIdentity } from './row-reader.ts';

export type { FetchPage } from './page.ts';

/**
 * Reads one order in full, with the person's own login. Throws LoggedOut or PageChanged; changes nothing in the host.
 * @param signal ends the reading when the host does not answer
 * @param inspect sees the order's pages before they become an order
 */
export async function readOrder(
  profile: Profile,
  row: RowIdentity,
  fetchPage: FetchPage,
  signal: AbortSignal,
  inspect: (pages: OrderPages) => void = () => undefined,
): Promise<Order> {
  const pages = await readPages(profile, row, fetchPage, signal);
  inspect(pages);
  return toOrder(profile, row, pages);
}

/** An order's pages as an order. They must be the row's order: anything else is refused. */
export function toOrder(profile: Profile, row: RowIdentity, pages: OrderPages): Order {
  const { fields } = profile.order;
  const read = readerOf(pages);
  const number = read.need(fields.number, 'number');
  const numbered = 'first' in fields.number || 'join' in fields.number ? '' : named(fields.number, 'number');
  if (number === '') throw new PageChanged('missing', numbered);
  if (row.number !== '' && number !== row.number) throw new PageChanged('otherOrder', numbered, number);

  const { buyer, others } = readParties(profile, pages);
  const gift = others.length > 1 || others.some((other) => !sameAddress(other, buyer));
  const { orderedOn, shipOn, mall, carrier } = fields;
  const planned = shipOn ? read.need(shipOn, 'shipOn') : '';
  const order: Order = {
    hostId: row.hostId,
    number,
    mall: mall ? read.need(mall, 'mall') : '',
    payment: read.need(fields.payment, 'payment'),
    orderedOn: dayOf(read.need(orderedOn, 'orderedOn'), named(orderedOn, 'orderedOn')),
    shipOn: planned === '' || !shipOn ? null : dayOf(planned, named(shipOn, 'shipOn')),
    buyer,
    recipients: gift ? others : [],
    ...readBill(profile, pages),
    carrier: carrier ? read.need(carrier, 'carrier') : '',
    trackingNumbers: fields.tracking.flatMap(read.all).filter((slip) => slip !== ''),
  };
  // The decoder's mark for bytes that made no sense: the page names a wrong charset, and names would be sent garbled.
  if (JSON.stringify(order).includes('\ufffd')) throw new PageChanged('charset', t('overlay.page.order'));
  atMost(order.recipients, 20, t('overlay.party.recipients'));
  atMost(order.lines, 200, fields.bill.lines[0]?.as ?? '');
  atMost(order.trackingNumbers, 20, t('overlay.trackingNumber'));
  return order;
}

/** The worker takes no more of one kind (lib/order); said here by name, because there it would be a bare refusal. */
function atMost(list: readonly unknown[], most: number, label: string): void {
  if (list.length > most) throw new PageChanged('tooMany', label, String(list.length));
}
