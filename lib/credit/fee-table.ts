import type { Tier } from './fees.ts';

/** The most that one order may be billed, yen: a price line that ends there leaves nothing out. */
export const mostBilled = 999_999;

/** What is wrong with one tier. `at` and `with` are places in the table. */
export type TierFault =
  | { readonly at: number; readonly code: 'backwards' }
  /** Says something of amounts of which an earlier tier says something; `same`: of exactly the same ones. */
  | { readonly at: number; readonly code: 'overlap' | 'same'; readonly with: number };

const end = ({ to }: Tier): number => to ?? Infinity;

/** Everything that makes a table say two things, or nothing sensible. Empty: every amount has one fee. */
export function tierFaults(tiers: readonly Tier[]): TierFault[] {
  return tiers.flatMap((tier, at): TierFault[] => {
    if (tier.from > end(tier)) return [{ at, code: 'backwards' }];
    const meets = (one: Tier): boolean =>
      one.from <= end(one) && one.from <= end(tier) && tier.from <= end(one);
    const other = tiers.findIndex((one, place) => place < at && meets(one));
    const found = tiers[other];
    if (!found) return [];
    const same = found.from === tier.from && found.to === tier.to;
    return [{ at, code: same ? 'same' : 'overlap', with: other }];
  });
}

/** A stretch of the price line, both ends included, and the tiers that speak of it: none is a gap, two an overlap. */
export interface Stretch {
  readonly from: number;
  /** Null: without end. */
  readonly to: number | null;
  readonly tiers: readonly number[];
}

/**
 * The price line from 1 yen on, cut wherever the tiers that speak change. What follows after the highest amount of an order
 * is a stretch only where a tier reaches it.
 */
export function priceLine(tiers: readonly Tier[], most = mostBilled): Stretch[] {
  const sound = tiers.flatMap((tier, at) => (tier.from <= end(tier) ? [{ tier, at }] : []));
  const cuts = new Set([1]);
  for (const { tier } of sound) {
    cuts.add(Math.max(1, tier.from));
    if (tier.to !== null && tier.to >= 1) cuts.add(tier.to + 1);
  }
  const starts = [...cuts].sort((a, b) => a - b);
  const line = starts.map((from, index): Stretch => {
    const next = starts[index + 1];
    const speaking = sound.filter(({ tier }) => tier.from <= from && from <= end(tier));
    return { from, to: next === undefined ? null : next - 1, tiers: speaking.map(({ at }) => at) };
  });
  return line.filter(({ from, tiers: speaking }) => from <= most || speaking.length > 0);
}
