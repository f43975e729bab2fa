import type { Tries } from './store.ts';

/** Wrong passphrases that cost nothing: fingers slip. */
const free = 3;
/** The first pause, and the longest, ms. */
const first = 5_000;
const longest = 15 * 60_000;

/** How long nobody may try after so many wrong ones in a row, ms: nothing, then 5 s, doubling up to 15 minutes. */
export const pauseAfter = (failures: number): number =>
  failures < free ? 0 : Math.min(first * 2 ** (failures - free), longest);

/** How long until the next one may be tried, ms. A clock that was turned back prolongs no pause beyond its length. */
export const waitLeft = (tries: Tries | undefined, now: number): number =>
  tries ? Math.max(0, Math.min(tries.until - now, pauseAfter(tries.failures))) : 0;

/** With one more that is about to be tried. */
export function oneMore(tries: Tries | undefined, now: number): Tries {
  const failures = (tries?.failures ?? 0) + 1;
  return { version: 1, failures, until: now + pauseAfter(failures) };
}
