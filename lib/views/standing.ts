import type { Options } from '../credit/facts.ts';
import type { Case, Terms } from '../ledger/records.ts';
import { baseUrlOf, baseUrls, type Shop } from '../settings/shop.ts';
import type { Merchant } from '../vault/vault.ts';
import { freshCase } from './case.ts';

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
