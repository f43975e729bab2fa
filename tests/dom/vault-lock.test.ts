import { describe, expect, test, vi } from 'vitest';
import { recommended } from '../../lib/vault/passphrase.ts';
import { Secret } from '../../lib/vault/secret.ts';
import { VaultLocked } from '../../lib/vault/vault.ts';
import {
  cheap,
  disk,
  freshName,
  memory,
  merchant,
  openVault,
  password,
  phrase,
  version1,
  write,
} from './vault-stand.ts';

const secret = new Secret(phrase);
const wrong = new Secret('紫の 電車 と 13個のりんご');
const other = { ...merchant, merchantCode: '99900000022' };

/** A vault with one password under a passphrase. `session` is that of the browser that set it. */
async function lockable(name = freshName()) {
  const session = memory();
  const vault = openVault(name, { session });
  await vault.put(merchant, new Secret(password));
  expect(await vault.set(secret, null)).toBe('right');
  return { name, session, vault };
}
const reads = async (vault: ReturnType<typeof openVault>): Promise<string | undefined> =>
  (await vault.open(merchant))?.reveal();
/** Any trace of these bytes among stored values. */
const traces = (values: unknown, text: string): boolean => {
  const inside = (value: unknown): boolean => {
    if (typeof value === 'string') return value.includes(text);
    if (value instanceof ArrayBuffer) return inside(new Uint8Array(value));
    if (ArrayBuffer.isView(value))
      return new TextDecoder('latin1')
        .decode(value)
        .includes(String.fromCharCode(...new TextEncoder().encode(text)));
    return typeof value === 'object' && value !== null && Object.values(value).some(inside);
  };
  return inside(values);
};

describe('a vault with a passphrase', () => {
  test('stays open over a new worker, and is locked after a new start of the browser', async () => {
    const { name, session, vault } = await lockable();
    expect(await vault.state()).toBe('open');
    const worker = openVault(name, { session });
    expect(await worker.state()).toBe('open');
    expect(await reads(worker)).toBe(password);
    const browser = openVault(name);
    expect(await browser.state()).toBe('locked');
    await expect(browser.open(merchant)).rejects.toThrow(VaultLocked);
    await expect(browser.put(other, new Secret('one12345'))).rejects.toThrow(VaultLocked);
    // Whether there is one can be told, and another contract has none.
    expect(await browser.has(merchant)).toBe(true);
    expect(await browser.has(other)).toBe(false);
    expect(await browser.open(other)).toBeUndefined();
  });

  test('opens with the passphrase, typed in any width, and with nothing else', async () => {
    const { name } = await lockable();
    const vault = openVault(name);
    expect(await vault.unlock(wrong)).toBe('wrong');
    expect(await vault.state()).toBe('locked');
    expect(await vault.unlock(new Secret('紫の　電車　と　１２個のりんご'))).toBe('right');
    expect(await reads(vault)).toBe(password);
    await vault.put(other, new Secret('one12345'));
    expect((await vault.open(other))?.reveal()).toBe('one12345');
  });

  test('locks on demand, for this worker and the next', async () => {
    const { name, session, vault } = await lockable();
    await vault.lock();
    expect(await vault.state()).toBe('locked');
    expect(await openVault(name, { session }).state()).toBe('locked');
    expect(session.look()).toBeUndefined();
    expect((await disk(name)).keys).toEqual({ keys: [], values: [] });
  });

  test('a lock that comes while an opening is under way wins', async () => {
    const { name, session } = await lockable();
    const vault = openVault(name, { session });
    const opening = vault.open(merchant).catch(() => null);
    await vault.lock();
    await opening;
    expect(await vault.state()).toBe('locked');
  });

  test('one half that does not go leaves it locked; when neither goes, that is told', async () => {
    const { name, session, vault } = await lockable();
    const stuck = () => Promise.reject(new Error('stuck'));
    const clear = vi.spyOn(session, 'clear').mockImplementation(stuck);
    await vault.lock();
    expect(session.look()).toBeDefined();
    expect(await openVault(name, { session }).state()).toBe('locked');
    expect(await vault.unlock(secret)).toBe('right');
    const remove = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new Error('stuck');
    });
    await expect(vault.lock()).rejects.toThrow('stuck');
    // Not in this life, all the same.
    remove.mockRestore();
    clear.mockRestore();
    await vault.lock();
    expect(await vault.state()).toBe('locked');
  });

  test('of the two halves of an unlocked key neither opens anything alone', async () => {
    const { name, session } = await lockable();
    const kept = session.look();
    const onDisk = await disk(name);
    const half = onDisk.keys!.values[0] as CryptoKey;
    expect(onDisk.keys!.keys).toEqual(['session']);
    expect(half.extractable).toBe(false);
    // The other half of another unlocking does not fit.
    const foreign = memory();
    await foreign.set({ ...(kept as object), wrapped: Array.from({ length: 48 }, () => 7) });
    expect(await openVault(name, { session: foreign }).state()).toBe('locked');
    // Nor does a copy of the session, once it was locked.
    await openVault(name, { session }).lock();
    await session.set(kept as object);
    expect(await openVault(name, { session }).state()).toBe('locked');
  });

  test('neither passphrase nor password lies on the disk or in the session', async () => {
    const { name, session } = await lockable();
    const all = [await disk(name), session.look()];
    expect(traces(all, merchant.merchantCode) || JSON.stringify(all).includes(merchant.merchantCode)).toBe(
      true,
    );
    for (const text of [password, phrase, phrase.normalize('NFKC')]) expect(traces(all, text)).toBe(false);
    const [header] = (await disk(name)).header!.values as [{ iterations: number; salt: Uint8Array }];
    expect(header.salt).toHaveLength(16);
    expect(header.iterations).toBe(cheap);
  });
});

