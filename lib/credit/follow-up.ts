import type { Standing } from './standing.ts';
import { numberOf, type Step } from './steps.ts';

/**
 * How a step ended. `done`: what it was for is so. `held`: an authorization on hold. `failed`: the provider's side is as
 * before (declined, refused, never arrived). A step of unknown outcome has not ended.
 */
export type StepEnd = 'done' | 'held' | 'failed';

/** How an authorization ended, by what the provider says of its number. */
export function endOfAuthorization({ credit }: Standing): StepEnd {
  if (credit === 'approved' || credit === 'shipped') return 'done';
  return credit === 'review' ? 'held' : 'failed';
}

/**
 * What follows. `next`: the following step, which must then be finished whatever its age (`obliged`). `hold`: wait for the
 * answer to the hold, with nothing else done. `undo`: cancel the number that `undoing` names. `end`: the plan is over.
 */
export type FollowUp = 'next' | 'hold' | 'undo' | 'end';

/**
 * What follows the end of step `at`. A new authorization that is not granted leaves the old one standing. One on hold is
 * waited for before the old one is given up: a hold may still be declined. When the old one cannot be cancelled any more
 * (paid meanwhile, or delivered while nobody looked), the new one must go: two live credits would bill the buyer twice.
 */
export function followUp(steps: readonly Step[], at: number, end: StepEnd): FollowUp {
  const last = at >= steps.length - 1;
  switch (end) {
    case 'done':
      return last ? 'end' : 'next';
    case 'held':
      return last ? 'end' : 'hold';
    case 'failed':
      return undoing(steps, at) === null ? 'end' : 'undo';
  }
}

/** The step that undoes a replacement whose old number could not be cancelled; null where there is nothing to undo. */
export function undoing(steps: readonly Step[], at: number): Step | null {
  const before = steps[at - 1];
  if (steps[at]?.kind !== 'cancel' || before?.kind !== 'authorize') return null;
  return { kind: 'cancel', orderNo: numberOf(before) };
}
