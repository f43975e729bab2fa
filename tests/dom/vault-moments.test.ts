import { afterEach, describe, expect, test, vi } from 'vitest';
import { Secret } from '../../lib/vault/secret.ts';
import { freshName, memory, merchant, openVault, password, phrase } from './vault-stand.ts';

const old = new Secret(phrase);
const next = new Secret('まったく 別の ことば 7');
const other = { ...merchant, merchantCode: '99900000022' };
class Died extends Error {}
afterEach(() => vi.restoreAllMocks());

/**
 * Lets the n-th thing that leaves the program fail: a call of the browser's cryptography, a transaction, a write, the
 * session. What comes after it does not happen, as when the worker dies there.
 */
function dieAt(n: number, session: ReturnType<typeof memory>): { passed: string[] } {
  const passed: string[] = [];
  const guard = (target: object, names: readonly string[]): void => {
    for (const name of names) {
      const methods = target as Record<string, (...args: unknown[]) => unknown>;
      const original = methods[name]!;
      vi.spyOn(methods, name).mockImplementation(function (this: unknown, ...args: unknown[]) {
        passed.push(name);
        if (passed.length === n) throw new Died(name);
        return Reflect.apply(original, this, args);
      });
    }
  };
  guard(crypto.subtle, [
    'importKey',
    'deriveKey',
    'generateKey',
    'wrapKey',
    'unwrapKey',
    'encrypt',
    'decrypt',
  ]);
  guard(IDBDatabase.prototype, ['transaction']);
  guard(IDBObjectStore.prototype, ['put', 'delete', 'clear', 'get', 'getAll', 'getAllKeys']);
  guard(session, ['set', 'clear']);
  return { passed };
}

const changes = {
  'setting it': { before: [], act: (vault) => vault.set(next, null) },
  'changing it': { before: [old], act: (vault) => vault.set(next, old) },
  'doing away with it': { before: [old], act: (vault) => vault.unset(old) },
} satisfies Record<
  string,
  { before: Secret[]; act: (vault: ReturnType<typeof openVault>) => Promise<unknown> }
>;

/** Opens the vault as whoever knows both passphrases would; which of them it took. */
async function readable(vault: ReturnType<typeof openVault>): Promise<'none' | 'old' | 'next' | 'open'> {
  const state = await vault.state();
  let by: 'none' | 'old' | 'next' | 'open' = state === 'locked' ? 'old' : state;
  if (state === 'locked' && (await vault.unlock(old)) !== 'right') {
    by = 'next';
    expect(await vault.unlock(next)).toBe('right');
  }
  expect((await vault.open(merchant))?.reveal()).toBe(password);
  expect((await vault.open(other))?.reveal()).toBe('one12345');
  return by;
}

describe('the worker dies at any moment, and every password is there', () => {
  test.each(Object.entries(changes))('%s', async (_what, { before, act }) => {
    const ends = new Set<string>();
    let moments = 0;
    for (let n = 1; n < 200; n++) {
      const [name, session] = [freshName(), memory()];
      const vault = openVault(name, { session });
      await vault.put(merchant, new Secret(password));
      await vault.put(other, new Secret('one12345'));
      for (const passphrase of before) await vault.set(passphrase, null);
      const { passed } = dieAt(n, session);
      const result = await act(vault).catch((cause: unknown) => cause);
      vi.restoreAllMocks();
      // The pause after tries that never ended is another matter.
      const later = Date.UTC(2026, 10, 26);
      ends.add(await readable(openVault(name, { session, now: () => later })));
      ends.add(await readable(openVault(name, { now: () => later })));
      if (passed.length < n) {
        expect(result).toBe('right');
        moments = n - 1;
        break;
      }
    }
    expect(moments).toBeGreaterThan(15);
    // Both ends were met: the moments lie on both sides of the one stroke.
    expect(ends.size).toBeGreaterThan(1);
  });
});
