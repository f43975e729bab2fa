/** Results the pace is taken from: enough to be steady, few enough to follow a provider that slows down. */
export const paceOf = 30;

export interface Pace {
  readonly perMinute: number | null;
  readonly remainingMs: number | null;
}

/**
 * How fast results come and how long the rest takes. `ends`: epoch ms of the last results, oldest first; `left`: orders
 * without one. Silence since the last result counts against the pace. Null with fewer than three results, or when the
 * clock was turned back.
 */
export function pace(ends: readonly number[], left: number, now: number): Pace {
  const last = ends.slice(-paceOf);
  const [first = 0] = last;
  const steps = last.length - 1;
  const gap = (last.at(-1)! - first) / steps;
  // One gap of silence is usual, more is not.
  const span = Math.max(last.at(-1)! - first, now - first - gap);
  if (steps < 2 || !(span > 0) || now < last.at(-1)!) return { perMinute: null, remainingMs: null };
  return { perMinute: (steps * 60_000) / span, remainingMs: Math.round((left * span) / steps) };
}
