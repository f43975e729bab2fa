import type { Shop } from '../../lib/settings/shop.ts';
import type { WordKey } from '../../lib/words/index.ts';

/** What is typed, valid or not. */
export interface Draft extends Shop {
  password: string;
}

export const newDraft = (): Draft => ({
  id: crypto.randomUUID(),
  name: '',
  backOffice: 'https://order.goqsystem.com',
  mall: '',
  merchantCode: '',
  environment: 'test',
  ownUrl: '',
  numberPrefix: '',
  bundledInvoice: false,
  acceptWidth: false,
  password: '',
});

export interface Fault {
  readonly key: WordKey;
  readonly params?: Record<string, number>;
}

const loopback = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/;
const web = (text: string): boolean =>
  URL.canParse(text) && (text.startsWith('https://') || loopback.test(text));

/** Full-width digits and hyphens as people copy them from a letter. */
export const plainCode = (text: string): string =>
  text
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/[-－ー\s]/g, '');

/** The origin of whatever address of the back office was pasted. */
export const originOf = (text: string): string => (URL.canParse(text) ? new URL(text).origin : text);

/** Faults by field; empty when the draft can be saved. `stored`: a password is already kept for this shop. */
export function faultsOf(draft: Draft, stored: boolean): Partial<Record<keyof Draft, Fault>> {
  const faults: Partial<Record<keyof Draft, Fault>> = {};
  if (draft.name.trim() === '') faults.name = { key: 'options.bad.required' };
  if (!web(draft.backOffice)) faults.backOffice = { key: 'options.bad.url' };
  if (!/^\d{11}$/.test(draft.merchantCode)) {
    faults.merchantCode = { key: 'options.bad.code', params: { length: draft.merchantCode.length } };
  }
  if (draft.password === '' ? !stored : !/^[0-9A-Za-z]{1,8}$/.test(draft.password)) {
    faults.password = { key: draft.password === '' ? 'options.bad.required' : 'options.bad.password' };
  }
  if (draft.environment === 'own' && !(web(draft.ownUrl) && draft.ownUrl.endsWith('/'))) {
    faults.ownUrl = { key: 'options.bad.ownUrl' };
  }
  if (!/^[0-9A-Za-z]{0,4}$/.test(draft.numberPrefix)) faults.numberPrefix = { key: 'options.bad.prefix' };
  return faults;
}

/** The shop in a draft, without its password. */
export function shopIn(draft: Draft): Shop {
  const { password: _typed, ...shop } = draft;
  return {
    ...shop,
    name: shop.name.trim(),
    mall: shop.mall.trim(),
    backOffice: originOf(shop.backOffice),
    ownUrl: shop.environment === 'own' ? shop.ownUrl : '',
  };
}
