import holidayJp from '@holiday-jp/holiday_jp';
import type { HolidayTable } from './holidays.ts';

/** Older orders are not dispatched by a rule any more. */
const first = '2025-01-01';

/**
 * The list for the build, which writes it to a file of its own: neither the worker nor a page carries it at its start.
 * Years beyond the next one are reckoned by today's law; the two equinoxes are published each February for the year after.
 */
export const holidayTable: HolidayTable = (() => {
  const days = Object.keys(holidayJp.holidays)
    .filter((day) => day >= first)
    .toSorted();
  const last = days.at(-1);
  if (last === undefined) throw new Error('The list of holidays is empty');
  return { until: `${last.slice(0, 4)}-12-31`, days };
})();
