/** An intent older than this is not carried on by itself after a restart: the person has moved on, the order may have changed. */
export const freshFor = 120_000;

/** An operation that was begun and has no end yet. Times are epoch ms. */
export interface OpenIntent {
  readonly state: 'planned' | 'sent';
  readonly plannedAt: number;
  /** How often the same number was sent again after the provider said it never saw it. */
  readonly resends: number;
}

/** What a lookup of the number said; null while nobody has asked. */
export type Lookup = 'found' | 'absent' | 'unreachable' | null;

export type NextMove = 'send' | 'ask' | 'adopt' | 'abandon' | 'wait';

/**
 * The one rule of recovery. `planned` was certainly never sent; `sent` may have arrived, so the provider is asked first.
 * Sending again happens only after the provider said "absent", once, under the same number, which it accepts at most once.
 */
export function nextMove(intent: OpenIntent, lookup: Lookup, now: number): NextMove {
  const fresh = now - intent.plannedAt < freshFor;
  if (intent.state === 'planned') return fresh ? 'send' : 'abandon';
  switch (lookup) {
    case null:
      return 'ask';
    case 'found':
      return 'adopt';
    case 'unreachable':
      return 'wait';
    case 'absent':
      return fresh && intent.resends === 0 ? 'send' : 'abandon';
  }
}
