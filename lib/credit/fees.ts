import type { Line, Order } from '../order/order.ts';

/**
 * Fees of a shop, pure. The **billed amount** that decides the fee is what the order comes to, tax included, without its
 * payment fee (請求金額 of the manual before the fee): total − Σ lines of kind `fee`. So the fee never moves the order into
 * another tier, and looking it up again gives the same fee. All amounts are whole yen, tax included.
 */
export interface Tier {
  readonly from: number;
  /** Both ends are included; null = no upper end. */
  readonly to: number | null;
  readonly fee: number;
}

export interface FeeTable {
  /** What becomes of a fee that the order has: 変更しない, 上書きする, 加算する. An order without one gets the table's in all three. */
  readonly mode: 'keep' | 'replace' | 'add';
  /** Empty: the shop charges no fee of its own, and orders stay as they are whatever the mode. */
  readonly tiers: readonly Tier[];
}

/** What an order comes to, and the fee in it. */
export interface Bill {
  /** Without the fee: what decides the tier. */
  readonly billed: number;
  readonly had: number;
}

/** What was decided about the fee of one order. `had`: the fee that the order had before ours. */
export interface Charge extends Bill {
  /** The fee that is asked for. Differs from `had` where the table speaks. */
  readonly fee: number;
}

/** Name of the one fee line of an order whose fee is ours. */
export const feeName = '後払い手数料';

const contains = ({ from, to }: Tier, billed: number): boolean =>
  from <= billed && (to === null || billed <= to);

/** The table's fee for a billed amount; 0 where no tier reaches. Tiers that overlap are refused before anybody asks. */
export const feeFor = (tiers: readonly Tier[], billed: number): number =>
  tiers.find((tier) => contains(tier, billed))?.fee ?? 0;

/** The fee asked for an order of this billed amount that has this fee. */
export function feeAfter({ mode, tiers }: FeeTable, billed: number, had: number): number {
  if (tiers.length === 0) return had;
  const fee = feeFor(tiers, billed);
  if (had === 0 || mode === 'replace') return fee;
  return mode === 'keep' ? had : had + fee;
}

const sum = (lines: readonly Line[]): number => lines.reduce((yen, { subTotal }) => yen + subTotal, 0);

/** The fee that an order has: all its fee lines together. */
export const feeIn = ({ lines }: Pick<Order, 'lines'>): number =>
  sum(lines.filter(({ kind }) => kind === 'fee'));

/** The bill of an order as the back office has it; null where it does not add up. */
export function billOf(order: Order): Bill | null {
  const had = feeIn(order);
  return sum(order.lines) === order.total ? { billed: order.total - had, had } : null;
}

/**
 * Decides the fee of an order. `kept` is what was decided when it was last sent, null if that is not known.
 *
 * - `live`: the credit of that decision stands. It stays, whatever the table says by now, for as long as the rest of the
 *   order comes to the same and its fee is the one it had then, or is ours by now.
 * - A fee that equals the one we asked for, where the order had another, is ours written into the back office: the table
 *   is asked as if it were not there, so that it is never added twice.
 * - An order that does not add up is left alone: it is refused in the host's own numbers.
 */
export function chargeOf(order: Order, table: FeeTable, kept: Charge | null, live: boolean): Charge {
  const bill = billOf(order);
  if (bill) return decide(bill, table, kept, live);
  const now = feeIn(order);
  return { billed: order.total - now, had: now, fee: now };
}

/** The same, of an order of which no more is known than its bill. */
export function decide(
  { billed, had: now }: Bill,
  table: FeeTable,
  kept: Charge | null,
  live: boolean,
): Charge {
  const ours = kept !== null && kept.fee !== kept.had && now === kept.fee;
  const had = ours ? kept.had : now;
  if (kept && live && billed === kept.billed && had === kept.had) return kept;
  return { billed, had, fee: feeAfter(table, billed, had) };
}

/**
 * The order as it is asked for. Untouched where its fee stays what it is; else all its fee lines become one, the last line,
 * under our name whoever wrote it: before and after the fee is written into the back office the provider is told the same.
 */
export function withCharge(order: Order, { had, fee }: Charge): Order {
  const now = feeIn(order);
  if (now === fee && had === fee) return order;
  const others = order.lines.filter(({ kind }) => kind !== 'fee');
  const line: Line = { kind: 'fee', name: feeName, count: null, unitPrice: null, subTotal: fee };
  return {
    ...order,
    lines: fee === 0 && others.length > 0 ? others : [...others, line],
    total: order.total - now + fee,
  };
}

/** The order with its fee, when nothing of it was ever sent. */
export const withFee = (order: Order, table: FeeTable): Order =>
  withCharge(order, chargeOf(order, table, null, false));
