import { leadingPrefecture, prefectureName } from '../../order/prefecture.ts';
import type { ListField, OrderField } from './fields.ts';
import { ownKind } from './fields.ts';

/** What texts of a back office look like. */
export type Shape =
  | 'date'
  | 'yen'
  | 'digits'
  | 'phone'
  | 'postCode'
  | 'prefecture'
  | 'address'
  | 'email'
  | 'kana'
  | 'payment'
  | 'slip';

/** Full-width signs as plain ones, one kind of dash, blanks as one. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[‐‑–—―−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();

const day = /\d{4}[-/年]\d{1,2}[-/月]\d{1,2}/;
const prefecture = String.raw`(東京都|北海道|京都府|大阪府|[^\s\d０-９〒-]{2,3}県)`;

/** All that a text may be. A bare number may be many things; what has a mark of its own is one. */
export function shapesOf(raw: string): ReadonlySet<Shape> {
  const text = plain(raw);
  const digits = text.replaceAll(/\D/g, '');
  const bare = /^[\d-]+$/.test(text);
  const place = text.replace(/^〒?\s?\d{3}-?\d{4}\s?/, '');
  const tests: Readonly<Record<Shape, boolean>> = {
    date: new RegExp(`^${day.source}`).test(text),
    yen: /^[-△▲]?\s?¥?\s?-?\d[\d,]*\s?円?/.test(text) && /[¥円]|\d,\d{3}/.test(text) && text.length < 30,
    digits: /^\d+$/.test(text),
    phone: /^(0|\+?81)[\d() -]+$/.test(text) && [10, 11, 12].includes(digits.length),
    postCode: /^〒?\s?\d{3}-\d{4}$|^〒\s?\d{7}$/.test(text),
    prefecture: prefectureName(text) !== null,
    address: leadingPrefecture(place) !== null && prefectureName(place) === null,
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    kana: /^[ァ-ヶー・ ]+$|^[ぁ-んー ]+$/.test(text),
    payment: /払い?|代引|代金引換|クレジット|カード|振込|振替|決済|コンビニ|pay|ペイ/i.test(text),
    slip: bare && [11, 12].includes(digits.length) && !digits.startsWith('0'),
  };
  return new Set((Object.keys(tests) as Shape[]).filter((shape) => tests[shape]));
}

/** The shapes that fit a field; a field that is not here takes any text. */
const fitting: Partial<Record<ListField | OrderField, readonly Shape[]>> = {
  payment: ['payment'],
  total: ['yen'],
  shipping: ['yen'],
  fee: ['yen'],
  discount: ['yen'],
  itemPrice: ['yen'],
  itemSum: ['yen'],
  itemCount: ['digits'],
  orderedOn: ['date'],
  kana: ['kana'],
  postCode: ['postCode'],
  prefecture: ['prefecture', 'address'],
  street: ['address'],
  phone: ['phone'],
  email: ['email'],
  slip: ['slip'],
};
/** What a field never is. */
const strange: readonly Shape[] = ['yen', 'date', 'email', 'phone', 'postCode', 'kana', 'payment'];

/** Does a text look like the field? 1 it does, 0 it may be, −1 it does not. An empty text may be anything. */
export function fit(field: ListField | OrderField, text: string): -1 | 0 | 1 {
  if (text.trim() === '') return 0;
  const kind = /^to[A-Z]/.test(field) ? ownKind(field as OrderField) : field;
  const shapes = shapesOf(text);
  const wanted = fitting[kind];
  if (wanted?.some((shape) => shapes.has(shape))) return 1;
  // A payment may be called anything, and a street need not begin with its prefecture.
  const other = strange.filter((shape) => !(wanted ?? []).includes(shape) && shapes.has(shape));
  if (kind === 'itemName' || kind === 'building' || kind === 'carrier')
    return other.some((shape) => shape !== 'payment') ? -1 : 0;
  return other.length > 0 ? -1 : 0;
}

/**
 * What has to be cut out of a text before it is the field: words around a date, an amount or a number, the parts of an
 * address in one piece. Undefined where the text is the field as it stands.
 */
export function patternFor(field: ListField | OrderField, text: string): string | undefined {
  const kind = /^to[A-Z]/.test(field) ? ownKind(field as OrderField) : field;
  const said = text.trim();
  const shapes = shapesOf(said);
  switch (kind) {
    case 'number':
      return said === '' || /^[\w-]+$/.test(said) ? undefined : String.raw`[0-9A-Za-z][\w-]*\d[\w-]*|\d+`;
    case 'orderedOn':
      return said === '' || new RegExp(`^${day.source}`).test(said) ? undefined : day.source;
    case 'total':
    case 'shipping':
    case 'fee':
    case 'itemPrice':
    case 'itemSum':
      return said === '' || /^[-−－‐△▲]?\s*[￥¥]?\s*[-−]?[\d０-９][\d０-９,，]*\s*円?$/.test(said)
        ? undefined
        : String.raw`(?:[-−－‐△▲]\s*)?(?:[￥¥]\s*)?[-−]?[\d０-９][\d０-９,，]*`;
    case 'discount':
      // Taken off in any case, with or without a sign before it.
      return String.raw`[\d０-９][\d０-９,，]*`;
    case 'itemCount':
      return said === '' || /^[\d０-９,]+$/.test(said) ? undefined : String.raw`[\d０-９]+`;
    case 'postCode':
      return said === '' || shapes.has('postCode') || shapes.has('digits')
        ? undefined
        : String.raw`(?:〒\s*)?([\d０-９]{3}[-−－‐]?[\d０-９]{4})`;
    case 'prefecture':
      return shapes.has('address') ? prefecture : undefined;
    case 'street':
      return shapes.has('address') ? String.raw`${prefecture.replace('(', '(?:')}\s*([\s\S]+)` : undefined;
    default:
      return undefined;
  }
}
