import type { Stage } from './stage.ts';
import { inTime } from './in-time.ts';

/** How a browser says that the life of the worker that was asked is over, or that the next has not quite begun. */
const between = /closed|destroyed|crash|not found|detached|Target|restarted|No SW/i;

/**
 * Runs in the worker as it is now. One that dies meanwhile is asked again in its next life.
 * @param argument what `work` is given; it has to be plain data
 */
export async function inWorker<A, R>(
  stage: Stage,
  work: (argument: A) => R | Promise<R>,
  argument?: A,
): Promise<R> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      const worker = await stage.worker();
      const answer = worker.evaluate(work as never, argument as never);
      return (await inTime('the worker', 30_000, answer)) as R;
    } catch (cause) {
      if (!between.test(String(cause)) || Date.now() > end) throw cause;
      await new Promise((next) => setTimeout(next, 25));
    }
  }
}
