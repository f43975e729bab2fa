import type { DBSchema, IDBPDatabase } from 'idb';
import { connection } from '../database/connection.ts';

/** A text under a key, with the vector it was sealed with. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** The vault's key as it lies on the disk while a passphrase is set: wrapped by a key that only the passphrase gives. */
export interface Header {
  readonly version: 1;
  /** New with every passphrase, so that what was kept of an earlier one no longer fits. */
  readonly id: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Rounds of PBKDF2. Kept here, so that the cost can rise. */
  readonly iterations: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: ArrayBuffer;
}

/** Passphrases that did not fit, one after the other. On disk: neither a new worker nor a new browser starts over. */
export interface Tries {
  readonly version: 1;
  readonly failures: number;
  /** Epoch ms before which no other one is looked at. */
  readonly until: number;
}

/**
 * `keys.aes`: the vault's key, while there is no passphrase. `keys.session`: what the copy in `storage.session` is wrapped
 * with, while it is unlocked. `header`: there exactly while a passphrase is set.
 */
export interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  secrets: { key: string; value: Sealed };
  header: { key: string; value: Header };
  tries: { key: string; value: Tries };
}
export type Connect = () => Promise<IDBPDatabase<Schema>>;

/** Version 2 brings the passphrase; what version 1 sealed is read as it is. */
export const openStore = (name: string): Connect =>
  connection<Schema>(name, 2, (db, from) => {
    if (from < 1) {
      db.createObjectStore('keys');
      db.createObjectStore('secrets');
    }
    db.createObjectStore('header');
    db.createObjectStore('tries');
  });

/** Every write of the vault is on the disk when it resolves. */
export const strict = { durability: 'strict' } as const;
/** The one record of `header` and of `tries`. */
export const only = 'only';
