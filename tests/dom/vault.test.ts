import { afterEach, describe, expect, test, vi } from 'vitest';
import { Secret } from '../../lib/vault/secret.ts';
import { openVault } from './vault-stand.ts';

let vaults = 0;
const fresh = (): string => `vault-${Date.now()}-${vaults++}`;
const merchant = { baseUrl: 'https://provider.example/', merchantCode: '99900000011' };
const password = 'Zq7xK2vW';
afterEach(() => vi.restoreAllMocks());

/** Everything in a database, past the vault. */
async function raw(name: string): Promise<{ db: IDBDatabase; all: (store: string) => Promise<unknown[]> }> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((ok, fail) => {
      request.onsuccess = () => ok(request.result);
      request.onerror = () => fail(request.error ?? new Error('no reason'));
    });
  const db = await done(indexedDB.open(name));
  return { db, all: (store) => done(db.transaction(store).objectStore(store).getAll()) };
}
const change = (db: IDBDatabase, store: string, work: (store: IDBObjectStore) => void): Promise<void> =>
  new Promise((ok, fail) => {
    const tx = db.transaction(store, 'readwrite');
    work(tx.objectStore(store));
    tx.oncomplete = () => ok();
    tx.onabort = () => fail(tx.error ?? new Error('aborted'));
  });

describe('the vault', () => {
  test('gives back what was put, over restarts, until it is removed', async () => {
    const name = fresh();
    await openVault(name).put(merchant, new Secret(password));
    const vault = openVault(name);
    expect((await vault.open(merchant))?.reveal()).toBe(password);
    expect(await vault.has(merchant)).toBe(true);
    await vault.remove(merchant);
    expect(await vault.open(merchant)).toBeUndefined();
    expect(await vault.has(merchant)).toBe(false);
  });

  test('gives a password out for its own contract only', async () => {
    const vault = openVault(fresh());
    await vault.put(merchant, new Secret(password));
    expect(await vault.open({ ...merchant, baseUrl: 'https://evil.example/' })).toBeUndefined();
    expect(await vault.open({ ...merchant, merchantCode: '99900000022' })).toBeUndefined();
  });

  test('holds no plain text, and a key that no script can export', async () => {
    const name = fresh();
    await openVault(name).put(merchant, new Secret(password));
    const { db, all } = await raw(name);
    const [sealed] = (await all('secrets')) as [{ iv: Uint8Array; data: ArrayBuffer }];
    expect(Object.keys(sealed).sort()).toEqual(['data', 'iv']);
    expect(new TextDecoder('latin1').decode(sealed.data)).not.toContain(password);
    expect(sealed.iv).toHaveLength(12);
    const [key] = (await all('keys')) as [CryptoKey];
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    db.close();
  });

  test('never uses a vector twice', async () => {
    const name = fresh();
    const vault = openVault(name);
    const seen = new Set<string>();
    const { db, all } = await (async () => {
      await vault.put(merchant, new Secret(password));
      return raw(name);
    })();
    for (let n = 0; n < 50; n++) {
      await vault.put(merchant, new Secret(password));
      const [sealed] = (await all('secrets')) as [{ iv: Uint8Array }];
      seen.add(sealed.iv.join());
    }
    expect(seen.size).toBe(50);
    db.close();
  });

  test('two first uses at the same moment end with one key that opens both', async () => {
    const name = fresh();
    const other = { ...merchant, merchantCode: '99900000022' };
    await Promise.all([
      openVault(name).put(merchant, new Secret('one12345')),
      openVault(name).put(other, new Secret('two12345')),
    ]);
    const vault = openVault(name);
    expect((await vault.open(merchant))?.reveal()).toBe('one12345');
    expect((await vault.open(other))?.reveal()).toBe('two12345');
  });

  test('a sealed password moved to another contract does not open', async () => {
    const name = fresh();
    const vault = openVault(name);
    const other = { ...merchant, baseUrl: 'https://evil.example/' };
    await vault.put(merchant, new Secret(password));
    const { db, all } = await raw(name);
    const [sealed] = await all('secrets');
    await change(db, 'secrets', (store) => store.put(sealed, `${other.baseUrl} ${other.merchantCode}`));
    db.close();
    await expect(vault.open(other)).rejects.toThrow();
  });

  test('a key that is gone is told, not replaced by a new one behind the back; a new password mends it', async () => {
    const name = fresh();
    await openVault(name).put(merchant, new Secret(password));
    const { db, all } = await raw(name);
    await change(db, 'keys', (store) => store.clear());
    const vault = openVault(name);
    await expect(vault.open(merchant)).rejects.toThrow('The vault key is gone');
    await expect(vault.has(merchant)).rejects.toThrow();
    expect(await all('keys')).toEqual([]);
    db.close();
    await vault.put(merchant, new Secret('new12345'));
    expect((await vault.open(merchant))?.reveal()).toBe('new12345');
  });

  test('a disk that refuses is told by every method, and nothing is left unhandled', async () => {
    const vault = openVault(fresh());
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted on a database.', 'InvalidStateError');
    });
    await expect(vault.open(merchant)).rejects.toThrow();
    await expect(vault.has(merchant)).rejects.toThrow();
    await expect(vault.put(merchant, new Secret(password))).rejects.toThrow();
    await expect(vault.remove(merchant)).rejects.toThrow();
    vi.restoreAllMocks();
    await vault.put(merchant, new Secret(password));
    expect(await vault.has(merchant)).toBe(true);
  });
});

describe('a secret', () => {
  const secret = new Secret(password);
  const prints: [string, () => unknown][] = [
    ['a template', () => `${String(secret)}`],
    ['joining texts', () => [secret].join()],
    ['JSON', () => JSON.stringify({ secret })],
    ['spreading', () => ({ ...secret })],
    ['its keys', () => Reflect.ownKeys(secret)],
    ['its properties', () => Object.getOwnPropertyDescriptors(secret)],
    ['a structured clone', () => structuredClone(secret)],
    ['an error made of it', () => new Error(String(secret)).message],
    ['a form', () => new URLSearchParams({ password: String(secret) }).toString()],
  ];
  test.each(prints)('does not show in %s', (_how, print) => {
    expect(JSON.stringify(print()) ?? '').not.toContain(password);
  });

  test('opens only as itself', () => {
    expect(secret.reveal()).toBe(password);
    expect(() => structuredClone(secret).reveal()).toThrow(TypeError);
    expect(() => Secret.prototype.reveal.call({ ...secret } as Secret)).toThrow('Not a secret');
  });
});
