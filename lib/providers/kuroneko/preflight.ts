import type { Options } from '../../credit/facts.ts';
import type { Order } from '../../order/order.ts';
import type { Mend, Preflight } from '../port.ts';
import { draft } from './draft.ts';

/**
 * KAARA0010 before it is sent: every published rule, all faults at once, and the fields exactly as they would go out.
 * Nothing is cut or replaced: what fits only after a change of meaning is a problem for a person.
 */
export function preflight(
  order: Order,
  orderNo: string,
  options: Pick<Options, 'bundledInvoice'>,
  at: Date,
  mends: readonly Mend[] = [],
): Preflight {
  const { fields, problems, conversions } = draft(order, orderNo, options, at, mends);
  return problems.length > 0
    ? { ok: false, problems, conversions }
    : { ok: true, prepared: { orderNo, total: order.total, fields }, conversions };
}
