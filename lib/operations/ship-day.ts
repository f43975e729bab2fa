import type { Failure } from '../messages/contract.ts';
import { dayInJapan } from '../order/jst.ts';
import type { Order } from '../order/order.ts';
import { plannedShipDay } from '../order/ship-date.ts';
import type { Scene } from './scene.ts';
import { failures } from './texts.ts';

const none: ReadonlySet<string> = new Set();

/** The order with a day of dispatch by its shop's rule, where the back office has none. */
export async function withShipDay({ ports, shop, at }: Scene, order: Order): Promise<Order | Failure> {
  const rule = shop?.shipDate;
  if (order.shipOn !== null || !rule || rule.days === null) return order;
  let holidays = none;
  if (rule.skipHolidays) {
    const read = await ports.holidays().catch(() => null);
    // Rather no answer than a day on which nothing goes out.
    if (!read) return failures.noHolidays();
    holidays = read.days;
  }
  return { ...order, shipOn: plannedShipDay(order.orderedOn, rule, holidays, dayInJapan(at)) };
}
