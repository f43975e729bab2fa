import type { Picked } from '../../backoffice/ticks.ts';
import type { Why } from '../../credit/why.ts';
import type { CaseView } from '../../messages/contract.ts';
import { panelOperations, type Able, type PanelOperation } from './state.ts';

/** Reasons that an edited order may have made untrue: it is read again before they are believed. */
export const ofTheOrder: ReadonlySet<Why> = new Set<Why>([
  'why.noDrift',
  'why.sentUnknown',
  'why.raiseNever',
  'why.replaceTooLate',
  'why.replaceBundled',
  'why.amountContract',
  'why.noTracking',
  'why.slipSame',
  'why.trackingGone',
  'why.otherCarrier',
]);

/** What the worker says of the orders of a list. */
export interface Known {
  readonly views: ReadonlyMap<string, CaseView>;
  /** Orders whose row looks otherwise than when they were last read in full. */
  readonly stale: ReadonlySet<string>;
}

export type Fitness = 'can' | 'perhaps' | 'cannot';

/**
 * Whether "all that can" means this order, by the worker's word. `perhaps`: only the order itself can tell, because its row
 * has changed since, or nobody can see whether it has. A check finds nothing where nothing was sent from here.
 */
export function fitnessOf(operation: PanelOperation, { hostId, print }: Picked, known: Known): Fitness {
  const view = known.views.get(hostId);
  if (!view) return 'perhaps';
  if (operation === 'check' && view.sentNumber === '') return 'cannot';
  const why = view.verdicts[operation];
  if (why === null) return 'can';
  return ofTheOrder.has(why) && (print === '' || known.stale.has(hostId)) ? 'perhaps' : 'cannot';
}

/** For every operation of the panel. */
export function countAble(list: readonly Picked[], known: Known): Readonly<Record<PanelOperation, Able>> {
  const counts = panelOperations.map((operation): [PanelOperation, Able] => {
    const able = { can: 0, perhaps: 0 };
    for (const picked of list) {
      const fitness = fitnessOf(operation, picked, known);
      if (fitness !== 'cannot') able[fitness]++;
    }
    return [operation, able];
  });
  return Object.fromEntries(counts) as Record<PanelOperation, Able>;
}
