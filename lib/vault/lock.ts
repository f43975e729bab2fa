import { commit, guarded } from '../database/connection.ts';
import type { Keyring, Ring } from './keyring.ts';
import { newKey, unwrapped, wrapped } from './passphrase.ts';
import { isUnfit, sealed, unsealed } from './seal.ts';
import type { Secret } from './secret.ts';
import { only, strict, type Connect, type Header, type Sealed } from './store.ts';
import { oneMore, waitLeft } from './tries.ts';

/** `none`: there is no passphrase, and nothing to unlock. */
export type LockState = Ring['state'];

/** What became of a passphrase. `wait`: it was not looked at, because too many wrong ones came before. */
export type Tried = 'right' | 'wrong' | 'wait';

/** The passphrase of the vault. Its text is kept nowhere. */
export interface Lock {
  state(): Promise<LockState>;
  /** How long until a passphrase may be tried, ms. */
  waitMs(): Promise<number>;
  unlock(passphrase: Secret): Promise<Tried>;
  /** Forgets the key. Calls under way keep the password they have in hand. */
  lock(): Promise<void>;
  /** Sets the passphrase, or changes it: `current` null where there is none. Every password gets a new seal. */
  set(passphrase: Secret, current: Secret | null): Promise<Tried>;
  /** Does away with the passphrase. */
  unset(current: Secret): Promise<Tried>;
  /** Deletes every password with the passphrase they were under. */
  wipe(): Promise<void>;
}

export interface LockDeps {
  readonly connect: Connect;
  readonly ring: Keyring;
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly now: () => number;
  readonly cost: number;
}

/** A passphrase that was looked at. The key is wrappable. */
type Looked =
  | { readonly tried: 'right'; readonly header: Header; readonly key: CryptoKey }
  | { readonly tried: 'wrong' | 'wait' };

export function createLock({ connect, ring, alone, now, cost }: LockDeps): Lock {
  const rest = async (): Promise<number> => {
    const tx = guarded((await connect()).transaction('tries'));
    return waitLeft(await tx.store.get(only), now());
  };

  /** Counted before it is looked at: whoever ends the worker in between gains no try. */
  async function look(passphrase: Secret): Promise<Looked> {
    const db = await connect();
    const tx = guarded(db.transaction(['header', 'tries'], 'readwrite', strict));
    const tries = tx.objectStore('tries');
    const [header, before] = await Promise.all([tx.objectStore('header').get(only), tries.get(only)]);
    if (!header) throw new Error('No passphrase is set');
    if (waitLeft(before, now()) > 0) return { tried: 'wait' };
    await commit(tx, () => tries.put(oneMore(before, now()), only));
    const key = await unwrapped(header, passphrase);
    return key ? { tried: 'right', header, key } : { tried: 'wrong' };
  }

  async function forgive(): Promise<void> {
    const tx = (await connect()).transaction('tries', 'readwrite', strict);
    await commit(tx, () => tx.store.clear());
  }

  /** Under more rounds where less were usual when it was set. Another time will do should it fail. */
  async function raise({ header, key }: Looked & { tried: 'right' }, passphrase: Secret): Promise<void> {
    if (header.iterations >= cost) return;
    const next = await wrapped(key, passphrase, cost, header.id);
    const tx = (await connect()).transaction('header', 'readwrite', strict);
    await commit(tx, () => tx.store.put(next, only));
  }

  /** Every password under the new key. One that the old key does not open stays as unreadable as it was. */
  async function resealed(old: CryptoKey | undefined, next: CryptoKey): Promise<[string, Sealed][]> {
    const { store } = guarded((await connect()).transaction('secrets'));
    const [ids, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return Promise.all(
      ids.map(async (id, at): Promise<[string, Sealed]> => {
        const value = values[at]!;
        if (!old) return [id, value];
        let clear: string;
        try {
          clear = await unsealed(old, id, value);
        } catch (cause) {
          // What may be readable the next time must not lose its key.
          if (!isUnfit(cause)) throw cause;
          return [id, value];
        }
        return [id, await sealed(next, id, clear)];
      }),
    );
  }

  /** Key, header and all passwords in one stroke: at any moment the disk holds what fits together. */
  async function replace(entries: [string, Sealed][], plain: CryptoKey | null, header: Header | null) {
    const stores = ['keys', 'secrets', 'header', 'tries'] as const;
    const tx = (await connect()).transaction(stores, 'readwrite', strict);
    const keys = tx.objectStore('keys');
    await commit(
      tx,
      () => keys.clear(),
      async () => plain && keys.put(plain, 'aes'),
      () => tx.objectStore('header').clear(),
      async () => header && tx.objectStore('header').put(header, only),
      () => tx.objectStore('tries').clear(),
      ...entries.map(
        ([id, value]) =>
          () =>
            tx.objectStore('secrets').put(value, id),
      ),
    );
  }

  return {
    state: async () => (await ring.look()).ring.state,
    waitMs: rest,

    unlock: (passphrase) =>
      alone(async () => {
        const looked = await look(passphrase);
        if (looked.tried !== 'right') return looked.tried;
        await ring.hold(looked.header, looked.key);
        await forgive();
        await raise(looked, passphrase).catch(() => undefined);
        return 'right';
      }),

    // In its turn: an unlocking that is under way must not come after it.
    lock: () => alone(ring.release),

    set: (passphrase, current) =>
      alone(async () => {
        let old: CryptoKey | undefined;
        if (current) {
          const looked = await look(current);
          if (looked.tried !== 'right') return looked.tried;
          old = looked.key;
        } else {
          const { ring: present } = await ring.look();
          if (present.state !== 'none') throw new Error('A passphrase is set already');
          old = present.key;
        }
        const key = await newKey(true);
        const header = await wrapped(key, passphrase, cost);
        await replace(await resealed(old, key), null, header);
        await ring.hold(header, key);
        return 'right';
      }),

    unset: (current) =>
      alone(async () => {
        const looked = await look(current);
        if (looked.tried !== 'right') return looked.tried;
        const key = await newKey(false);
        await replace(await resealed(looked.key, key), key, null);
        await ring.release();
        return 'right';
      }),

    wipe: () =>
      alone(async () => {
        const stores = ['keys', 'secrets', 'header', 'tries'] as const;
        const tx = (await connect()).transaction(stores, 'readwrite', strict);
        await commit(tx, ...stores.map((name) => () => tx.objectStore(name).clear()));
        await ring.release();
      }),
  };
}
