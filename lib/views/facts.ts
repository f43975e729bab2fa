import { driftKind, type Amounts } from '../credit/drift.ts';
import type { Facts } from '../credit/facts.ts';
import type { Case } from '../ledger/records.ts';

/** What the life cycle asks about, as far as it is known of a case. */
export function factsOf(record: Case): Facts {
  const { seen, slip, sent } = record;
  const amounts = amountsOf(record, seen?.total ?? 0);
  return {
    status: record.status,
    progress: record.progress,
    consumed: record.consumed,
    drift: driftKind(sent && seen?.fits ? record.differences : null, amounts),
    tracking: trackingOf(record),
    carrier: seen?.carrier ?? 'unknown',
    bundled: record.bundled,
    slipByOther: slip?.carrier === 'other',
  };
}

/**
 * The yen that a change starts from. Where the order is as it was sent, and yet something may have arrived since, it is
 * that.
 */
export function amountsOf({ sent, doubt, amount, firstTotal, differences }: Case, now: number): Amounts {
  const doubted = sent && doubt && differences.length > 0 && amount === now;
  return { before: doubted ? doubt.amount : amount, now, first: firstTotal };
}

function trackingOf({ status, seen, slip }: Case): Facts['tracking'] {
  if (!seen) return 'unknown';
  if (!seen.typed) return 'none';
  if (status !== 'shipped') return 'different';
  if (!slip) return 'unknown';
  return seen.slip?.number === slip.number && seen.slip.carrier === slip.carrier ? 'same' : 'different';
}
