import { LedgerUnavailable } from '../../ledger/database.ts';
import type { Entry } from '../../ledger/records.ts';
import type { Failure } from '../../messages/contract.ts';
import type { Handlers } from '../../messages/dispatch.ts';
import type { fileRoutes } from '../../messages/settings-files.ts';
import { SettingsUnreadable } from '../../settings/shops.ts';
import { VaultLocked } from '../../vault/vault.ts';
import { VaultBroken } from '../shops.ts';
import { createArriving } from './arriving.ts';
import { createFinishing } from './finishing.ts';
import { createLeaving } from './leaving.ts';
import { fail, type FileDeps } from './ports.ts';
import { createReset } from './reset.ts';

/** What the options page may ask for about files, policy and resets. */
export function createFiles(deps: FileDeps) {
  const { shops, transfer } = deps;
  const arriving = createArriving(deps);
  const finishing = createFinishing(deps, arriving.drop);
  const leaving = createLeaving(deps);
  const reset = createReset(deps);

  return {
    goOn: finishing.goOn,
    settled: finishing.settled,
    handlers: {
      'policy.get': () =>
        told(async () => {
          const { blocked, locked, managed, problems, rules } = await shops.effective();
          const ruled = Object.values(rules).some((rule) => rule !== true && rule !== null);
          return {
            locked,
            managed,
            problems,
            rules,
            blocked: blocked.map(({ shop, why }) => ({ name: shop.name, why })),
            active: ruled || managed.length + problems.length > 0,
          };
        }),
      'files.state': async () => ({
        ...(await deps.profiles.list().then(
          (profiles) => ({ profiles }),
          () => ({}),
        )),
        shops: await shops.own.list().catch(() => null),
        records: await transfer.count().catch(() => null),
        waiting: await finishing.left().catch(() => 0),
      }),
      'files.raw': async () => ({ text: JSON.stringify({ shops: await shops.own.raw() }, null, 2) }),
      'files.records': ({ after }) => told(() => leaving.records(after)),
      'files.seal': ({ passphrase, bound }) => told(() => leaving.seal(passphrase, bound)),
      'files.unseal': (input) => told(() => arriving.unseal(input)),
      'files.stage': ({ id, entries, first }) =>
        // The page has checked them one by one; what is looked at here is only that they are records at all.
        told(() => arriving.stage(id, entries as unknown as Entry[], first)),
      'files.look': ({ id, ids }) => told(() => arriving.look(id, ids)),
      'files.import': (input) =>
        told(async () => {
          const refusal = await arriving.decide(input);
          if (refusal) return refusal;
          return { ok: true, waiting: await finishing.finish(input.id) };
        }),
      async 'files.drop'({ id }) {
        await arriving.drop(id);
        return { ok: true };
      },
      'settings.reset': ({ part, openIntents }) => told(() => reset(part, openIntents)),
    } satisfies Pick<Handlers, keyof typeof fileRoutes>,
  };
}

/** Storage that cannot be read or written is an answer for the page, not a fault of the program. */
async function told<T>(work: () => Promise<T | Failure>): Promise<T | Failure> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof SettingsUnreadable) return fail('settingsUnreadable');
    if (cause instanceof VaultLocked) return fail('locked');
    if (cause instanceof VaultBroken) return fail('vaultBroken');
    if (cause instanceof LedgerUnavailable) return fail('ledgerUnavailable');
    throw cause;
  }
}
