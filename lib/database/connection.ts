import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';

/**
 * A database that is opened when it is first needed, and again after its connection was lost: the browser may close one,
 * and an upgrade asks for it. Rejects when there is none to be had (private windows, full disk, a newer version on disk)
 * or when another connection blocks the upgrade: waiting for that could take for ever.
 */
export function connection<S extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<S>['upgrade']>,
): () => Promise<IDBPDatabase<S>> {
  let current: Promise<IDBPDatabase<S>> | undefined;
  const lose = (): void => {
    current = undefined;
  };
  const open = (): Promise<IDBPDatabase<S>> =>
    new Promise((ready, fail) => {
      openDB<S>(name, version, {
        upgrade,
        blocked: () => fail(new Error(`${name}: another connection blocks the upgrade`)),
        blocking(_current, _blocked, event) {
          (event.target as IDBDatabase).close();
          lose();
        },
        terminated: lose,
      }).then(ready, fail);
    });
  return () => {
    current ??= open().catch((cause: unknown) => {
      lose();
      throw cause;
    });
    return current;
  };
}

/** Writes all of it, or nothing: a write that fails before it reaches the disk takes the others with it. */
export async function commit(
  transaction: { readonly done: Promise<void>; abort(): void },
  ...writes: readonly (() => Promise<unknown>)[]
): Promise<void> {
  const { done } = guarded(transaction);
  try {
    await Promise.all([...writes.map(async (write) => write()), done]);
  } catch (cause) {
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
    throw cause;
  }
}

/** Keeps a transaction that fails from also being an unhandled rejection: its failure is told by the call inside it. */
export function guarded<T extends { readonly done: Promise<void> }>(transaction: T): T {
  transaction.done.catch(() => undefined);
  return transaction;
}
