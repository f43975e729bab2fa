/** What the browser says of the hand on the computer. */
export type Hand = 'active' | 'idle' | 'locked';

export interface Moment {
  /** Time without input after which it locks, ms; 0 = never for that. */
  readonly limit: number;
  /** Epoch ms of the last time somebody was known to be there; null when nobody has looked yet. */
  readonly seenAt: number | null;
  /** Epoch ms. */
  readonly now: number;
}

/** Has nobody looked for so long that the computer must have slept meanwhile? Then nobody knows who woke it. */
export const isOverdue = ({ limit, seenAt, now }: Moment): boolean =>
  limit > 0 && seenAt !== null && now - seenAt >= limit;

/** Whether the vault is to be locked now. */
export const mustLock = (moment: Moment, hand: Hand): boolean =>
  hand === 'locked' || isOverdue(moment) || (hand === 'idle' && moment.limit > 0);

/** Least time without input that browsers can be asked about, s. */
const leastAsked = 15;
export const asked = (limit: number): number => Math.max(leastAsked, Math.round(limit / 1000));

/** When to look again, min: so often that the limit is overstepped by a fifth at most; null when there is none. */
export const lookAgainIn = (limit: number): number | null =>
  limit === 0 ? null : Math.max(0.5, limit / 60_000 / 5);
