import type { Comparison } from '../../../lib/credit/change-plan.ts';
import type { Difference } from '../../../lib/credit/drift.ts';
import type { Scope } from '../../../lib/credit/life-cycle.ts';

const difference = (scope: Scope): Difference => ({
  field: scope,
  label: scope,
  before: 'a',
  after: 'b',
  kind: scope === 'amount' ? 'amount' : 'text',
  scope,
});

/** What was authorized and what is asked for now: `first` → `before` → `now`, and what else differs. */
export const compare = (
  before: number | null,
  now: number,
  first: number | null,
  ...scopes: Scope[]
): Comparison => ({
  before,
  now,
  first,
  differences: [...(before === now ? [] : (['amount'] as const)), ...scopes].map(difference),
});
