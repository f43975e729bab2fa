import { attentionOf } from '../credit/attention.ts';
import type { CaseView } from '../messages/contract.ts';
import type { Mount } from './roster.ts';

/** A hold is news for a person after so many hours, as in the popup unless somebody has set it otherwise. */
const holdHours = 6;

/** The same rule as the popup's, by what a row knows. `now` epoch ms. */
export function needsPerson(view: CaseView, now: number): boolean {
  const seen = { slip: view.main === 'registerShipment' ? true : null };
  const one = { ...view, slip: view.slip === '' ? null : view.slip, seen };
  return attentionOf(one, { now, holdHours, running: true }) !== null;
}

/** In the order of the page. */
export const inPageOrder = (mounts: Iterable<Mount>): Mount[] =>
  [...mounts].toSorted((a, b) =>
    a.row.compareDocumentPosition(b.row) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );

/** The first after this one that fits, or from the beginning; null where none does. */
export function firstAfter<T>(list: readonly T[], from: number, fits: (one: T) => boolean): T | null {
  const turned = [...list.slice(from + 1), ...list.slice(0, from + 1)];
  return turned.find(fits) ?? null;
}
