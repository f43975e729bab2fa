/** An intent older than this is not carried on by itself: the person has moved on, the order may have changed. ms. */
export const freshFor = 120_000;
/** How long "unknown number" must stand before it is believed: the call may still have been on its way. ms. */
export const settleFor = 60_000;

const firstPause = 60_000;
/** Longest pause between two questions of a recovery nobody waits for, ms. */
export const longestPause = 3_600_000;

/** An operation that was begun and has no end yet. Times are epoch ms. */
export interface OpenIntent {
  readonly state: 'planned' | 'sent';
  readonly plannedAt: number;
  /** How often the same number was sent again after the provider said it never saw it. */
  readonly resends: number;
  /** The provider called the number a duplicate: sending it again can only be refused again. */
  readonly duplicate: boolean;
  /** When the provider first said that it does not know the number, since the last sending. */
  readonly absentSince: number | null;
}

/** What a lookup of the number said; null while nobody has asked. */
export type Lookup = 'found' | 'absent' | 'unreachable' | null;

export type NextMove = 'send' | 'ask' | 'adopt' | 'abandon' | 'wait';

/** Nearer than `ms` on either side: a clock that was put back must not keep an intent young for ever. */
const near = (then: number, now: number, ms: number): boolean => Math.abs(now - then) < ms;

/**
 * The one rule of recovery. `planned` was certainly never sent; `sent` may have arrived, so the provider is asked first.
 * Sending again happens only after the provider said "absent", once, under the same number, which it accepts at most once.
 * `maySend`: the shop still works under the contract the intent was made for.
 */
export function nextMove(intent: OpenIntent, lookup: Lookup, now: number, maySend: boolean): NextMove {
  const sendable = maySend && near(intent.plannedAt, now, freshFor);
  if (intent.state === 'planned') return sendable ? 'send' : 'abandon';
  switch (lookup) {
    case null:
      return 'ask';
    case 'found':
      return 'adopt';
    case 'unreachable':
      return 'wait';
    case 'absent':
      if (sendable && intent.resends === 0 && !intent.duplicate) return 'send';
      return intent.absentSince !== null && !near(intent.absentSince, now, settleFor) ? 'abandon' : 'wait';
  }
}

/** Pause after the n-th question (from 0) that did not settle an intent, ms: doubles up to an hour. */
export function pauseAfter(asks: number): number {
  return Math.min(firstPause * 2 ** Math.min(asks, 10), longestPause);
}

/** Is it time to ask by itself? A moment further away than any pause comes from a clock that was wrong. */
export function due(
  intent: { readonly state: OpenIntent['state']; readonly askAt: number },
  now: number,
): boolean {
  return intent.state === 'planned' || now >= intent.askAt || intent.askAt - now > longestPause;
}
