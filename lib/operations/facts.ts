import { driftKind, driftOf, type Amounts } from '../credit/drift.ts';
import type { Facts, Options } from '../credit/facts.ts';
import type { Case } from '../ledger/records.ts';
import type { Order } from '../order/order.ts';
import type { Slip } from '../credit/steps.ts';
import type { Known, Mend, Provider } from '../providers/port.ts';
import { isLive, quiet } from './cases.ts';
import { mended } from './mending.ts';

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

/** What a provider may know of a case when an order is made ready. */
export const knownOf = ({ sent, authorizedOn, slip }: Case, carrier?: Slip['carrier']): Known => ({
  sent,
  authorizedOn,
  registered: slip,
  ...(carrier && { carrier }),
});

/**
 * The case compared with its order as it is now and would be sent: with what was agreed to before, with `given`, and with
 * the first remedy for the rest. An order that could not be authorized any more says nothing about what was: the differences
 * stay as they were. `at` epoch ms; `carrier` is who carries by the shop's own table.
 */
export function compared(
  provider: Provider,
  record: Case,
  order: Order,
  print: string,
  options: Options,
  at: number,
  given: readonly Mend[] = [],
  carrier?: Slip['carrier'],
): Case {
  const day = new Date(at);
  const { sentNumber, mends = [] } = record;
  const known = knownOf(record, carrier);
  const slip = mended(provider, order, day, mends, given, (all) =>
    provider.preflightShipment(order, options, day, known, all),
  ).judged;
  const live = isLive(record.status);
  const judged = live
    ? mended(provider, order, day, mends, given, (all) =>
        provider.preflight(order, sentNumber, options, day, all),
      ).judged
    : null;
  const next: Case = {
    ...record,
    // What was wrong with it when it was last to be sent is said again when it is sent again.
    ...(record.code === 'preflight' && live ? quiet : {}),
    print: print || record.print,
    seen: {
      total: order.total,
      carrier: carrier ?? provider.carrierOf(order.carrier),
      slip: slip.ok ? slip.slip : null,
      typed: order.trackingNumbers.some((text) => text.trim() !== ''),
      fits: judged?.ok ?? true,
    },
  };
  if (!judged?.ok || !record.sent) return next;
  const { fields } = judged.prepared;
  const plain = driftOf(record.sent, fields);
  return {
    ...next,
    differences: plain.length > 0 || !record.doubt ? plain : driftOf(record.doubt.sent, fields),
  };
}
