import type { StoredOrder } from '../types.ts';
import { slipNumber } from '../rules/slip-number.ts';
import type { OrderAction } from './action.ts';
import { status } from './status.ts';

/** KAASL: registers, changes or withdraws the slip number. */
export const ship: OrderAction = ({ order: before, fields, switches, save }) => {
  const slip = slipNumber(fields.paymentNo ?? '', switches);
  // Warning 1 says that no number is registered, which is over now.
  const order = before.warning === '1' ? { ...before, warning: '0' } : before;
  switch (fields.processDiv) {
    case '9':
      save({ ...before, slips: [], status: status.approved });
      break;
    case '2':
      // No carrier but Yamato reports deliveries, so nothing would ever move such an order on.
      save({
        ...order,
        slips: [slip],
        status: switches.otherCarrierSettles === 'immediately' ? status.settled : status.slipRegistered,
      });
      break;
    case '1':
      save({
        ...order,
        slips: replaced(order.slips, fields.beforePaymentNo ?? '', slip),
        shipYmd: fields.shipYmd || order.shipYmd,
        status: status.slipRegistered,
      });
      break;
    default:
      save({ ...order, slips: registered(order, slip), status: status.slipRegistered });
  }
  return [];
};

function replaced(slips: readonly string[], before: string, slip: string): string[] {
  if (before === '') return [slip];
  return [...new Set(slips.map((each) => (each === before ? slip : each)))];
}

/** One parcel per destination: a second number is added only when there are several. */
function registered(order: StoredOrder, slip: string): string[] {
  const destinations = Object.entries(order.fields).filter(
    ([name, value]) => /^sendName\d*$/.test(name) && value !== '',
  ).length;
  if (order.sendDiv !== '1' || destinations < 2) return [slip];
  return [...new Set([...order.slips, slip])];
}
