import { addDays, dayInJapan } from '../../lib/order/jst.ts';
import type { CaseEntry } from './book.ts';

export const outcomes = ['approved', 'review', 'declined'] as const;
export type ChartOutcome = (typeof outcomes)[number];
/** One column: the orders whose credit was asked for on these days, by how they stand now. */
export interface Column {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly counts: Readonly<Record<ChartOutcome, number>>;
  readonly total: number;
}
export const spans = { days: { columns: 30, days: 1 }, weeks: { columns: 26, days: 7 } } as const;
export type Span = keyof typeof spans;

/** The outcome of a case that has one; cancelled ones had none that counts. */
function outcomeOf({ status }: CaseEntry): ChartOutcome | null {
  if (status === 'approved' || status === 'shipped') return 'approved';
  return status === 'review' || status === 'declined' ? status : null;
}
const askedOn = ({ authorizedOn, answeredAt }: CaseEntry): string =>
  authorizedOn ?? (answeredAt === null ? '' : dayInJapan(new Date(answeredAt)));

/** The last columns up to today, the oldest first. */
export function columnsOf(cases: readonly CaseEntry[], span: Span, now: number): Column[] {
  const { columns, days } = spans[span];
  const today = dayInJapan(new Date(now));
  const made = Array.from({ length: columns }, (_, index) => {
    const to = addDays(today, -(columns - 1 - index) * days);
    return { from: addDays(to, 1 - days), to, counts: { approved: 0, review: 0, declined: 0 }, total: 0 };
  });
  const first = Date.parse(made[0]?.from ?? today);
  for (const one of cases) {
    const outcome = outcomeOf(one);
    const day = askedOn(one);
    if (outcome === null || day === '') continue;
    const column = made[Math.floor((Date.parse(day) - first) / (days * 86_400_000))];
    if (!column) continue;
    column.counts[outcome]++;
    column.total++;
  }
  return made;
}

const hour = 3_600_000;
/** Ages of holds: up to so many hours. */
export const ageLimits = [1, 6, 24, 72, Infinity] as const;

/** How many orders have been on hold for how long: one number for each of `ageLimits`. */
export function agesOf(cases: readonly CaseEntry[], now: number): number[] {
  const counts = ageLimits.map(() => 0);
  for (const { heldSince } of cases) {
    if (heldSince === null) continue;
    const at = ageLimits.findIndex((limit) => now - heldSince < limit * hour);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** A round number above the largest, for the scale: 1, 2, 5, 10, 20, 50 … */
export function scaleOf(largest: number): number {
  for (let unit = 1; ; unit *= 10)
    for (const step of [1, 2, 5]) if (step * unit >= largest) return step * unit;
}

/** Share of those with an answer that were granted, in whole percent; null when there were none. */
export function grantedShare(columns: readonly Column[]): number | null {
  const sum = (outcome: ChartOutcome): number => columns.reduce((so, { counts }) => so + counts[outcome], 0);
  const decided = sum('approved') + sum('declined');
  return decided === 0 ? null : Math.round((100 * sum('approved')) / decided);
}
