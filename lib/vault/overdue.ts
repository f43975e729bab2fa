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
