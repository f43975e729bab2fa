import type { Options } from '../credit/facts.ts';
import type { Deed } from '../ledger/audit-records.ts';
import type { Case, Terms } from '../ledger/records.ts';
import type { Failure } from '../messages/contract.ts';
import type { Access } from '../providers/port.ts';
import { baseUrlOf, baseUrls, type Shop } from '../settings/shop.ts';
import { VaultLocked, type Merchant, type Vault } from '../vault/vault.ts';
import { freshCase } from './cases.ts';
import { bookOf } from './record.ts';
import type { Ports } from './ports.ts';
import { failures } from './texts.ts';

/** Client-side limit of one provider call, ms, when no shop says any. Below the 30 s after which a browser may end a waiting worker. */
const callTimeout = 25_000;

/** The contract a shop works under now. */
export const termsOf = (shop: Shop): Terms => ({
  merchantCode: shop.merchantCode,
  baseUrl: baseUrlOf(shop),
  options: {
    bundledInvoice: shop.bundledInvoice,
    otherCarrier: shop.otherCarrier,
    amountChange: shop.amountChange,
    ...(shop.smartphone && { smartphone: true }),
  },
});

/** What the contract of a case includes today; as it was when the case was sent, if its shop is gone. */
export function optionsOf(record: Case, shops: readonly Shop[]): Options {
  const shop =
    shops.find(({ id }) => id === record.shopId) ??
    shops.find(({ backOffice }) => backOffice === record.backOffice);
  return shop ? termsOf(shop).options : (record.series?.terms.options ?? nothing);
}
const nothing: Options = { bundledInvoice: false, otherCarrier: false, amountChange: false };

export const sameContract = (a: Merchant, b: Merchant): boolean =>
  a.merchantCode === b.merchantCode && a.baseUrl === b.baseUrl;

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

/**
 * The case as it counts today. What the provider's test environment said counts for nothing once the shop works under
 * another contract; anything else stays, for a credit granted elsewhere is still a credit.
 */
export function standingNow(record: Case, shops: readonly Shop[]): Case {
  const terms = record.series?.terms;
  if (terms?.baseUrl !== baseUrls.test || ['running', 'uncertain'].includes(record.status)) return record;
  const shop = shops.find(({ id }) => id === record.shopId);
  const here = shop ? [shop] : shops.filter(({ backOffice }) => backOffice === record.backOffice);
  if (here.some((one) => sameContract(termsOf(one), terms))) return record;
  return { ...freshCase(record.backOffice, record.hostId), claims: record.claims };
}
