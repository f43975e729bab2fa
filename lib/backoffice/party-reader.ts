import type { Party } from '../order/order.ts';
import { t } from '../words/index.ts';
import { bounded } from './cells.ts';
import { PageChanged } from './faults.ts';
import type { Profile } from './profile.ts';

type Fields = ReadonlyMap<string, string>;

/** Buyer and destinations of the address form. Throws PageChanged, naming the field as staff know it. */
export function readParties(profile: Profile, page: ParentNode): { buyer: Party; others: Party[] } {
  const fields = valuesByName(page);
  const others: Party[] = [];
  for (let block = 1; fields.has(nameOf(profile.party.name, block)); block++)
    others.push(party(profile, fields, block));
  return { buyer: party(profile, fields, 0), others };
}

export function sameAddress(a: Party, b: Party): boolean {
  return (
    a.name === b.name &&
    a.postCode === b.postCode &&
    a.prefecture === b.prefecture &&
    a.street === b.street &&
    a.building === b.building
  );
}

export function inputValue(element: Element | null): string {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    ? element.value.trim()
    : '';
}

const nameOf = (template: string, block: number): string => template.replace('{n}', String(block));

/** First field of each name. One walk, however large the form. */
function valuesByName(page: ParentNode): Fields {
  const fields = new Map<string, string>();
  for (const element of page.querySelectorAll('input[name], select[name]')) {
    const name = element.getAttribute('name') ?? '';
    if (!fields.has(name)) fields.set(name, inputValue(element));
  }
  return fields;
}

function party(profile: Profile, fields: Fields, block: number): Party {
  const who = block === 0 ? t('overlay.party.buyer') : t('overlay.party.recipient', { block });
  const need = (template: string, part: string): string => {
    const value = fields.get(nameOf(template, block));
    if (value === undefined) throw new PageChanged('missing', t('overlay.party.field', { who, part }));
    return bounded(value, t('overlay.party.field', { who, part }));
  };
  const { party: names } = profile;
  return {
    name: need(names.name, t('overlay.party.name')),
    kana: need(names.kana, t('overlay.party.kana')),
    postCode: need(names.postCode, t('overlay.party.postCode')),
    prefecture: need(names.prefecture, t('overlay.party.prefecture')),
    street: need(names.street, t('overlay.party.street')),
    building: bounded(
      names.building
        .map((name) => need(name, t('overlay.party.building')))
        .filter(Boolean)
        .join('　'),
      t('overlay.party.building'),
    ),
    phone: need(names.phone, t('overlay.party.phone')),
    email: '',
  };
}
