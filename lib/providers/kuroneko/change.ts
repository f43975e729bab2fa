import type { Options } from '../../credit/facts.ts';
import type { Order } from '../../order/order.ts';
import type { ChangeContext, Mend, Preflight } from '../port.ts';
import { createFindings } from './findings.ts';
import { itemFields } from './items.ts';
import { addressFields, postField } from './party.ts';
import { reasonFields } from './reissue.ts';
import { movedShipDay } from './ship-day.ts';

/**
 * The fields of KAAKK0010 and KAARR0010, which know the buyer's address and the items only; each call takes of them what it
 * defines. 送り先区分 is left out: these calls number it differently from KAARA (1 is 同梱 here, a gift there), and without
 * it the way the invoice travels stays as it is. 不備事由 is その他 unless told otherwise, because that is what clients in
 * production send for a change before dispatch; the other reasons are about an invoice already under way.
 */
export function preflightChange(
  order: Order,
  orderNo: string,
  _options: Pick<Options, 'bundledInvoice'>,
  at: Date,
  context: ChangeContext = {},
  mends: readonly Mend[] = [],
): Preflight {
  const found = createFindings(mends);
  const postCode = postField(
    found,
    { field: 'buyer.postCode', label: '注文者郵便番号' },
    order.buyer.postCode,
  );
  const [address1, address2] = addressFields(found, 'buyer', '注文者', order.buyer);
  const fields = {
    orderNo,
    postCode,
    address1,
    address2,
    ...itemFields(found, order),
    ...movedShipDay(found, order, at, context),
    ...reasonFields(context.reason),
  };
  const { problems, conversions } = found;
  return problems.length > 0
    ? { ok: false, problems, conversions }
    : { ok: true, prepared: { orderNo, total: order.total, fields }, conversions };
}
