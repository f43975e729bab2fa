import {
  buyerAddress,
  lines,
  recipients,
  scopeOf,
  single,
  standsAlone,
  yen,
  type Sent,
} from './drift-fields.ts';
import { listChanges, type Entry } from './drift-lists.ts';
import type { Facts, Scope } from './facts.ts';

export type { Sent } from './drift-fields.ts';

/** One thing that is no longer as it was authorized, in words for the screen. */
export interface Difference {
  /** The provider's field, or the group: `lines`, `address`, `recipients`. */
  readonly field: string;
  /** Japanese name as staff know it. */
  readonly label: string;
  /** Empty when it was not there. */
  readonly before: string;
  /** Empty when it is gone. */
  readonly after: string;
  readonly kind: 'amount' | 'text';
  readonly scope: Scope;
}

/**
 * What differs between the fields that were authorized and those the order would be authorized with now. Empty when the
 * buyer, the bill and the destinations are the same. How a call is made (dates, numbers, sendDiv) is not compared; fields
 * that are absent and fields that are empty are the same.
 */
export function driftOf(sent: Sent, now: Sent): readonly Difference[] {
  return [
    ...alone(sent, now),
    ...addressDrift(sent, now),
    ...listDrift('recipients', '送り先', 'recipient', recipients(sent), recipients(now)),
    ...listDrift('lines', '明細', 'items', lines(sent), lines(now)),
  ];
}

function alone(sent: Sent, now: Sent): Difference[] {
  const known = Object.keys(single);
  const others = [...new Set([...Object.keys(sent), ...Object.keys(now)])]
    .filter((field) => standsAlone(field) && !known.includes(field))
    .sort();
  return [...known, ...others].flatMap((field): Difference[] => {
    const before = sent[field] ?? '';
    const after = now[field] ?? '';
    if (before === after) return [];
    const label = single[field]?.label ?? field;
    const scope = scopeOf(field) ?? 'buyerOther';
    return scope === 'amount'
      ? [{ field, label, before: yen(before), after: yen(after), kind: 'amount', scope }]
      : [{ field, label, before, after, kind: 'text', scope }];
  });
}

function addressDrift(sent: Sent, now: Sent): Difference[] {
  const before = buyerAddress(sent);
  const after = buyerAddress(now);
  if (before.key === after.key) return [];
  return [
    {
      field: 'address',
      label: '注文者住所',
      before: before.text,
      after: after.text,
      kind: 'text',
      scope: 'buyerAddress',
    },
  ];
}

function listDrift(
  field: string,
  label: string,
  scope: Scope,
  before: readonly Entry[],
  after: readonly Entry[],
): Difference[] {
  return listChanges(before, after).map((change) => ({ field, label, ...change, kind: 'text', scope }));
}

/** What is known of the yen: authorized now, asked for by the order as it is, and first authorized under this number. */
export interface Amounts {
  /** Null when somebody else authorized it: the provider does not tell the amount. */
  readonly before: number | null;
  readonly now: number;
  /** Null when not known; then the present total counts as the first. */
  readonly first: number | null;
}

/**
 * The drift as the life cycle asks for it. A total counts as `lower` when a reduction can reach it: below the first total
 * ever authorized under the number and not the present one (KAAKK, §4.7 with codes 049 and 050: after 10,000 → 7,000 a
 * change to 9,000 is taken; inferred from the two rules).
 */
export function driftKind(differences: readonly Difference[] | null, amounts: Amounts): Facts['drift'] {
  const { before, now } = amounts;
  if (differences === null || before === null) return 'unknown';
  if (now === before) return differences.length === 0 ? 'none' : 'text';
  return now < (amounts.first ?? before) ? 'lower' : 'higher';
}

/**
 * The fields to remember after a change that told only of some scopes: those as they are now, the rest as authorized, so
 * that what was not told stays visible as drift.
 */
export function sentAfter(sent: Sent, now: Sent, carried: readonly Scope[]): Sent {
  const told = (field: string): boolean => {
    const scope = scopeOf(field);
    return scope !== null && carried.includes(scope);
  };
  return Object.fromEntries([
    ...Object.entries(sent).filter(([field]) => !told(field)),
    ...Object.entries(now).filter(([field]) => told(field)),
  ]);
}
