import { clashOf } from '../../lib/settings/clash.ts';
import { shopDefaults, type Shop } from '../../lib/settings/shop.ts';
import type { WordKey } from '../../lib/words/options.ts';
import { addressIn, baseIn, isBase, isWeb, originIn } from './addresses.ts';
import { rowsOf, tableFault, tiersIn, type FeeRow } from './fee-rows.ts';

/** What is typed, valid or not. The password is empty when the stored one is kept. */
export interface Draft extends Shop {
  password: string;
  /** The fee table as it is typed, in place of the tiers. */
  feeRows: readonly FeeRow[];
}
export type FieldName = keyof Draft;

/** What is wrong with a field, as words for the screen. */
export interface Fault {
  readonly key: WordKey;
  readonly params?: Readonly<Record<string, string | number>>;
}
export type Faults = Partial<Record<FieldName, Fault>>;

/** What a draft is judged against: whether a password is already kept, and the shops that exist. */
export interface Surroundings {
  readonly stored: boolean;
  readonly shops: readonly Shop[];
}

/** A shop as the form begins with it. */
export const draftOf = (shop: Shop): Draft => ({ ...shop, password: '', feeRows: rowsOf(shop.fees.tiers) });

export const newDraft = (id: string): Draft => ({
  id,
  name: '',
  backOffice: 'https://order.goqsystem.com',
  mall: '',
  merchantCode: '',
  environment: 'test',
  ownUrl: '',
  ...shopDefaults,
  password: '',
  feeRows: [],
});

/** Digits and hyphens of any width, as they are copied from a letter, without what only separates them. */
export const plainCode = (text: string): string =>
  text
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/[-‐‑‒–—―−ー－ｰ\s]/g, '');

/** The fields a connection test depends on; whatever it said is void when one of them changes. */
export const testedFields: readonly FieldName[] = [
  'merchantCode',
  'password',
  'environment',
  'ownUrl',
  'bundledInvoice',
];

/** The fields that can make one shop clash with another, or need a permission. */
export const bindingFields: readonly FieldName[] = [
  'mall',
  'backOffice',
  'merchantCode',
  'environment',
  'ownUrl',
  'numberPrefix',
];

/** What is wrong with a typed password; nothing typed is right where one is kept. */
export const passwordFault = (password: string, stored: boolean): Fault | undefined => {
  if (password === '') return stored ? undefined : { key: 'options.bad.required' };
  // A space copied along is part of what would be sent, and the answer would be "wrong password".
  if (password !== password.trim()) return { key: 'options.bad.passwordSpaces' };
  if (/^[0-9A-Za-z]{1,8}$/.test(password)) return undefined;
  return /^[0-9A-Za-z]+$/.test(password)
    ? { key: 'options.bad.passwordLength', params: { length: password.length } }
    : { key: 'options.bad.password' };
};

/** Faults by field in the order of the screen; empty when the draft can be saved. */
export function faultsOf(draft: Draft, { stored, shops }: Surroundings): Faults {
  const faults: Faults = {};
  const add = (field: FieldName, fault: Fault | undefined): void => {
    if (fault) faults[field] ??= fault;
  };
  const shop = shopIn(draft);
  const code = shop.merchantCode;
  const clash = clashOf(shops, shop);
  const clashing = clash && { params: { name: clash.other.name } };

  if (shop.name === '') add('name', { key: 'options.bad.required' });
  if (shop.name.length > 60) add('name', { key: 'options.bad.long', params: { most: 60 } });
  if (shop.mall.length > 100) add('mall', { key: 'options.bad.long', params: { most: 100 } });
  if (clashing && clash.code === 'mallTaken') add('mall', { key: 'options.bad.mallTaken', ...clashing });
  if (!isWeb(addressIn(draft.backOffice))) add('backOffice', { key: 'options.bad.url' });
  if (code === '') add('merchantCode', { key: 'options.bad.required' });
  if (!/^\d*$/.test(code)) add('merchantCode', { key: 'options.bad.codeDigits' });
  if (code.length !== 11) add('merchantCode', { key: 'options.bad.code', params: { length: code.length } });
  add('password', passwordFault(draft.password, stored));
  if (shop.environment === 'own') {
    if (shop.ownUrl === '') add('ownUrl', { key: 'options.bad.required' });
    if (!isBase(shop.ownUrl)) add('ownUrl', { key: 'options.bad.ownUrl' });
  }
  if (!/^[0-9A-Za-z]{0,4}$/.test(shop.numberPrefix)) add('numberPrefix', { key: 'options.bad.prefix' });
  if (clashing && clash.code === 'prefixNeeded' && !faults.merchantCode)
    add('numberPrefix', { key: 'options.bad.prefixNeeded', ...clashing });
  add('feeRows', tableFault(draft.feeRows));
  if (!within(shop.concurrency, 1, 8)) add('concurrency', { key: 'options.bad.concurrency' });
  if (!within(shop.timeout, 5, 25)) add('timeout', { key: 'options.bad.timeout' });
  return faults;
}

const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Whether anything was typed since the form was opened. */
export const isDirty = (draft: Draft, start: Draft): boolean =>
  (Object.keys(draft) as FieldName[]).some(
    // Fee tables and the like are small and always built in the order of their schema.
    (field) => JSON.stringify(draft[field]) !== JSON.stringify(start[field]),
  );

/** The shop in a draft, cleaned, without its password. */
export function shopIn(draft: Draft): Shop {
  const { password: _typed, feeRows, ...shop } = draft;
  return {
    ...shop,
    name: shop.name.trim(),
    mall: shop.mall.trim(),
    backOffice: originIn(shop.backOffice),
    merchantCode: plainCode(shop.merchantCode),
    ownUrl: shop.environment === 'own' ? baseIn(shop.ownUrl) : '',
    numberPrefix: shop.numberPrefix.trim(),
    fees: { mode: shop.fees.mode, tiers: tiersIn(feeRows) },
  };
}

/** The shop to test with: only the contract matters for that, the rest must merely have a shape. */
export function testableShop(draft: Draft, around: Surroundings): Shop {
  const faults = faultsOf(draft, around);
  const shop = shopIn(draft);
  return {
    ...shop,
    name: faults.name ? '-' : shop.name,
    mall: faults.mall ? '' : shop.mall,
    backOffice: faults.backOffice ? newDraft('').backOffice : shop.backOffice,
    numberPrefix: faults.numberPrefix ? '' : shop.numberPrefix,
    fees: faults.feeRows ? shopDefaults.fees : shop.fees,
    concurrency: faults.concurrency ? shopDefaults.concurrency : shop.concurrency,
    timeout: faults.timeout ? shopDefaults.timeout : shop.timeout,
  };
}
