import type { OrderAction } from './action.ts';
import { status } from './status.ts';

/** KAACL: cancels the whole order; its number stays taken. */
export const cancel: OrderAction = ({ order, save }) => {
  save({ ...order, status: status.cancelled });
  return [];
};
