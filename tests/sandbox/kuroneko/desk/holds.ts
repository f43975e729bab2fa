import type { When } from '../faults/fault.ts';

export interface Held {
  /** Of the call in the log. */
  seq: number;
  when: When;
}

export interface Holds {
  /** Resolves when the call is released; rejects when the server closes. */
  stand(held: Held): Promise<void>;
  list(): Held[];
  /** Releases one call, or all; tells how many stood there. */
  release(seq?: number): number;
  /** Turns away everybody for good. */
  close(): void;
}

export function holdingPlace(): Holds {
  const standing = new Map<Held, { go: () => void; turnAway: (reason: Error) => void }>();
  return {
    stand: (held) => new Promise((go, turnAway) => void standing.set(held, { go, turnAway })),
    list: () => [...standing.keys()],
    release(seq) {
      const chosen = [...standing].filter(([held]) => seq === undefined || held.seq === seq);
      for (const [held, { go }] of chosen) {
        standing.delete(held);
        go();
      }
      return chosen.length;
    },
    close() {
      for (const { turnAway } of standing.values()) turnAway(new Error('the server is closing'));
      standing.clear();
    },
  };
}
