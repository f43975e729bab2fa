import { commit, guarded } from '../database/connection.ts';
import { unwrapWith } from './passphrase.ts';
import { only, strict, type Connect, type Header, type Sealed } from './store.ts';

/** What outlives the worker, but not the browser. JSON values only. */
export interface Session {
  get(): Promise<unknown>;
  set(kept: Kept): Promise<void>;
  clear(): Promise<void>;
}
/** The vault's key, wrapped by `keys.session` on the disk: neither half opens anything alone. */
export interface Kept {
  readonly id: string;
  readonly iv: readonly number[];
  readonly wrapped: readonly number[];
}

/** How the vault stands. `none`: no passphrase is set; its key is undefined until something was sealed. */
export type Ring =
  | { readonly state: 'none'; readonly key: CryptoKey | undefined }
  | { readonly state: 'locked'; readonly header: Header }
  | { readonly state: 'open'; readonly header: Header; readonly key: CryptoKey };

/** The key in use, and whether there is one. */
export interface Keyring {
  /** With what is sealed under an id, read in the same moment. */
  look(id?: string): Promise<{ ring: Ring; sealed: Sealed | undefined }>;
  /** Keeps an unlocked key for this life and the next ones of the worker. */
  hold(header: Header, key: CryptoKey): Promise<void>;
  /** Forgets it. Of the two halves one may fail to go; it opens nothing. */
  release(): Promise<void>;
}

export function createKeyring(connect: Connect, session: Session): Keyring {
  let held: { readonly id: string; readonly key: CryptoKey } | null = null;
  /** Counts the locks: what was asked for before one is not kept after it. */
  let turn = 0;

  async function recalled(id: string, outer: CryptoKey | undefined): Promise<CryptoKey | null> {
    const kept = (await session.get()) as Partial<Kept> | undefined;
    if (!outer || kept?.id !== id || !kept.iv || !kept.wrapped) return null;
    const halves = { iv: new Uint8Array(kept.iv), wrapped: new Uint8Array(kept.wrapped) };
    return unwrapWith(outer, halves, false);
  }

  return {
    async look(id) {
      const mine = turn;
      const tx = guarded((await connect()).transaction(['header', 'keys', 'secrets']));
      const keys = tx.objectStore('keys');
      const [header, aes, outer, sealed] = await Promise.all([
        tx.objectStore('header').get(only),
        keys.get('aes'),
        keys.get('session'),
        id === undefined ? undefined : tx.objectStore('secrets').get(id),
      ]);
      if (!header) return { ring: { state: 'none', key: aes }, sealed };
      const known = held?.id === header.id ? held.key : await recalled(header.id, outer);
      if (!known || mine !== turn) return { ring: { state: 'locked', header }, sealed };
      held = { id: header.id, key: known };
      return { ring: { state: 'open', header, key: known }, sealed };
    },

    async hold({ id }, key) {
      const outer = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
        'wrapKey',
        'unwrapKey',
      ]);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.wrapKey('raw', key, outer, { name: 'AES-GCM', iv });
      const plain = await unwrapWith(outer, { iv, wrapped: data }, false);
      if (!plain) throw new Error('A key that was just wrapped does not unwrap');
      const tx = (await connect()).transaction('keys', 'readwrite', strict);
      await commit(tx, () => tx.store.put(outer, 'session'));
      await session.set({ id, iv: [...iv], wrapped: [...new Uint8Array(data)] });
      held = { id, key: plain };
    },

    async release() {
      turn++;
      held = null;
      const halves = await Promise.allSettled([
        session.clear(),
        connect().then(async (db) => {
          const tx = db.transaction('keys', 'readwrite', strict);
          await commit(tx, () => tx.store.delete('session'));
        }),
      ]);
      const failed = halves.filter((half) => half.status === 'rejected');
      if (failed.length === halves.length) throw failed[0]!.reason;
    },
  };
}
