import type { Line, Order, Party } from '../../../order/order.ts';
import { addressLimit } from '../../../order/address.ts';
import { emailLimit, kanaLimit } from '../buyer.ts';
import { textLimit } from '../text.ts';

/** A text of an order that can be sent otherwise than it stands. */
export type Spot =
  | {
      readonly part: 'name' | 'kana' | 'postCode' | 'phone' | 'email' | 'street';
      readonly who: Party;
      readonly gift: boolean;
    }
  | { readonly part: 'item'; readonly line: Line | null }
  | { readonly part: 'shipOn' | 'slip' };

const ofPerson = /^(?:buyer|recipients\.(\d+))\.(name|kana|postCode|phone|email|street)$/;

/** What a field of a problem is; null for one that no text can mend (amounts, counts, contradictions). */
export function spotOf(field: string, order: Order): Spot | null {
  const [, index, part] = ofPerson.exec(field) ?? [];
  if (part) {
    const who = index === undefined ? order.buyer : order.recipients[Number(index)];
    return who ? { part: part as 'name', who, gift: index !== undefined } : null;
  }
  const [, line] = /^lines\.(\d+)\.name$/.exec(field) ?? [];
  if (line !== undefined) return { part: 'item', line: order.lines[Number(line)] ?? null };
  if (field === 'shipOn') return { part: 'shipOn' };
  return /^trackingNumbers\.\d+$/.test(field) ? { part: 'slip' } : null;
}

/** Characters that each of its fields takes. */
export function limitOf({ part }: Spot): number {
  switch (part) {
    case 'name':
    case 'item':
      return textLimit;
    case 'kana':
      return kanaLimit;
    case 'street':
      return addressLimit;
    case 'email':
      return emailLimit;
    default:
      return 0;
  }
}
