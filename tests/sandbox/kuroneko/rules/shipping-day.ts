import { daysBetween, isYmd, ymdInJapan } from './dates.ts';
import type { Inquiry, Rule } from './rule.ts';
import { must, rule, stored } from './rule.ts';
import { digits } from './text.ts';

/** Codes: digits, eight of them, a real day. For any yyyyMMdd parameter. */
export const calendarDay = (name: string, codes: readonly [string, string, string]): Rule[] => [
  must(codes[0], name, digits),
  must(codes[1], name, (text) => text.length === 8),
  must(codes[2], name, isYmd),
];

/**
 * Too far from the day of the settlement request (JST). Whether day 90 itself is allowed is not
 * known, hence the switch. Inference: there is no lower bound, as the tables have a rule of their
 * own for days before the order date.
 */
const beyondWindow = (inquiry: Inquiry, settlementDay: string): boolean => {
  const ship = inquiry.get('shipYmd');
  const limit = inquiry.world.switches.shipWindowInclusive ? 90 : 89;
  return isYmd(ship) && daysBetween(settlementDay, ship) > limit;
};

/** For the settlement request itself, made now. */
export const windowFromNow = (code: string): Rule =>
  rule(code, (inquiry) => beyondWindow(inquiry, ymdInJapan(inquiry.world.now)));

/** For later calls: the window still counts from the day the order was authorised. */
export const windowFromSettlement = (code: string): Rule =>
  stored(
    code,
    (inquiry) => inquiry.order !== undefined && beyondWindow(inquiry, inquiry.order.requestedAt.slice(0, 8)),
  );

/** A shipping day before the day of the stored order. */
export const notBeforeOrder = (code: string): Rule =>
  stored(code, ({ get, order }) => {
    const ship = get('shipYmd');
    return order !== undefined && isYmd(ship) && ship < order.orderYmd;
  });
