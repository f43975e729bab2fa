import type { Deed } from '../ledger/audit-records.ts';
import type { Terms } from '../ledger/records.ts';
import type { Failure } from '../messages/contract.ts';
import type { Access } from '../providers/port.ts';
import type { Shop } from '../settings/shop.ts';
import { VaultLocked, type Merchant, type Vault } from '../vault/vault.ts';
import { sameContract, termsOf } from '../views/standing.ts';
import { bookOf } from './record.ts';
import type { Ports } from './ports.ts';
import { failures } from './texts.ts';

export { optionsOf, sameContract, standingNow, termsOf } from '../views/standing.ts';

/** Client-side limit of one provider call, ms, when no shop says any. Below the 30 s after which a browser may end a waiting worker. */
const callTimeout = 25_000;

/** How long one call of a contract may take, ms: the longest that a shop working under it allows. */
async function timeoutOf({ shops }: Pick<Ports, 'shops'>, terms: Merchant): Promise<number> {
  const list = await shops.list().catch((): Shop[] => []);
  const here = list.filter((shop) => sameContract(termsOf(shop), terms));
  return here.length === 0 ? callTimeout : Math.max(...here.map(({ timeout }) => timeout)) * 1000;
}

/**
 * Everything a call needs, password included, for as long as the caller holds it. `deed`: what its calls are recorded as;
 * null only for questions that concern no order.
 */
export async function accessTo(
  ports: Pick<Ports, 'vault' | 'shops' | 'audit' | 'now'>,
  terms: Terms,
  deed: Deed | null,
): Promise<Access | Failure> {
  const password = await ports.vault
    .open(terms)
    .catch((cause: unknown) => (cause instanceof VaultLocked ? cause : null));
  if (password === null) return failures.vaultBroken();
  if (password instanceof VaultLocked) return failures.locked();
  if (password === undefined) return failures.noPassword(terms);
  const timeout = await timeoutOf(ports, terms);
  return { ...terms, timeout, password, ...(deed && { book: bookOf(ports, deed) }) };
}

/** Does the shop an intent was made for still work under its contract? Nothing is sent for one that was re-pointed. */
export async function stillBound(
  { shops }: Pick<Ports, 'shops'>,
  shopId: string,
  terms: Terms,
): Promise<boolean> {
  const list = await shops.list().catch((): Shop[] => []);
  return list.some((shop) => shop.id === shopId && sameContract(termsOf(shop), terms));
}

/** Deletes a password that none of these shops uses and no call without an end needs to be asked after with. */
export async function forgetUnused(
  { ledger, vault }: Pick<Ports, 'ledger'> & { readonly vault: Pick<Vault, 'remove'> },
  merchant: Merchant,
  shops: readonly Shop[],
): Promise<void> {
  const open = await ledger.intents();
  const used =
    shops.some((shop) => sameContract(termsOf(shop), merchant)) ||
    open.some((intent) => sameContract(intent.series.terms, merchant));
  if (!used) await vault.remove(merchant);
}
