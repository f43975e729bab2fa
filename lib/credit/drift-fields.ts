import type { Entry } from './drift-lists.ts';
import type { Scope } from './facts.ts';

/**
 * The fields of an authorization as they went out (KAARA, §4.1: names are the provider's). Absent and empty mean the same:
 * the clients in production do either (§3.1).
 */
export type Sent = Readonly<Record<string, string>>;

/** How a call is made, not what is billed to whom. */
const ignored = /^(orderNo|shipYmd|orderYmd|requestDate|cartCode|sendDiv)$/;
const lineField = /^(itemName|itemCount|unitPrice|subTotal)([1-9]\d*)$/;
/** The number of a destination stands behind the whole name: the second address-1 is `sendAddress12` (§4.1). */
const recipientField = /^(sendName|sendPostCode|sendAddress1|sendAddress2|sendTelNum)([1-9]\d*)?$/;
const addressField = /^(postCode|address1|address2)$/;

/** Fields that are compared by themselves, with the name staff know them by. */
export const single: Readonly<Record<string, { readonly label: string; readonly scope: Scope }>> = {
  totalAmount: { label: '請求金額', scope: 'amount' },
  name: { label: '注文者氏名', scope: 'buyerOther' },
  nameKana: { label: '注文者カナ', scope: 'buyerOther' },
  telNum: { label: '注文者電話番号', scope: 'buyerOther' },
  email: { label: 'メールアドレス', scope: 'buyerOther' },
  billPostCode: { label: 'フリー項目', scope: 'items' },
};

/**
 * What a field is about; null for one that is not compared. A field nobody knows counts as told only under a new number:
 * better one step too many than a difference that stays unsaid.
 */
export function scopeOf(field: string): Scope | null {
  if (ignored.test(field)) return null;
  if (lineField.test(field)) return 'items';
  if (recipientField.test(field)) return 'recipient';
  if (addressField.test(field)) return 'buyerAddress';
  return single[field]?.scope ?? 'buyerOther';
}

/** Is the field compared by itself, and not as part of a line, an address or a destination? */
export const standsAlone = (field: string): boolean =>
  scopeOf(field) !== null && ![lineField, recipientField, addressField].some((group) => group.test(field));

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by);

/** `5000` → `5,000円`. Anything that is not a plain number stays as it is, so that no difference hides behind a format. */
export function yen(text: string): string {
  return /^(0|-?[1-9]\d*)$/.test(text) ? `${Number(text).toLocaleString('ja-JP')}円` : text;
}

/** One address as people write it. Where the two fields were split, and a blank at the break, say nothing. */
function address(post: string, first: string, second: string): { key: string; text: string } {
  return {
    key: JSON.stringify([post, (first + second).replaceAll('　', '')]),
    text: joined([post === '' ? '' : `〒${post}`, first, second], ' '),
  };
}

export const buyerAddress = (sent: Sent): { key: string; text: string } =>
  address(sent.postCode ?? '', sent.address1 ?? '', sent.address2 ?? '');

/** The numbers behind the names of one group that hold anything, in order. */
function numbersIn(sent: Sent, group: RegExp): string[] {
  const found = new Set<string>();
  for (const [field, value] of Object.entries(sent)) {
    const match = group.exec(field);
    if (match && value !== '') found.add(match[2] ?? '');
  }
  return [...found].sort((one, other) => Number(one) - Number(other));
}

/** Lines of the bill: 「商品名 ×2 5,000円」. */
export function lines(sent: Sent): Entry[] {
  return numbersIn(sent, lineField).map((at) => {
    const of = (field: string): string => sent[`${field}${at}`] ?? '';
    const name = of('itemName');
    const count = of('itemCount') === '' ? '' : `×${of('itemCount')}`;
    const price = of('unitPrice') === '' ? '' : `（単価 ${yen(of('unitPrice'))}）`;
    const sum = yen(of('subTotal'));
    const fullText = joined([name, count + price, sum], ' ');
    return {
      key: JSON.stringify([name, of('itemCount'), of('unitPrice'), of('subTotal')]),
      name,
      text: joined([name, count, sum], ' ') || fullText,
      fullText,
    };
  });
}

/** Destinations: name, address and phone on one line. */
export function recipients(sent: Sent): Entry[] {
  return numbersIn(sent, recipientField).map((at) => {
    const of = (field: string): string => sent[`${field}${at}`] ?? '';
    const place = address(of('sendPostCode'), of('sendAddress1'), of('sendAddress2'));
    const text = joined([of('sendName'), place.text, of('sendTelNum')], ' ');
    return {
      key: JSON.stringify([of('sendName'), place.key, of('sendTelNum')]),
      name: of('sendName'),
      text,
      fullText: text,
    };
  });
}
