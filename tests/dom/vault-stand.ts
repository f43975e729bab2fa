import { openVault as open } from '../../lib/vault/vault.ts';

/** Memory that outlives a worker; a new one is a new start of the browser. */
export function memory() {
  let kept: unknown;
  return {
    get: async () => structuredClone(kept),
    set: async (value: unknown) => void (kept = JSON.parse(JSON.stringify(value)) as unknown),
    clear: async () => void (kept = undefined),
    /** What lies in it. */
    look: () => kept,
  };
}

/** Few rounds, so that tests of the order of things do not wait for arithmetic. */
export const cheap = 1000;

interface Given {
  session?: ReturnType<typeof memory>;
  now?: () => number;
  cost?: number;
}

/** A vault as a new life of the worker opens it. */
export const openVault = (
  name: string,
  { session = memory(), now = () => Date.UTC(2026, 10, 25), cost = cheap }: Given = {},
) => open({ session, now, cost }, name);

let vaults = 0;
export const freshName = (): string => `vault-${Date.now()}-${vaults++}`;

export const merchant = { baseUrl: 'https://provider.example/', merchantCode: '99900000011' };
export const password = 'Zq7xK2vW';
export const phrase = '紫の 電車 と 12個のりんご';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((ok, fail) => {
    request.onsuccess = () => ok(request.result);
    request.onerror = () => fail(request.error ?? new Error('no reason'));
  });

/** Everything that lies on the disk, past the vault. */
export async function disk(
  name: string,
): Promise<Record<string, { keys: IDBValidKey[]; values: unknown[] }>> {
  const db = await done(indexedDB.open(name));
  const all: Record<string, { keys: IDBValidKey[]; values: unknown[] }> = {};
  for (const store of db.objectStoreNames) {
    const tx = db.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([done(tx.getAllKeys()), done(tx.getAll())]);
    all[store] = { keys, values };
  }
  db.close();
  return all;
}

/** Writes past the vault. */
export async function write(name: string, store: string, key: string, value: unknown): Promise<void> {
  const db = await done(indexedDB.open(name));
  await done(db.transaction(store, 'readwrite').objectStore(store).put(value, key));
  db.close();
}

const bytes = (hex: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array((hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16)));

/** What version 1 left on disks: one password under a key of its own. Frozen. */
export async function version1(name: string): Promise<void> {
  const asked = indexedDB.open(name, 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('keys');
    asked.result.createObjectStore('secrets');
  };
  const db = await done(asked);
  const raw = bytes('030a11181f262d343b424950575e656c737a81888f969da4abb2b9c0c7ced5dc');
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const tx = db.transaction(['keys', 'secrets'], 'readwrite');
  tx.objectStore('keys').put(key, 'aes');
  tx.objectStore('secrets').put(
    {
      iv: bytes('05101b26313c47525d68737e'),
      data: bytes('ca2a51953e7c57222600d8b91158915d92d645845540edea').buffer,
    },
    'https://provider.example/ 99900000011',
  );
  await new Promise((ok) => (tx.oncomplete = ok));
  db.close();
}
