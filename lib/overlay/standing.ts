import type { Mount } from './roster.ts';

/** Time as the overlay needs it, ms. */
export interface Clock {
  readonly now: () => number;
  readonly delay: (ms: number) => Promise<void>;
}

interface Standing {
  placedAt: number;
  thrownOut: number;
  resting: boolean;
}

/** A slot thrown out this soon after it was placed was thrown out on purpose, ms. */
const soon = 1000;
/** How often a slot returns at once; after that it rests first, each time twice as long, and at last gives up. */
const atOnce = 3;
const atAll = 8;

/**
 * Whether a slot that the host removed may come back. A host that renders its cells anew loses it by the way and gets it
 * back at once; a host that removes it on purpose would fight us for ever, in an endless loop of microtasks.
 */
export function createStanding(clock: Clock, signal: AbortSignal, retry: (mount: Mount) => void) {
  const standings = new WeakMap<Mount, Standing>();

  return {
    placed(mount: Mount): void {
      standings.set(mount, { placedAt: clock.now(), thrownOut: 0, resting: false });
    },
    mayReturn(mount: Mount): boolean {
      const one = standings.get(mount);
      if (!one || one.resting) return false;
      const now = clock.now();
      // Zero after a rest: this is the return that was waited for.
      if (one.placedAt > 0) one.thrownOut = now - one.placedAt < soon ? one.thrownOut + 1 : 0;
      if (one.placedAt === 0 || one.thrownOut <= atOnce) {
        one.placedAt = now;
        return true;
      }
      one.resting = true;
      if (one.thrownOut > atAll) return false;
      void clock.delay(soon * 2 ** (one.thrownOut - atOnce - 1)).then(() => {
        if (signal.aborted) return;
        one.resting = false;
        one.placedAt = 0;
        retry(mount);
      });
      return false;
    },
  };
}
