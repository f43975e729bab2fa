import { owing } from '../actions/status.ts';
import type { Fields, StoredOrder } from '../types.ts';

/**
 * Who counts as one buyer. Assumption: the phone number without hyphens; how the real service
 * recognises people is not public.
 */
export function buyerOf(fields: Fields): string {
  return (fields.telNum ?? '').replaceAll('-', '');
}

/** Yen this order adds to its buyer's open balance. */
export function unpaidYen(order: StoredOrder): number {
  return owing.has(order.status) ? order.totalAmount : 0;
}
