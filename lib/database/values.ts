import type { DBSchema } from 'idb';
import { commit, connection, guarded } from './connection.ts';

/** Values under names, asked for and written as in the browser's own storage. */
export interface Values {
  /** Of these names those that are there; of `null` all. */
  get(names: string | string[] | null): Promise<Record<string, unknown>>;
  /** All of them or none. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(names: string | string[]): Promise<void>;
  clear(): Promise<void>;
}

interface Schema extends DBSchema {
  values: { key: string; value: unknown };
}

const listed = (names: string | string[]): string[] => (typeof names === 'string' ? [names] : names);

/** Values in a database of the extension's own origin, where no content script reaches them. */
export function openValues(name: string): Values {
  const connect = connection<Schema>(name, 1, (db) => void db.createObjectStore('values'));
  const writing = async () => (await connect()).transaction('values', 'readwrite', { durability: 'strict' });
  return {
    async get(names) {
      const { store } = guarded((await connect()).transaction('values'));
      const keys = names === null ? await store.getAllKeys() : listed(names);
      const values = await Promise.all(keys.map((key) => store.get(key)));
      return Object.fromEntries(
        keys.flatMap((key, at) => (values[at] === undefined ? [] : [[key, values[at]]])),
      );
    },
    async set(values) {
      const transaction = await writing();
      await commit(
        transaction,
        ...Object.entries(values).map(
          ([key, value]) =>
            () =>
              transaction.store.put(value, key),
        ),
      );
    },
    async remove(names) {
      const transaction = await writing();
      await commit(transaction, ...listed(names).map((key) => () => transaction.store.delete(key)));
    },
    async clear() {
      const transaction = await writing();
      await commit(transaction, () => transaction.store.clear());
    },
  };
}
