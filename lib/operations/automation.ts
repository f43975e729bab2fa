import type { Operation } from '../credit/status.ts';
import type { CaseView } from '../messages/contract.ts';
import type { JobView } from '../messages/jobs.ts';

/** What a shop lets happen by itself. All off unless somebody turned it on. */
export interface Switches {
  readonly authorizeNew: boolean;
  readonly checkHolds: boolean;
  readonly registerSlips: boolean;
  readonly recheckBeforeDispatch: boolean;
}
export const allOff: Switches = {
  authorizeNew: false,
  checkHolds: false,
  registerSlips: false,
  recheckBeforeDispatch: false,
};

/** One row of the list on screen. */
export interface ShownRow {
  readonly view: CaseView;
  /** Goes out today, or has a slip number: its credit is about to be relied on. */
  readonly dispatching: boolean;
}

export interface Moment {
  /** Epoch ms. */
  readonly now: number;
  /** The provider does not answer, or the settings are locked. */
  readonly stopped: boolean;
  /** Runs in a row that came to nothing; see `afterRun`. */
  readonly failedRuns: number;
}

/** Orders per run: what goes wrong by itself goes wrong for so many at most. */
export const most = 50;
/** Runs in a row without a result after which a person has to look. */
export const patience = 3;
/** A hold is not asked after sooner than this after the last answer, ms. */
const holdAge = 10 * 60_000;
/** An answer that may be relied on at dispatch, ms. */
const freshness = 6 * 3_600_000;

export interface Run {
  readonly operation: Operation;
  readonly hostIds: readonly string[];
}

/**
 * What may be done by itself with the rows shown: one operation per order at most, so many orders at most, and only what
 * the life cycle allows. An order that anything ever went wrong with is left to a person, and so is a slip number that
 * changed.
 */
export function runsFor(rows: readonly ShownRow[], switches: Switches, moment: Moment): Run[] {
  if (moment.stopped || moment.failedRuns >= patience) return [];
  const chosen = new Map<Operation, string[]>();
  let left = most;
  for (const row of rows) {
    const operation = left > 0 ? called(row, switches, moment.now) : null;
    if (!operation || row.view.verdicts[operation] !== null) continue;
    chosen.set(operation, [...(chosen.get(operation) ?? []), row.view.hostId]);
    left--;
  }
  return [...chosen].map(([operation, hostIds]) => ({ operation, hostIds }));
}

function called({ view, dispatching }: ShownRow, switches: Switches, now: number): Operation | null {
  const { status, answeredAt } = view;
  const older = (age: number): boolean => answeredAt === null || now - answeredAt >= age;
  if (status === 'none') {
    const untouched = view.sentNumber === '' && view.message === '' && answeredAt === null;
    return switches.authorizeNew && untouched ? 'authorize' : null;
  }
  if (status === 'review') return switches.checkHolds && older(holdAge) ? 'check' : null;
  if (status !== 'approved' || view.code !== '') return null;
  if (switches.recheckBeforeDispatch && dispatching && older(freshness)) return 'check';
  return switches.registerSlips && view.main === 'registerShipment' ? 'registerShipment' : null;
}

/**
 * Runs in a row that came to nothing, with one more that has ended. `answered`: orders the provider declined; an answer is
 * no failure of the run.
 */
export function afterRun(failedRuns: number, { counts, pausedBy }: JobView, answered: number): number {
  const nothing = counts.done + answered === 0 && counts.failed + counts.uncertain > 0;
  return pausedBy === 'failures' || nothing ? failedRuns + 1 : 0;
}