describe('wrong passphrases', () => {
  test('slow down more and more, over new workers and browsers, until the right one comes', async () => {
    const { name } = await lockable();
    let now = Date.UTC(2026, 10, 25);
    const vault = () => openVault(name, { now: () => now });
    const waits: number[] = [];
    for (let n = 0; n < 12; n++) {
      expect(await vault().unlock(wrong)).toBe('wrong');
      const wait = await vault().waitMs();
      waits.push(wait / 1000);
      if (wait > 0) {
        now += wait - 1;
        // Not even the right one is looked at, and asking too early costs nothing more.
        expect(await vault().unlock(secret)).toBe('wait');
        now += 1;
      }
    }
    expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
    expect(await vault().unlock(secret)).toBe('right');
    expect(await vault().waitMs()).toBe(0);
    expect(await vault().unlock(wrong)).toBe('wrong');
    expect(await vault().waitMs()).toBe(0);
  });

  test('a try is counted before it is looked at: a worker that ends in between gains none', async () => {
    const { name } = await lockable();
    const spy = vi.spyOn(crypto.subtle, 'deriveKey').mockRejectedValue(new Error('the worker is gone'));
    for (let n = 0; n < 3; n++) await expect(openVault(name).unlock(wrong)).rejects.toThrow('gone');
    spy.mockRestore();
    expect(await openVault(name).waitMs()).toBe(5000);
    expect(await openVault(name).unlock(secret)).toBe('wait');
  });

  test('a clock that is turned back makes no pause longer than it is', async () => {
    const { name } = await lockable();
    const now = Date.UTC(2026, 10, 25);
    for (let n = 0; n < 3; n++) await openVault(name, { now: () => now }).unlock(wrong);
    expect(await openVault(name, { now: () => now - 86_400_000 }).waitMs()).toBe(5000);
  });

  test('changing and removing ask for the present one, and count like unlocking', async () => {
    const { name, vault } = await lockable();
    expect(await vault.set(new Secret('another one 99'), wrong)).toBe('wrong');
    expect(await vault.unset(wrong)).toBe('wrong');
    expect(await vault.unset(wrong)).toBe('wrong');
    expect(await vault.unset(secret)).toBe('wait');
    expect(await openVault(name).waitMs()).toBe(5000);
    await expect(vault.set(secret, null)).rejects.toThrow('already');
  });
});

