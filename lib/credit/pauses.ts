import type { OpenStep } from './step-recovery.ts';

const firstPause = 60_000;
/** Longest pause between two questions that nobody waits for, ms. */
export const longestPause = 3_600_000;

const doubled = (first: number, asks: number, longest: number): number =>
  Math.min(first * 2 ** Math.min(asks, 10), longest);

/** Pause after the n-th question (from 0) that did not settle an intent, ms: doubles up to an hour. */
export const pauseAfter = (asks: number): number => doubled(firstPause, asks, longestPause);

/** Pause after the n-th answer (from 0) that the provider is still looking into it, ms: people work on it. */
export const holdPause = (asks: number): number => doubled(600_000, asks, longestPause);

/** Pause after the n-th sign of life (from 0) that did not come, ms. */
export const probePause = (probes: number): number => doubled(firstPause, probes, 600_000);

/** Has this moment come? One further away than any pause comes from a clock that was wrong. */
export const reached = (at: number, now: number): boolean => now >= at || at - now > longestPause;

/** Is it time to go on with an intent by itself? What was never sent and need not be is dropped at once. */
export function due(
  intent: Pick<OpenStep, 'state' | 'obliged'> & { readonly askAt: number },
  now: number,
): boolean {
  return (intent.state === 'planned' && !intent.obliged) || reached(intent.askAt, now);
}
