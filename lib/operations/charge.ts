import { tierFaults } from '../credit/fee-table.ts';
import { billOf, chargeOf, feeIn, withCharge, withFee, type Charge, type FeeTable } from '../credit/fees.ts';
import type { Case } from '../ledger/records.ts';
import type { Ask } from '../messages/contract.ts';
import type { Order } from '../order/order.ts';
import type { Prepared } from '../providers/port.ts';
import type { Shop } from '../settings/shop.ts';
import { isLive } from './cases.ts';
import type { Scene } from './scene.ts';

/** Does the table say two things of one amount? Then nothing is sent: which fee is meant must not be guessed. */
export const badFees = (shop: Pick<Shop, 'fees'> | undefined): boolean =>
  tierFaults(shop?.fees.tiers ?? []).length > 0;

const none: FeeTable = { mode: 'keep', tiers: [] };

/**
 * What was decided when the order was last sent. A credit from before fees were decided here was asked for with the order's
 * own fee, which is known for as long as the order comes to what was asked for.
 */
function keptOf({ fee, sent, amount }: Case, order: Order): Charge | null {
  if (fee) return fee;
  const bill = sent && amount === order.total ? billOf(order) : null;
  return bill && { ...bill, fee: bill.had };
}

/** The fee of an order as the back office has it. A credit that stands keeps its own (lib/credit/fees.ts). */
export const chargeFor = (order: Order, shop: Shop | undefined, record: Case): Charge =>
  chargeOf(order, shop?.fees ?? none, keptOf(record, order), isLive(record.status));

/** Yen that is asked for an order, its fee included. */
export function askedTotal(order: Order, shop: Shop | undefined, record: Case | undefined): number {
  return (record ? withCharge(order, chargeFor(order, shop, record)) : withFee(order, shop?.fees ?? none))
    .total;
}

/** What is made ready, with the fee in it: it stays with the credit it wins. */
export const chargedBy = ({ charge }: Scene, prepared: Prepared): Prepared =>
  charge ? { ...prepared, charge } : prepared;

/** The fee as a question shows it; nothing where the order's own total is asked for. */
export function feeAsked({ click, order, charge }: Scene): Pick<Ask, 'fee'> | null {
  const own = click.order;
  if (!own || !order || !charge || own.total === order.total) return null;
  return { fee: { own: own.total, had: feeIn(own), fee: charge.fee, total: order.total } };
}

/** The case with the bill that the back office had when the order was read. */
export function billed(record: Case, own: Order, shop: Shop | undefined): Case {
  const bill = billOf(own);
  if (!record.seen || !bill || !shop) return record;
  return { ...record, seen: { ...record.seen, bill: { ...bill, shopId: shop.id } } };
}
