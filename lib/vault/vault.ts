import { commit, guarded } from '../database/connection.ts';
import { createKeyring, type Session } from './keyring.ts';
import { createLock, type Lock, type LockState } from './lock.ts';
import { newKey, recommended } from './passphrase.ts';
import { sealed, unsealed } from './seal.ts';
import { Secret } from './secret.ts';
import { openStore, strict, type Connect } from './store.ts';

/** The contract a password belongs to. A password is never given out for another address or merchant. */
export interface Merchant {
  readonly merchantCode: string;
  /** Base address that calls go to. */
  readonly baseUrl: string;
}

/** A passphrase is set, and nobody has said it since the vault was locked. */
export class VaultLocked extends Error {
  override name = 'VaultLocked';
}

/**
 * Passwords at rest: AES-GCM under a key that no script can export, and that only a passphrase gives where one is set. See
 * docs/security.md for what this does not stop. Every method throws when the database cannot be had.
 */
export interface Vault {
  state(): Promise<LockState>;
  /** Whether a password is stored. Throws when the stored one cannot be opened; while locked it is not tried. */
  has(merchant: Merchant): Promise<boolean>;
  /** Throws VaultLocked while locked. */
  put(merchant: Merchant, password: Secret): Promise<void>;
  /**
   * The password, or undefined when none is stored. Throws when the stored one cannot be opened, and VaultLocked while
   * locked.
   */
  open(merchant: Merchant): Promise<Secret | undefined>;
  /** Needs no key. */
  remove(merchant: Merchant): Promise<void>;
}

export interface VaultDeps {
  /** Where an unlocked key outlives the worker. */
  readonly session: Session;
  /** Epoch ms. */
  readonly now: () => number;
  /** A connection that is shared with others; one of its own unless given. */
  readonly connect?: Connect;
  /** Rounds of PBKDF2; what is recommended unless told otherwise. */
  readonly cost?: number;
}

const idOf = ({ baseUrl, merchantCode }: Merchant): string => `${baseUrl} ${merchantCode}`;

export function openVault(
  { session, now, connect: shared, cost = recommended }: VaultDeps,
  name = 'yoshin-vault',
): Vault & Lock {
  const connect = shared ?? openStore(name);
  const ring = createKeyring(connect, session);
  /** One change at a time: whoever seals all passwords anew must not lose one that is written meanwhile. */
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    navigator.locks.request(`yoshin.vault ${name}`, work) as Promise<T>;

  /** The one key while there is no passphrase; made on first use. */
  async function keyToSeal(): Promise<CryptoKey> {
    const { ring: present } = await ring.look();
    if (present.state === 'locked') throw new VaultLocked('put');
    if (present.key) return present.key;
    const made = await newKey(false);
    const tx = (await connect()).transaction('keys', 'readwrite', strict);
    await commit(tx, () => tx.store.add(made, 'aes'));
    return made;
  }

  async function open(merchant: Merchant): Promise<Secret | undefined> {
    const id = idOf(merchant);
    const found = await ring.look(id);
    if (!found.sealed) return undefined;
    if (found.ring.state === 'locked') throw new VaultLocked('open');
    if (!found.ring.key) throw new Error('The vault key is gone');
    return new Secret(await unsealed(found.ring.key, id, found.sealed));
  }

  return {
    ...createLock({ connect, ring, alone, now, cost }),
    open,
    async has(merchant) {
      const found = await ring.look(idOf(merchant));
      return found.ring.state === 'locked' ? !!found.sealed : (await open(merchant)) !== undefined;
    },
    put: (merchant, password) =>
      alone(async () => {
        const id = idOf(merchant);
        const value = await sealed(await keyToSeal(), id, password.reveal());
        const tx = (await connect()).transaction('secrets', 'readwrite', strict);
        await commit(tx, () => tx.store.put(value, id));
      }),
    remove: (merchant) =>
      alone(async () => {
        const tx = guarded((await connect()).transaction('secrets', 'readwrite', strict));
        await commit(tx, () => tx.store.delete(idOf(merchant)));
      }),
  };
}
