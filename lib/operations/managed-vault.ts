import type { ManagedShops } from '../settings/managed.ts';
import { Secret } from '../vault/secret.ts';
import type { Merchant, Vault } from '../vault/vault.ts';

/**
 * The vault with the administrator's word over it: a password that the policy brings counts before a stored one, and none
 * is given out for an address that it does not allow.
 */
export function managedVault(vault: Vault, shops: Pick<ManagedShops, 'ruled'>): Vault {
  return {
    ...vault,
    async has(merchant: Merchant) {
      const { allowed, password } = await shops.ruled(merchant);
      return allowed && (password !== '' || (await vault.has(merchant)));
    },
    async open(merchant: Merchant) {
      const { allowed, password } = await shops.ruled(merchant);
      if (!allowed) return undefined;
      return password === '' ? vault.open(merchant) : new Secret(password);
    },
  };
}
