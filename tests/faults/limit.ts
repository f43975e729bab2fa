import type { Stage } from '../e2e/stage.ts';
import { inWorker } from './worker.ts';

/** The limit of one call while faults are tried that make the client wait for it, ms. */
export const shortLimit = 2500;

/**
 * Shortens the client's own limit of one call, for this life of the worker: what happens at the end of it is the same, and
 * a suite cannot wait 25 s a hundred times.
 */
export const shortenLimit = (stage: Stage): Promise<void> =>
  inWorker(
    stage,
    (limit) => {
      const given = AbortSignal.timeout.bind(AbortSignal);
      AbortSignal.timeout = (ms) => given(Math.min(ms, limit));
    },
    shortLimit,
  );
