import { addDays, dayInJapan, isDay } from '../../../order/jst.ts';
import type { Order } from '../../../order/order.ts';
import { toHalfWidthAscii } from '../../../order/width.ts';
import { shipWindow } from '../dates.ts';
import type { Candidate } from './text.ts';

const suggested = (text: string): Candidate => ({ text, certain: false });

/** A day of dispatch near the one that cannot be: today, the last that is allowed, the order's own, the end of the month. */
export function shipDayCandidates(typed: string, { orderedOn }: Order, at: Date): Candidate[] {
  const today = dayInJapan(at);
  const last = addDays(today, shipWindow);
  const soonest = isDay(orderedOn) && orderedOn > today ? orderedOn : today;
  if (isDay(typed)) return (typed > last ? [last, soonest] : [soonest]).map(suggested);
  const month = /^(\d{4}-\d{2})-\d{2}$/.exec(typed)?.[1] ?? '';
  const next = isDay(`${month}-28`) ? [0, 1, 2, 3].map((days) => addDays(`${month}-28`, days)) : [];
  const turn = next.findIndex((day) => !day.startsWith(month));
  const near = turn > 0 ? next.slice(turn - 1, turn + 1) : [];
  return [...near.filter((day) => day >= soonest), soonest].map(suggested);
}

/** A number of Yamato's that stands among other text. A wrong check digit tells only that something is wrong. */
export function slipCandidates(typed: string): Candidate[] {
  const half = toHalfWidthAscii(typed);
  return (half.match(/(?<!\d)\d{4}[-‐‑‒–—―−ー ]?\d{4}[-‐‑‒–—―−ー ]?\d{4}(?!\d)/g) ?? []).map(suggested);
}
