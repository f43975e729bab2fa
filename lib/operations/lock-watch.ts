import { isOverdue, type Moment } from '../vault/overdue.ts';

export { isOverdue, type Moment } from '../vault/overdue.ts';

/** What the browser says of the hand on the computer. */
export type Hand = 'active' | 'idle' | 'locked';

/** Whether the vault is to be locked now. */
export const mustLock = (moment: Moment, hand: Hand): boolean =>
  hand === 'locked' || isOverdue(moment) || (hand === 'idle' && moment.limit > 0);

/** Least time without input that browsers can be asked about, s. */
const leastAsked = 15;
export const asked = (limit: number): number => Math.max(leastAsked, Math.round(limit / 1000));

/** When to look again, min: so often that the limit is overstepped by a fifth at most; null when there is none. */
export const lookAgainIn = (limit: number): number | null =>
  limit === 0 ? null : Math.max(0.5, limit / 60_000 / 5);
