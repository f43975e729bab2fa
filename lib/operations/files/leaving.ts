import type { OutputOf } from '../../messages/contract.ts';
import { batchSize } from '../../messages/settings-files.ts';
import { sealFor, type Credential } from '../../vault/sealed-file.ts';
import { Secret } from '../../vault/secret.ts';
import { VaultLocked } from '../../vault/vault.ts';
import { sameContract, termsOf } from '../access.ts';
import { fail, type FileDeps } from './ports.ts';

/** What leaves by a file. Passwords leave only sealed, and never those that a policy brings. */
export function createLeaving({ shops, vault, transfer, mustBeOpen }: FileDeps) {
  async function credentials(): Promise<{ found: Credential[]; missing: number }> {
    const { locked } = await shops.effective();
    const found: Credential[] = [];
    let missing = 0;
    for (const shop of await shops.own.list()) {
      const { merchantCode, baseUrl } = termsOf(shop);
      const contract = { merchantCode, baseUrl };
      if (found.some((one) => sameContract(one, contract)) || locked[shop.id]?.includes('password')) continue;
      const password = await vault.open(contract);
      if (password) found.push({ ...contract, password });
      else missing += 1;
    }
    return { found, missing };
  }

  return {
    async records(after: string | null): Promise<OutputOf<'files.records'>> {
      // Names and addresses leave a shared PC only with whoever may also act on it.
      await mustBeOpen();
      const entries = await transfer.page(after, batchSize);
      return { entries, last: entries.at(-1)?.case.key ?? null };
    },

    async seal(passphrase: string, bound: string): Promise<OutputOf<'files.seal'>> {
      if (!(await shops.effective()).rules.exportPasswords) return fail('managed');
      try {
        const { found, missing } = await credentials();
        const sealed = await sealFor(found, new Secret(passphrase), bound);
        return { sealed, count: found.length, missing };
      } catch (cause) {
        return fail(cause instanceof VaultLocked ? 'locked' : 'vaultBroken');
      }
    },
  };
}
