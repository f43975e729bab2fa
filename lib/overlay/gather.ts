import type { CaseView } from '../messages/contract.ts';
import type { Clock } from './standing.ts';

/** Time between two passes that write badges, ms: seen as at once, and a fraction of the frames of a run of many orders. */
const gap = 200;

/**
 * Hands on what the worker tells: the first news at once, what follows it closely together. The browser draws the host's
 * whole list anew for every frame in which one badge changed, so a bulk job must not have one for each of its orders.
 */
export function createGather(clock: Clock, signal: AbortSignal, write: (views: readonly CaseView[]) => void) {
  const waiting = new Map<string, CaseView>();
  let writtenAt = -Infinity;
  let planned = false;

  function pass(): void {
    planned = false;
    if (signal.aborted || waiting.size === 0) return;
    const views = [...waiting.values()];
    waiting.clear();
    writtenAt = clock.now();
    write(views);
  }

  return {
    hear(views: readonly CaseView[]): void {
      for (const view of views) waiting.set(view.hostId, view);
      if (planned) return;
      const rest = writtenAt + gap - clock.now();
      if (rest <= 0) return pass();
      planned = true;
      void clock.delay(rest).then(pass);
    },
    /** Something newer is known of this order: what waits is not to be shown after it. */
    drop: (hostId: string): boolean => waiting.delete(hostId),
  };
}
