import { browser } from '../browser.ts';
import { effective, providerAllowed, type Effective } from './effective.ts';
import { readPolicy, type LockedField, type Policy } from './policy.ts';
import { baseUrlOf, type Shop } from './shop.ts';
import type { Shops, StoredShops } from './shops.ts';

/** What the administrator of this browser has decided. */
export interface PolicySource {
  read(): Promise<Policy>;
}

/**
 * Firefox rejects where nobody has set a policy, with these words. Any other failure is one: a browser that could not say
 * what its administrator has decided must not be taken to have decided nothing.
 */
function withoutPolicy(cause: unknown): Record<string, unknown> {
  if (/manifest not found/i.test(String(cause))) return {};
  throw cause;
}

/** Reads the policy from the browser. Rejects when that fails. Without one, or in a browser that has none, everything is allowed. */
export function openPolicy(): PolicySource {
  // A policy may hold passwords: closed to content scripts before it is first read (Chrome and Edge from 140).
  const area = browser.storage.managed as typeof browser.storage.managed & {
    setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  };
  const closed = area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  return {
    async read() {
      const [raw] = await Promise.all([area.get(null).catch(withoutPolicy), closed]);
      return readPolicy(raw);
    },
  };
}

/** Tells when the administrator has changed the policy while the browser runs. Called in the first turn of the worker. */
export function onPolicyChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}

/** Shops with the policy laid over them. `own` are those of this browser alone. */
export interface ManagedShops extends Shops {
  readonly own: StoredShops;
  effective(): Promise<Effective>;
  /** What the policy says of a contract: whether its address may be called, and its password; empty when it brings none. */
  ruled(merchant: {
    readonly merchantCode: string;
    readonly baseUrl: string;
  }): Promise<{ allowed: boolean; password: string }>;
}

export function managedShops(own: StoredShops, source: PolicySource): ManagedShops {
  const now = async (): Promise<Effective> => effective(...(await Promise.all([source.read(), own.list()])));
  return {
    own,
    effective: now,
    async ruled({ merchantCode, baseUrl }) {
      const { rules, shops } = await source.read();
      const one = shops.find(
        ({ fields, password }) =>
          password !== '' && fields.merchantCode === merchantCode && baseUrlOf(fields) === baseUrl,
      );
      return { allowed: providerAllowed(rules, baseUrl), password: one?.password ?? '' };
    },
    list: async () => [...(await now()).shops],
    // What the policy fixes is stored as it was here before: should the policy go, it is found again.
    async save(shop) {
      const stored = (await own.list()).find(({ id }) => id === shop.id);
      const { locked } = await now();
      await own.save(stored ? { ...shop, ...pick(stored, locked[shop.id] ?? []) } : shop);
    },
    remove: own.remove,
  };
}

const pick = (shop: Shop, names: readonly LockedField[]): Partial<Shop> =>
  Object.fromEntries(names.filter((name) => name !== 'password').map((name) => [name, shop[name]]));
