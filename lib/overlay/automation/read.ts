import { LoggedOut } from '../../backoffice/faults.ts';
import { readOrder } from '../../backoffice/order-reader.ts';
import { isOver } from '../../backoffice/row-signs.ts';
import type { Operation } from '../../credit/status.ts';
import type { InputOf } from '../../messages/contract.ts';
import type { ActionDeps } from '../actions.ts';
import type { Mount } from '../roster.ts';

/** Orders that are read at the same time, when nobody waits for them. */
const atOnce = 2;

export type Entry = InputOf<'automation.begin'>['entries'][number];
type Deps = Pick<ActionDeps, 'profile' | 'fetchPage' | 'readLimit'>;

/**
 * Reads orders in full, a few at a time. An order that cannot be read, whose row changes meanwhile, or that the host has
 * ended since, is left out and told to `onLeft`. Rejects when the person is logged out, and when the signal ends it.
 */
export async function readForRun(
  list: readonly { readonly mount: Mount; readonly operation: Operation }[],
  { profile, fetchPage, readLimit }: Deps,
  signal: AbortSignal,
  onLeft: (mount: Mount) => void,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const queue = list.values();
  const end = new AbortController();
  const over = AbortSignal.any([signal, end.signal]);
  const work = async (): Promise<void> => {
    for (const { mount, operation } of queue) {
      const print = mount.print();
      try {
        let ended = false;
        const limit = AbortSignal.any([over, readLimit()]);
        const order = await readOrder(profile, mount.identity, fetchPage, limit, (page) => {
          ended = operation === 'authorize' && isOver(page, profile);
        });
        if (ended || !mount.current() || mount.print() !== print) onLeft(mount);
        else entries.push({ order, print });
      } catch (cause) {
        over.throwIfAborted();
        if (cause instanceof LoggedOut) throw cause;
        onLeft(mount);
      }
      over.throwIfAborted();
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } catch (cause) {
    end.abort();
    throw cause;
  }
  return entries;
}
