import type { Stage } from './stage.ts';
import { Hung, inTime } from './in-time.ts';

/** How a browser says that the life of the worker that was asked is over, or that the next has not quite begun. */
const between = /closed|destroyed|crash|not found|detached|Target|restarted|No SW/i;

/** How long one question waits, ms: what is asked takes some milliseconds. */
const patience = 15_000;

/**
 * Runs in the worker as it is now. One that dies meanwhile is asked again in its next life; so is one that does not
 * answer, for a browser may lose a question that it was asked while the worker ended.
 * @param argument what `work` is given; it has to be plain data, and asking twice must do no harm
 */
export async function inWorker<A, R>(
  stage: Stage,
  work: (argument: A) => R | Promise<R>,
  argument?: A,
): Promise<R> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      const worker = await stage.worker();
      const answer = worker.evaluate(work as never, argument as never);
      return (await inTime('the worker', patience, answer)) as R;
    } catch (cause) {
      const again = cause instanceof Hung || between.test(String(cause));
      if (!again || Date.now() > end) throw cause;
      await new Promise((next) => setTimeout(next, 25));
    }
  }
}
