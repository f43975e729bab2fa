import { live } from '../actions/status.ts';
import type { StoredOrder } from '../types.ts';

/** Attempts of one order end in -2, -3 …; without that ending they are one. */
export const originalOf = (orderNo: string): string => orderNo.replace(/-[0-9]{1,2}$/, '');

/** How many authorizations of one order ever lived at the same moment. */
export interface Peaks {
  saw(order: StoredOrder): void;
  /** Per original, since the start or the last clear; 0 where none ever lived. */
  list(): Record<string, number>;
  clear(): void;
}

export function peaks(known: readonly StoredOrder[]): Peaks {
  const living = new Map<string, Set<string>>();
  const most = new Map<string, number>();
  const book: Peaks = {
    saw({ merchant, orderNo, status }) {
      const original = originalOf(orderNo);
      const group = living.get(original) ?? new Set();
      living.set(original, group);
      if (live.has(status)) group.add(`${merchant} ${orderNo}`);
      else group.delete(`${merchant} ${orderNo}`);
      most.set(original, Math.max(most.get(original) ?? 0, group.size));
    },
    list: () => Object.fromEntries(most),
    clear() {
      living.clear();
      most.clear();
    },
  };
  for (const order of known) book.saw(order);
  return book;
}
