import { LoggedOut } from '../../backoffice/faults.ts';
import { readOrder, toOrder } from '../../backoffice/order-reader.ts';
import type { OrderPages } from '../../backoffice/pages.ts';
import { mostAtOnce, readSeveral } from '../../backoffice/read-several.ts';
import type { Picked } from '../../backoffice/ticks.ts';
import type { Order } from '../../order/order.ts';
import type { PanelDeps } from './ask.ts';

/** Calls to the host at a time: as fast as a person who opens tabs, no faster. */
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
  const step = mostAtOnce(profile);
  let next = 0;
  const limit = (): AbortSignal => AbortSignal.any([over, readLimit()]);
  /** Ends the whole where nothing more can be read. */
  const endsAll = (cause: unknown): void => {
    over.throwIfAborted();
    if (cause instanceof LoggedOut) throw cause;
  };

  /** Those of a part that one call of the host tells; where it does not, each is asked for by itself. */
  async function together(part: readonly Picked[]): Promise<ReadonlyMap<string, OrderPages>> {
    const hostIds = part.map(({ hostId }) => hostId);
    try {
      return part.length > 1 ? await readSeveral(profile, hostIds, fetchPage, limit()) : new Map();
    } catch (cause) {
      endsAll(cause);
      return new Map();
    }
  }

  async function work(): Promise<void> {
    for (let at = next; at < list.length; at = next) {
      next += step;
      const part = list.slice(at, at + step);
      const told = await together(part);
      for (const [place, picked] of part.entries()) {
        const pages = told.get(picked.hostId);
        let result: Read;
        try {
          const order = pages
            ? toOrder(profile, picked, pages)
            : await readOrder(profile, picked, fetchPage, limit());
          result = { picked, order };
        } catch (cause) {
          endsAll(cause);
          result = { picked, cause };
        }
        over.throwIfAborted();
        results[at + place] = result;
        onRead(result);
      }
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
