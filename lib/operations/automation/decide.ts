import type { Operation } from '../../credit/status.ts';
import type { CaseView } from '../../messages/contract.ts';
import type { JobView } from '../../messages/jobs.ts';
import { addDays, dayInJapan } from '../../order/jst.ts';
import type { Order } from '../../order/order.ts';
import type { Automation } from '../../settings/shop.ts';

/** One row of the list on screen. */
export interface ShownRow {
  readonly view: CaseView;
  /** The host says that nobody has ended the order or set it aside. */
  readonly open: boolean;
  /** Goes out today, or has a slip number: its credit is about to be relied on. */
  readonly dispatching: boolean;
}

/** Nothing was ever asked for it, by nobody here. */
const untouched = ({ status, sentNumber, message, answeredAt }: CaseView): boolean =>
  status === 'none' && sentNumber === '' && message === '' && answeredAt === null;

/** Runs in a row without a result after which a person has to look. */
export const patience = 3;
/** A hold is not asked after sooner than this after the last answer, ms. */
const holdAge = 10 * 60_000;
/** An answer that may be relied on at dispatch, ms. */
const freshness = 6 * 3_600_000;
/** Least time between two runs of a shop, ms. */
const between = 60_000;
/** An order older than this many days is no new one: somebody has dealt with it, or left it on purpose. */
const newFor = 30;

/**
 * What may be done by itself with one row: what a switch is on for and the life cycle allows. An order that anything ever
 * went wrong with is left to a person, and so is a slip number that changed.
 */
export function calledFor(row: ShownRow, switches: Automation, now: number): Operation | null {
  const operation = wanted(row, switches, now);
  return operation && row.view.verdicts[operation] === null ? operation : null;
}

function wanted({ view, open, dispatching }: ShownRow, switches: Automation, now: number): Operation | null {
  const { status, answeredAt } = view;
  const older = (age: number): boolean => answeredAt === null || now - answeredAt >= age;
  if (status === 'none') {
    return switches.authorizeNew && open && untouched(view) ? 'authorize' : null;
  }
  if (status === 'review') return switches.checkHolds && older(holdAge) ? 'check' : null;
  if (status !== 'approved' || view.code !== '') return null;
  const numbered = view.main === 'registerShipment';
  if (switches.recheckBeforeDispatch && (dispatching || numbered) && older(freshness)) return 'check';
  return switches.registerSlips && numbered ? 'registerShipment' : null;
}

/** Has somebody dealt with an order since it was left to a person? */
export const dealtWith = (operation: Operation, view: CaseView): boolean =>
  operation === 'authorize' ? !untouched(view) : view.status !== 'approved';

/** Is it a new order, as far as it tells itself? One with a slip number is on its way already. `now` epoch ms. */
export function isNew({ orderedOn, trackingNumbers }: Order, now: number): boolean {
  const oldest = addDays(dayInJapan(new Date(now)), -newFor);
  return orderedOn >= oldest && trackingNumbers.every((text) => text.trim() === '');
}

/**
 * Did a job that has ended come to nothing? `answered`: orders the provider declined; an answer is no failure of the run.
 */
export function cameToNothing({ counts }: Pick<JobView, 'counts'>, answered: number): boolean {
  return counts.done + answered === 0 && counts.failed + counts.uncertain > 0;
}

/** Pause before the next run, ms: longer after each that failed. */
export const pauseAfterRun = (failedRuns: number): number => between * 2 ** Math.min(failedRuns, 5);
