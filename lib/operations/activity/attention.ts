import { attentionKinds } from '../../credit/attention.ts';
import type { Case } from '../../ledger/records.ts';
import type { AttentionGroup, CaseRow } from '../../messages/activity.ts';
import { rowOf, type Moment } from './rows.ts';

/** So many of each kind are named; the rest is in the activity page. */
export const newestShown = 4;

/** When something last happened to an order, as far as its case tells. Epoch ms. */
export const movedAt = ({ answeredAt, authorizedOn }: CaseRow): number =>
  answeredAt ?? (authorizedOn === null ? 0 : Date.parse(`${authorizedOn}T00:00:00+09:00`));

/** The cases that need a person, by why; kinds without any are left out. */
export function groupsOf(candidates: readonly Case[], moment: Moment): AttentionGroup[] {
  const rows = candidates.map((record) => rowOf(record, moment));
  return attentionKinds.flatMap((kind) => {
    const own = rows.filter(({ attention }) => attention === kind);
    if (own.length === 0) return [];
    const newest = own.toSorted((one, other) => movedAt(other) - movedAt(one)).slice(0, newestShown);
    return [{ kind, count: own.length, newest }];
  });
}
