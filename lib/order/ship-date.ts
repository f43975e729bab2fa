import { addDays, isDay } from './jst.ts';

/** Planned dispatch of an order that names none. */
export interface ShipRule {
  /** Days after the order; null where nothing is planned. */
  readonly days: number | null;
  readonly skipWeekends: boolean;
  readonly skipHolidays: boolean;
}

/** No run of weekend and holidays is as long as this: whoever comes here skips more days than a year has. */
const longest = 31;

/** Saturday or Sunday. `day` is `YYYY-MM-DD`. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/**
 * The day on which an order goes out by the rule: so many days after it, not before today, moved past days on which nothing
 * goes out. Null without a rule, or for an order without a day. All days are `YYYY-MM-DD` in Japan.
 */
export function plannedShipDay(
  orderedOn: string,
  rule: ShipRule,
  holidays: ReadonlySet<string>,
  today: string,
): string | null {
  if (rule.days === null || !isDay(orderedOn)) return null;
  const planned = addDays(orderedOn, rule.days);
  let day = planned < today ? today : planned;
  const closed = (): boolean =>
    (rule.skipWeekends && isWeekend(day)) || (rule.skipHolidays && holidays.has(day));
  for (let moved = 0; closed(); moved++) {
    if (moved > longest) throw new RangeError('No day of dispatch within a month');
    day = addDays(day, 1);
  }
  return day;
}