describe('the passphrase changes', () => {
  test('to another: everything gets a new seal under a new key, and the old one opens nothing', async () => {
    const { name, session, vault } = await lockable();
    await vault.put(other, new Secret('one12345'));
    const before = await disk(name);
    const next = new Secret('まったく 別の ことば 7');
    expect(await vault.set(next, secret)).toBe('right');
    const after = await disk(name);
    for (const at of [0, 1]) expect(after.secrets!.values[at]).not.toEqual(before.secrets!.values[at]);
    expect(await vault.state()).toBe('open');
    expect(await reads(openVault(name, { session }))).toBe(password);
    const browser = openVault(name);
    expect(await browser.unlock(secret)).toBe('wrong');
    expect(await browser.unlock(next)).toBe('right');
    expect((await browser.open(other))?.reveal()).toBe('one12345');
    // The old header put back does not open the new seals.
    await write(name, 'header', 'only', before.header!.values[0]);
    const old = openVault(name);
    expect(await old.unlock(secret)).toBe('right');
    await expect(old.open(merchant)).rejects.toThrow();
  });

  test('to none: open for ever again, under a key that no script can export', async () => {
    const { name, vault } = await lockable();
    expect(await vault.unset(secret)).toBe('right');
    const browser = openVault(name);
    expect(await browser.state()).toBe('none');
    expect(await reads(browser)).toBe(password);
    const { keys, header } = await disk(name);
    expect(keys!.keys).toEqual(['aes']);
    expect((keys!.values[0] as CryptoKey).extractable).toBe(false);
    expect(header!.values).toEqual([]);
    await expect(browser.unlock(secret)).rejects.toThrow('No passphrase');
  });

  test('with nothing stored yet, before the first password', async () => {
    const vault = openVault(freshName());
    expect(await vault.set(secret, null)).toBe('right');
    await vault.put(merchant, new Secret(password));
    expect(await reads(vault)).toBe(password);
  });

  test('a password that cannot be opened stays as unreadable as it was, and loses no other', async () => {
    const name = freshName();
    const vault = openVault(name);
    await vault.put(merchant, new Secret(password));
    const broken = { iv: new Uint8Array(12), data: new Uint8Array(24).buffer };
    await write(name, 'secrets', `${other.baseUrl} ${other.merchantCode}`, broken);
    await vault.set(secret, null);
    expect(await reads(vault)).toBe(password);
    await expect(vault.open(other)).rejects.toThrow();
    await vault.unset(secret);
    expect(await reads(vault)).toBe(password);
    await expect(vault.open(other)).rejects.toThrow();
  });

  test('forgotten: only the passwords go, with the passphrase and its tries', async () => {
    const { name, session } = await lockable();
    const vault = openVault(name);
    for (let n = 0; n < 4; n++) await vault.unlock(wrong);
    await vault.wipe();
    expect(await vault.state()).toBe('none');
    expect(await vault.open(merchant)).toBeUndefined();
    expect(await vault.waitMs()).toBe(0);
    for (const { keys } of Object.values(await disk(name))) expect(keys).toEqual([]);
    expect(await openVault(name, { session }).state()).toBe('none');
    await vault.put(merchant, new Secret('new12345'));
    expect(await reads(vault)).toBe('new12345');
  });
});

describe('over versions', () => {
  test('what version 1 left is read as it is, and can be put under a passphrase', async () => {
    const name = freshName();
    await version1(name);
    const vault = openVault(name);
    expect(await vault.state()).toBe('none');
    expect(await reads(vault)).toBe(password);
    expect(await vault.set(secret, null)).toBe('right');
    const browser = openVault(name);
    expect(await browser.unlock(secret)).toBe('right');
    expect(await reads(browser)).toBe(password);
    expect((await disk(name)).keys!.keys).not.toContain('aes');
  });

  test('the cost rises when a passphrase that was set at less is said', async () => {
    const { name, session } = await lockable();
    const later = openVault(name, { cost: 3000 });
    expect(await later.unlock(secret)).toBe('right');
    const [header] = (await disk(name)).header!.values as [{ iterations: number }];
    expect(header.iterations).toBe(3000);
    expect(await reads(later)).toBe(password);
    // Nothing else has changed: not the key, nor what it sealed.
    expect(await openVault(name, { session }).state()).toBe('locked');
    const again = openVault(name, { cost: 3000 });
    expect(await again.unlock(secret)).toBe('right');
    expect(await reads(again)).toBe(password);
  });

  test('what is shipped asks for the recommended rounds', async () => {
    const spy = vi.spyOn(crypto.subtle, 'deriveKey');
    const vault = openVault(freshName(), { cost: recommended });
    await vault.set(secret, null);
    expect(recommended).toBeGreaterThanOrEqual(600_000);
    expect(spy.mock.calls[0]![0]).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256', iterations: recommended });
    spy.mockRestore();
  });
});
