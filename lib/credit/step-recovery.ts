import type { Stage } from './facts.ts';
import type { Standing } from './standing.ts';
import type { StepKind } from './steps.ts';

/** A step older than this is not carried on by itself: the person has moved on, the order may have changed. ms. */
export const freshFor = 120_000;
/** How long "nothing has changed" must stand before it is believed: the call may still have been on its way. ms. */
export const settleFor = 60_000;

/** A step that was begun and has no end yet. Times are epoch ms. */
export interface OpenStep {
  /** `planned` was certainly never sent; `sent` may have arrived. */
  readonly state: 'planned' | 'sent';
  /** When the person agreed to it. */
  readonly plannedAt: number;
  /** How often it was sent again. */
  readonly resends: number;
  /** The provider called the last sending a repetition: number taken, cancelled already, same amount, number not there. */
  readonly duplicate: boolean;
  /** When the provider first showed no effect of the call, since the last sending; null while it has not. */
  readonly absentSince: number | null;
  /** A step before it in the same plan is done: it must be finished whatever its age. */
  readonly obliged: boolean;
}

/** What a lookup of the step's number said. `late`: shipped, and too far to be replaced. Null while nobody has asked. */
export type Said = Standing['credit'] | 'late' | 'unreachable' | null;

/** A standing as recovery hears it; `replace` are the stages in which the provider's credit may be replaced. */
export function saidOf(standing: Standing, replace: readonly Stage[]): Exclude<Said, 'unreachable' | null> {
  return standing.credit === 'shipped' && !replace.includes(standing.progress) ? 'late' : standing.credit;
}

/**
 * `send`: now, for the first time or again (`state` tells which). `ask`: look the number up. `wait`: ask again later.
 * `adopt`: what the step was for is so; take over what the provider said. `abandon`: it has not happened and will not be
 * sent; take over what the provider said. `unknowable`: nobody can find out; say so, and leave the drift to be seen.
 */
export type StepMove = 'send' | 'ask' | 'adopt' | 'abandon' | 'unknowable' | 'wait';

/** What a lookup shows of a call: its effect, none so far, nothing either way, or that it can have none any more. */
type Sign = 'effect' | 'none' | 'hidden' | 'never';
type Signs = Readonly<Record<Exclude<Said, 'unreachable' | null>, Sign>>;

const never: Signs = {
  absent: 'never',
  approved: 'never',
  review: 'never',
  cancelled: 'never',
  declined: 'never',
  shipped: 'never',
  late: 'never',
};
const hidden = { shipped: 'hidden', late: 'hidden' } as const;

/**
 * Read with §7. A cancelled, declined or unknown number cannot be billed: that is all a cancel is for. No call tells the
 * amount or the slip number, so a reduction and a changed number leave no sign, nor does a correction.
 */
const signs: Readonly<Record<StepKind, Signs>> = {
  authorize: {
    absent: 'none',
    approved: 'effect',
    review: 'effect',
    cancelled: 'effect',
    declined: 'effect',
    shipped: 'effect',
    late: 'effect',
  },
  cancel: {
    absent: 'effect',
    approved: 'none',
    review: 'none',
    cancelled: 'effect',
    declined: 'effect',
    shipped: 'none',
    late: 'none',
  },
  reduce: { ...never, ...hidden, approved: 'hidden' },
  correct: { ...never, ...hidden, approved: 'hidden' },
  register: { ...never, approved: 'none', shipped: 'effect', late: 'effect' },
  changeSlip: { ...never, ...hidden },
  withdrawSlip: { ...never, approved: 'effect', shipped: 'none', late: 'none' },
};

/** Nearer than `ms` on either side: a clock that was put back must not keep an intent young for ever. */
const near = (then: number, now: number, ms: number): boolean => Math.abs(now - then) < ms;

/**
 * The one rule of recovery, for every kind of step.
 *
 * A step that was never sent goes out while the person's click is fresh, else it is dropped. One that may have arrived is
 * asked after first, and sent again once, while fresh, only when the answer shows no effect. A correction is never
 * repeated: each counts as a re-issue (§7). "No effect" is believed only after a while.
 *
 * An obliged cancel or registration finishes a plan whose first step is done: it is never dropped for its age, only asked
 * for first. Both may be repeated without harm, so they are, at growing intervals, until the provider shows the effect,
 * or, for the old number of a replacement, that it is too late.
 *
 * `maySend`: the shop still works under the contract the step was made for.
 */
export function nextMove(kind: StepKind, open: OpenStep, said: Said, now: number, maySend = true): StepMove {
  const { duplicate, resends } = open;
  const sent = open.state === 'sent';
  const fresh = near(open.plannedAt, now, freshFor);
  const obliged = open.obliged && (kind === 'cancel' || kind === 'register');

  if (!sent && maySend && fresh) return 'send';
  if (!sent && !obliged) return 'abandon';
  if (sent && kind === 'correct') return 'unknowable';
  if (sent && duplicate && kind === 'reduce') return 'adopt';
  // On the first try it says that the registered number is another than we thought, not that ours is there.
  if (sent && duplicate && kind === 'changeSlip') return resends > 0 ? 'adopt' : 'unknowable';
  if (said === null) return 'ask';
  if (said === 'unreachable') return 'wait';

  const sign = signs[kind][said];
  if (sign === 'effect') return 'adopt';
  if (sign === 'never') return 'abandon';
  const tooLate = kind === 'cancel' && obliged && said === 'late';
  if (!sent) return tooLate ? 'abandon' : maySend ? 'send' : 'wait';

  const paced = resends === 0 || !near(open.plannedAt, now, settleFor * 2 ** resends);
  const again = obliged ? paced && !tooLate : fresh && resends === 0;
  if (again && maySend && !duplicate) return 'send';
  if (sign === 'hidden') return 'unknowable';
  const believed = open.absentSince !== null && !near(open.absentSince, now, settleFor);
  return believed && (!obliged || duplicate || tooLate) ? 'abandon' : 'wait';
}
