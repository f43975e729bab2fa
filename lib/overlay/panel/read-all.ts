import { LoggedOut } from '../../backoffice/faults.ts';
import { readOrder } from '../../backoffice/order-reader.ts';
import type { Picked } from '../../backoffice/ticks.ts';
import type { Order } from '../../order/order.ts';
import type { PanelDeps } from './ask.ts';

/** Orders read from the host at a time: as fast as a person who opens tabs, no faster. */
const atOnce = 4;

export type Read = { readonly picked: Picked } & ({ readonly order: Order } | { readonly cause: unknown });

/**
 * Reads orders in full, a few at a time, and tells of each. Rejects when the person is logged out (no order could be read
 * any more) and when `signal` ends it; otherwise an order that cannot be read is a result like any other.
 */
export async function readAll(
  list: readonly Picked[],
  { profile, fetchPage, readLimit }: Pick<PanelDeps, 'profile' | 'fetchPage' | 'readLimit'>,
  signal: AbortSignal,
  onRead: (result: Read) => void,
): Promise<Read[]> {
  const results: Read[] = [];
  const end = new AbortController();
  const over = AbortSignal.any([signal, end.signal]);
  let next = 0;

  async function work(): Promise<void> {
    for (let at = next++; at < list.length; at = next++) {
      const picked = list[at]!;
      let result: Read;
      try {
        const order = await readOrder(profile, picked, fetchPage, AbortSignal.any([over, readLimit()]));
        result = { picked, order };
      } catch (cause) {
        over.throwIfAborted();
        if (cause instanceof LoggedOut) throw cause;
        result = { picked, cause };
      }
      over.throwIfAborted();
      results[at] = result;
      onRead(result);
    }
  }

  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } catch (cause) {
    end.abort();
    throw cause;
  }
  return results;
}
