import type { DBSchema } from 'idb';
import { commit, connection, guarded } from '../database/connection.ts';
import { Secret } from './secret.ts';

/** The contract a password belongs to. A password is never given out for another address or merchant. */
export interface Merchant {
  readonly merchantCode: string;
  /** Base address that calls go to. */
  readonly baseUrl: string;
}

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  secrets: { key: string; value: Sealed };
}

/**
 * Passwords at rest: AES-GCM under a key that no script can export. See docs/security.md for what this does not stop.
 * Every method throws when the database cannot be had.
 */
export interface Vault {
  /** Whether a password is stored. Throws when the stored one cannot be opened. */
  has(merchant: Merchant): Promise<boolean>;
  put(merchant: Merchant, password: Secret): Promise<void>;
  /** The password, or undefined when none is stored. Throws when the stored one cannot be opened. */
  open(merchant: Merchant): Promise<Secret | undefined>;
  remove(merchant: Merchant): Promise<void>;
}

const text = new TextEncoder();
const strict = { durability: 'strict' } as const;
const idOf = ({ baseUrl, merchantCode }: Merchant): string => `${baseUrl} ${merchantCode}`;
/** The contract is bound in, so that a sealed password cannot be moved to another one. */
const sealing = (iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: text.encode(id),
});

export function openVault(name = 'yoshin-vault'): Vault {
  const connect = connection<Schema>(name, 1, (db) => {
    db.createObjectStore('keys');
    db.createObjectStore('secrets');
  });

  const storedKey = async (): Promise<CryptoKey | undefined> =>
    guarded((await connect()).transaction('keys')).store.get('aes');

  /** The one key; made on first use. `add` keeps the first of two that race. */
  async function keyToSeal(): Promise<CryptoKey> {
    const stored = await storedKey();
    if (stored) return stored;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const tx = (await connect()).transaction('keys', 'readwrite', strict);
    await commit(tx, () => tx.store.add(made, 'aes')).catch(() => undefined);
    const kept = await storedKey();
    if (!kept) throw new Error('The vault key could not be written');
    return kept;
  }

  async function open(merchant: Merchant): Promise<Secret | undefined> {
    const id = idOf(merchant);
    const sealed = await guarded((await connect()).transaction('secrets')).store.get(id);
    if (!sealed) return undefined;
    const key = await storedKey();
    if (!key) throw new Error('The vault key is gone');
    const clear = await crypto.subtle.decrypt(sealing(sealed.iv, id), key, sealed.data);
    return new Secret(new TextDecoder().decode(clear));
  }

  return {
    open,
    has: async (merchant) => (await open(merchant)) !== undefined,
    async put(merchant, password) {
      const id = idOf(merchant);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const key = await keyToSeal();
      const data = await crypto.subtle.encrypt(sealing(iv, id), key, text.encode(password.reveal()));
      const tx = (await connect()).transaction('secrets', 'readwrite', strict);
      await commit(tx, () => tx.store.put({ iv, data }, id));
    },
    async remove(merchant) {
      const tx = (await connect()).transaction('secrets', 'readwrite', strict);
      await commit(tx, () => tx.store.delete(idOf(merchant)));
    },
  };
}
