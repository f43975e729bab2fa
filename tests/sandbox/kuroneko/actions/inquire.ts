import type { OrderAction } from './action.ts';
import { status } from './status.ts';

/** KAARS: the credit result. */
export const creditResult: OrderAction = ({ order, forced }) => [['result', forced ?? order.result]];

/**
 * KAAST: status and warning. Assumption: a declined order shows 32 決済不可, because 1 to 12 all say
 * that credit was granted once.
 */
export const transactionStatus: OrderAction = ({ order, forced }) => [
  ['result', forced ?? (order.status === status.declined ? status.refused : order.status)],
  ['warning', order.warning],
];
