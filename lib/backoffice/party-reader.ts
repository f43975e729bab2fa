import type { Party } from '../order/order.ts';
import { prefectureOfCode } from '../order/prefecture.ts';
import { t } from '../words/index.ts';
import { readerOf } from './fields.ts';
import type { OrderPages } from './pages.ts';
import type { Field, Profile } from './profile.ts';

type PartyMap = Profile['order']['fields']['buyer'];

/** Blocks of one form that an order can have; more are none of a real order, and end a form that repeats for ever. */
const most = 100;

/** Buyer and destinations of an order. Throws PageChanged, naming the field as staff know it. */
export function readParties(
  { order: { fields } }: Profile,
  pages: OrderPages,
): { buyer: Party; others: Party[] } {
  const others: Party[] = [];
  for (const { from, party: map, emptyIsBuyer } of fields.recipients) {
    const first = from ?? 0;
    for (let block = first; block < (from === undefined ? 1 : first + most); block++) {
      if (readerOf(pages, { block }).seek(map.name, '') === null) break;
      const found = party(map, pages, block, others.length + 1);
      const empty = [found.name, found.postCode, found.street].every((text) => text === '');
      if (!(emptyIsBuyer && empty)) others.push(found);
    }
  }
  return { buyer: party(fields.buyer, pages, 0, 0), others };
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

/** `position`: 0 the buyer, else which of the recipients. */
function party(map: PartyMap, pages: OrderPages, block: number, position: number): Party {
  const who = position === 0 ? t('overlay.party.buyer') : t('overlay.party.recipient', { block: position });
  const read = readerOf(pages, { block });
  const need = (field: Field | undefined, part: string): string =>
    field ? read.need(field, t('overlay.party.field', { who, part })) : '';
  // A code is the host's word; what a person typed is left as it is.
  const prefecture = need(map.prefecture, t('overlay.party.prefecture'));
  return {
    name: need(map.name, t('overlay.party.name')),
    kana: need(map.kana, t('overlay.party.kana')),
    postCode: need(map.postCode, t('overlay.party.postCode')),
    prefecture: prefectureOfCode(prefecture) ?? prefecture,
    street: need(map.street, t('overlay.party.street')),
    building: need(map.building, t('overlay.party.building')),
    phone: need(map.phone, t('overlay.party.phone')),
    email: need(map.email, 'Email'),
  };
}
