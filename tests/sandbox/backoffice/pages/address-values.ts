import { partyFields, type Buyer, type Party, type SiteOrder } from '../order.ts';
import type { Errors, Values } from './form-fields.ts';

/**
 * Field name per part of an address; a4 and a5 are this site's own invention, the others are known from the
 * field. The number in brackets is the block: 0 the buyer, 1 and up the recipients.
 */
export const addressFields = {
  name: ['a4', '氏名', 28, 60],
  kana: ['a5', 'カナ', 28, 60],
  phone: ['a6', '電話番号', 20, 30],
  postalCode: ['a8', '郵便番号', 12, 12],
  prefecture: ['a9', '都道府県', 12, 20],
  address1: ['a10', '住所1', 52, 100],
  address2: ['a11', '住所2', 52, 100],
  company: ['a12', '会社名', 36, 60],
  department: ['a13', '部署名', 36, 60],
} as const satisfies Record<keyof Party, readonly [string, string, number, number]>;

export const addressFieldName = (part: keyof Party, block: number) => `${addressFields[part][0]}[${block}]`;

/** The fields of the address form: block 0 the buyer, then every recipient. */
export function addressValues(order: SiteOrder): Values {
  const parties: readonly (Party | Buyer)[] = [order.buyer, ...order.destinations];
  return new Map(
    parties.flatMap((party, block) =>
      partyFields.map((part) => [addressFieldName(part, block), party[part]] as const),
    ),
  );
}

function readParty(values: Values, block: number): Party {
  const part = (name: keyof Party) => values.get(addressFieldName(name, block)) ?? '';
  return {
    name: part('name'),
    kana: part('kana'),
    phone: part('phone'),
    postalCode: part('postalCode'),
    prefecture: part('prefecture'),
    address1: part('address1'),
    address2: part('address2'),
    company: part('company'),
    department: part('department'),
  };
}

/** Checks what was typed and gives the order as it will be stored when nothing is wrong. */
export function applyAddressValues(order: SiteOrder, values: Values): { order: SiteOrder; errors: Errors } {
  return {
    order: {
      ...order,
      buyer: { ...order.buyer, ...readParty(values, 0) },
      destinations: order.destinations.map((to, index) => ({ ...to, ...readParty(values, index + 1) })),
    },
    errors: checkAddresses(values, order.destinations.length),
  };
}

/** As lenient as real back offices: odd dashes, full-width digits and romanised prefectures pass. */
function checkAddresses(values: Values, recipients: number): Errors {
  const errors = new Map<string, string>();
  for (let block = 0; block <= recipients; block++) {
    const party = readParty(values, block);
    for (const part of partyFields) {
      const [, label, , limit] = addressFields[part];
      if (Array.from(party[part]).length > limit) {
        errors.set(addressFieldName(part, block), `${label}は${limit}文字以内で入力してください`);
      }
    }
    if (party.name.trim() === '') errors.set(addressFieldName('name', block), '氏名を入力してください');
    if (party.address1.trim() === '')
      errors.set(addressFieldName('address1', block), '住所1を入力してください');
    if (!/^(|\d{7})$/.test(bareDigits(party.postalCode))) {
      errors.set(addressFieldName('postalCode', block), '郵便番号は7桁の数字で入力してください');
    }
    if (!/^\+?\d{0,15}$/.test(bareDigits(party.phone))) {
      errors.set(addressFieldName('phone', block), '電話番号は数字とハイフンで入力してください');
    }
  }
  return errors;
}

function bareDigits(text: string): string {
  return text.normalize('NFKC').replace(/[\s()\-‐‑–—―−ー]/g, '');
}
