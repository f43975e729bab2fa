import type { When } from '../faults/fault.ts';

export interface Held {
  /** Of the call in the log. */
  seq: number;
  when: When;
}

export interface Holds {
  /** Resolves when the call is released; rejects when the signal aborts. */
  stand(held: Held, signal: AbortSignal): Promise<void>;
  list(): Held[];
  /** Releases one call, or all; tells how many stood there. */
  release(seq?: number): number;
}

export function holdingPlace(): Holds {
  const standing = new Map<Held, () => void>();
  return {
    stand: (held, signal) =>
      new Promise((go, turnAway) => {
        const interrupted = (): void => {
          standing.delete(held);
          turnAway(signal.reason);
        };
        signal.addEventListener('abort', interrupted, { once: true });
        standing.set(held, () => {
          signal.removeEventListener('abort', interrupted);
          go();
        });
      }),
    list: () => [...standing.keys()],
    release(seq) {
      const chosen = [...standing].filter(([held]) => seq === undefined || held.seq === seq);
      for (const [held, go] of chosen) {
        standing.delete(held);
        go();
      }
      return chosen.length;
    },
  };
}
