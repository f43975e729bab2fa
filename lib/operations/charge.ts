import { tierFaults } from '../credit/fee-table.ts';
import {
  billOf,
  chargeOf,
  decide,
  feeIn,
  withCharge,
  withFee,
  type Charge,
  type FeeTable,
} from '../credit/fees.ts';
import type { Case } from '../ledger/records.ts';
import type { Ask, CaseView } from '../messages/contract.ts';
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

/** What a page may know of the fee. `shops`: where its shop is looked for. */
export function feeOf(record: Case, shops: readonly Shop[]): Pick<CaseView, 'fee' | 'feeUnread'> {
  const { status, fee: asked, sent, seen, backOffice } = record;
  const bill = seen?.bill;
  const live = isLive(status);
  if (live || status === 'running' || status === 'uncertain') {
    // Written into the back office since: the order's own total is what was asked for.
    if (!asked || asked.fee === asked.had || bill?.had === asked.fee) return {};
    const same = bill?.billed === asked.billed && bill.had === asked.had;
    const mode = shops.find(({ id }) => id === (bill?.shopId ?? record.shopId))?.fees.mode;
    const may = live && sent !== null && same && mode !== undefined;
    return shown(asked, asked.had, true, !may ? 'no' : mode === 'add' ? 'add' : 'yes');
  }
  if (!bill) {
    const here = shops.some((shop) => shop.backOffice === backOffice && shop.fees.tiers.length > 0);
    return here ? { feeUnread: true } : {};
  }
  const table = shops.find(({ id }) => id === bill.shopId)?.fees;
  if (!table || tierFaults(table.tiers).length > 0) return {};
  const next = decide(bill, table, asked ?? null, false);
  return next.fee === bill.had ? {} : shown(next, bill.had, false, 'no');
}

const shown = (
  { billed, fee }: Charge,
  had: number,
  sent: boolean,
  write: NonNullable<CaseView['fee']>['write'],
): Pick<CaseView, 'fee'> => ({ fee: { own: billed + had, had, fee, total: billed + fee, sent, write } });
