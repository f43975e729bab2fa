import { driftOf } from '../credit/drift.ts';
import type { Options } from '../credit/facts.ts';
import type { Case } from '../ledger/records.ts';
import type { Order } from '../order/order.ts';
import type { Slip } from '../credit/steps.ts';
import type { Known, Mend, Provider } from '../providers/port.ts';
import { isLive, quiet } from './cases.ts';
import { mended } from './mending.ts';

export { amountsOf, factsOf } from '../views/facts.ts';

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
