import type { Failure } from '../../lib/messages/contract.ts';
import type { AuditEntryView } from '../../lib/messages/setup.ts';
import type { CallEntry, CaseEntry } from './book.ts';
import { everything, type Filter } from './filter.ts';
import type { Sort, SortKeys } from './sort.ts';

export const views = ['cases', 'calls', 'charts', 'keeping'] as const;
export type View = (typeof views)[number];
export type CaseColumn = 'status' | 'number' | 'sentNumber' | 'name' | 'amount' | 'shop' | 'staff' | 'moved';
export type CallColumn = 'at' | 'staff' | 'operation' | 'call' | 'number' | 'sentNumber' | 'result';

/** One order, opened. */
export interface Opened {
  readonly key: string;
  readonly entries: readonly AuditEntryView[];
  /** Asks for earlier calls; null at the end. */
  readonly before: number | null;
  readonly reading: boolean;
  readonly failed: boolean;
  /** It was asked to show the row, and no tab has it. */
  readonly notShown: boolean;
}

export interface ActivityState {
  /** Grows with everything that is read: the book itself stays the same object. */
  readonly version: number;
  readonly reading: { readonly cases: boolean; readonly calls: boolean };
  readonly failure: Failure | null;
  /** Names by shop id. */
  readonly shops: ReadonlyMap<string, string>;
  readonly view: View;
  readonly filter: Filter;
  readonly sort: { readonly cases: Sort<CaseColumn>; readonly calls: Sort<CallColumn> };
  /** The line that the keyboard is on. */
  readonly active: { readonly cases: string | null; readonly calls: string | null };
  readonly opened: Opened | null;
}

export const atFirst: ActivityState = {
  version: 0,
  reading: { cases: true, calls: true },
  failure: null,
  shops: new Map(),
  view: 'cases',
  filter: everything,
  sort: { cases: { by: 'moved', down: true }, calls: { by: 'at', down: true } },
  active: { cases: null, calls: null },
  opened: null,
};

/** The life of a credit, as far as it can be put in an order. */
const ranks = [
  'uncertain',
  'running',
  'invalid',
  'declined',
  'review',
  'none',
  'approved',
  'shipped',
  'cancelled',
];

export const caseKeys = (shopName: (id: string) => string): SortKeys<CaseEntry, CaseColumn> => ({
  status: ({ status }) => ranks.indexOf(status),
  number: ({ number }) => number,
  sentNumber: ({ sentNumber }) => sentNumber,
  name: ({ name }) => name,
  amount: ({ amount }) => amount,
  shop: ({ shopId }) => shopName(shopId),
  staff: ({ staff }) => staff[0] ?? null,
  moved: ({ movedAt }) => movedAt || null,
});
export const callKeys: SortKeys<CallEntry, CallColumn> = {
  at: ({ at }) => at,
  staff: ({ who }) => who,
  operation: ({ operation }) => operation,
  call: ({ api }) => api,
  number: ({ number }) => number,
  sentNumber: ({ orderNo }) => orderNo,
  result: ({ answer }) => answer?.kind ?? null,
};
