import type { Operation, Status } from './status.ts';

/** What may be done in each state; the first is the main button. A shipped or granted credit is only looked at here. */
const table: Readonly<Record<Status, readonly Operation[]>> = {
  none: ['authorize'],
  invalid: ['authorize'],
  running: [],
  uncertain: ['check'],
  review: ['check'],
  approved: ['check'],
  declined: ['authorize', 'check'],
  cancelled: ['authorize', 'check'],
  shipped: ['check'],
};

/** The operations open to a person for a case in this state. */
export function allowed(status: Status): readonly Operation[] {
  return table[status];
}

/** May a new authorization start now? The worker asks this again whatever the page showed. */
export function mayAuthorize(status: Status): boolean {
  return table[status].includes('authorize');
}
