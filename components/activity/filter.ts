import type { Operation, Status } from '../../lib/credit/status.ts';
import type { CallEntry, CaseEntry } from './book.ts';
import { createMatch } from './search.ts';

/** What the lists show. Empty means all; days are `YYYY-MM-DD` in Japan, both ends counted. */
export interface Filter {
  readonly text: string;
  readonly shop: string;
  readonly staff: string;
  readonly from: string;
  readonly to: string;
  /** Of the list of orders. */
  readonly status: CaseState | '';
  /** Of the list of operations. */
  readonly result: CallResult | '';
  readonly operation: Operation | '';
}
/** `attention`: needs a person; `changed`: differs from what was authorized, whatever its status. */
export type CaseState = Status | 'attention' | 'changed';
export const callResults = ['answered', 'refused', 'unknown', 'notSent', 'none'] as const;
/** `none`: no answer was seen. */
export type CallResult = (typeof callResults)[number];

export const everything: Filter = {
  text: '',
  shop: '',
  staff: '',
  from: '',
  to: '',
  status: '',
  result: '',
  operation: '',
};

export const isIn = ({ status, attention, changed }: CaseEntry, state: CaseState): boolean =>
  state === 'attention' ? attention !== null : state === 'changed' ? changed > 0 : status === state;
export const resultOf = ({ answer }: CallEntry): CallResult => answer?.kind ?? 'none';

const within = (day: string, { from, to }: Filter): boolean =>
  (from === '' || (day !== '' && day >= from)) && (to === '' || (day !== '' && day <= to));

/** The cases that fit all but the state: what the numbers beside the states are counted from. */
export function casesAround(cases: readonly CaseEntry[], filter: Filter): CaseEntry[] {
  const matches = createMatch(filter.text);
  return cases.filter(
    (one) =>
      (filter.shop === '' || one.shopId === filter.shop) &&
      (filter.staff === '' || one.staff.includes(filter.staff)) &&
      within(one.movedOn, filter) &&
      matches(one.folded),
  );
}

/** The calls that fit all but the result. */
export function callsAround(calls: readonly CallEntry[], filter: Filter): CallEntry[] {
  const matches = createMatch(filter.text);
  return calls.filter(
    (one) =>
      (filter.shop === '' || one.shopId === filter.shop) &&
      (filter.staff === '' || one.who === filter.staff) &&
      (filter.operation === '' || one.operation === filter.operation) &&
      within(one.on, filter) &&
      matches(one.folded),
  );
}

/** How many there are of each. */
export function tally<T, K extends string>(
  list: readonly T[],
  kinds: readonly K[],
  is: (one: T, kind: K) => boolean,
): Readonly<Record<K, number>> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>;
  for (const one of list) for (const kind of kinds) if (is(one, kind)) counts[kind]++;
  return counts;
}

/** Is anything left out? */
export const isNarrowed = (filter: Filter): boolean => Object.values(filter).some((value) => value !== '');
