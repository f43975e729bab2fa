import { openDB, type DBSchema } from 'idb';
import { Secret } from './secret.ts';

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  secrets: { key: string; value: Sealed };
}

/** Passwords at rest: AES-GCM under a key that no script can export. See docs/security.md for what this does not stop. */
export interface Vault {
  has(shopId: string): Promise<boolean>;
  put(shopId: string, password: Secret): Promise<void>;
  /** The password, or undefined when none is stored. Throws when the stored one cannot be opened. */
  open(shopId: string): Promise<Secret | undefined>;
  remove(shopId: string): Promise<void>;
}

const text = new TextEncoder();

export function openVault(name = 'yoshin-vault'): Vault {
  const database = openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('keys');
      db.createObjectStore('secrets');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });

  /** The one key; made on first use. `add` keeps the first of two that race. */
  async function key(): Promise<CryptoKey> {
    const db = await database;
    const stored = await db.get('keys', 'aes');
    if (stored) return stored;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    await db.add('keys', made, 'aes').catch(() => undefined);
    const kept = await db.get('keys', 'aes');
    if (!kept) throw new Error('The vault key could not be written');
    return kept;
  }

  return {
    async has(shopId) {
      return (await (await database).getKey('secrets', shopId)) !== undefined;
    },
    async put(shopId, password) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      // The shop id is bound in, so that a sealed password cannot be moved to another shop.
      const data = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: text.encode(shopId) },
        await key(),
        text.encode(password.reveal()),
      );
      await (await database).put('secrets', { iv, data }, shopId);
    },
    async open(shopId) {
      const sealed = await (await database).get('secrets', shopId);
      if (!sealed) return undefined;
      const clear = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: sealed.iv, additionalData: text.encode(shopId) },
        await key(),
        sealed.data,
      );
      return new Secret(new TextDecoder().decode(clear));
    },
    async remove(shopId) {
      await (await database).delete('secrets', shopId);
    },
  };
}
