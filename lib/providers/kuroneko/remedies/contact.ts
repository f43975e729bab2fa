import { phoneFault, postDigits, readPhone } from '../../../order/contact.ts';
import type { Party } from '../../../order/order.ts';
import { toFullWidth, toHalfWidthAscii, toHalfWidthKana } from '../../../order/width.ts';
import type { Candidate } from './text.ts';

const hidden = /[\p{Cf}\p{Cc}\ufe00-\ufe0f]/gu;
const seen = (text: string): string => text.replaceAll(hidden, '');
const suggested = (text: string): Candidate => ({ text, certain: false });
const certain = (text: string): Candidate => ({ text, certain: true });
/** Letters that are typed for digits. */
const asDigits = (text: string): string => text.replaceAll(/[oO]/g, '0').replaceAll(/[lI|]/g, '1');

/** `optional`: it may be left out. */
export function phoneCandidates(typed: string, optional: boolean): Candidate[] {
  const plain = seen(typed);
  const half = toHalfWidthAscii(plain);
  const numbers = [half, asDigits(half)].flatMap((text) => [
    text,
    ...(text.match(/\+?\d(?:[\d\-‐‑‒–—―−ー.・]|[ ()](?=[\d()]))*\d/g) ?? []),
  ]);
  const read = numbers.map((text) => readPhone(text).digits);
  const zeroed = read.map((digits) => (digits.startsWith('0') ? digits : `0${digits}`));
  const whole = [...read, ...zeroed].filter((digits) => phoneFault(digits) === null);
  return [certain(plain), ...whole.map(suggested), ...(optional ? [suggested('')] : [])];
}

/** Prefectures whose postal codes begin with 0, which a spreadsheet loses. */
const zeroes = /^(?:北海道|青森|岩手|秋田|宮城|山形|福島)/;

export function postCandidates(typed: string, { prefecture, street }: Party): Candidate[] {
  const plain = seen(typed);
  const half = asDigits(toHalfWidthAscii(plain));
  const found = half.match(/(?<!\d)\d{3}[^\d]?\d{4}(?!\d)/g) ?? [];
  const digits = postDigits(half);
  const short = /^\d{6}$/.test(digits) && zeroes.test(`${prefecture}${street}`) ? [`0${digits}`] : [];
  return [certain(plain), ...[half, ...found, ...short].map((text) => suggested(postDigits(text)))];
}

/** An address is not asked for, so it may be left out. */
export function emailCandidates(typed: string): Candidate[] {
  const plain = seen(typed);
  const half = toHalfWidthAscii(plain)
    .replaceAll(/[。．｡]/g, '.')
    .replaceAll('﹫', '@');
  const bare = half
    .replace(/^mailto:/i, '')
    .replaceAll(/\s*[([]at[)\]]\s*/gi, '@')
    .replaceAll(/@+/g, '@')
    .replaceAll(/(?<=@.*),(?=\w)/g, '.');
  const found = bare.match(/[!-;=?A-~]+@[\w.-]+\w/g) ?? [];
  const each = [bare, bare.replaceAll(/\s/g, ''), ...found.map((one) => one.replace(/^[<("']+|[;,]+$/g, ''))];
  return [certain(plain), ...each.map(suggested), suggested('')];
}

const kanaSpelling: Readonly<Record<string, string>> = {
  ヰ: 'ｲ',
  ヱ: 'ｴ',
  ヵ: 'ｶ',
  ヶ: 'ｹ',
  ヮ: 'ﾜ',
  '・': ' ',
  '･': ' ',
  '、': ' ',
  '，': ' ',
};

/** The reading of a name is not asked for, so it may be left out. */
export function kanaCandidates(typed: string): Candidate[] {
  const plain = seen(typed).replaceAll(/\p{Z}/gu, ' ');
  const half = toHalfWidthKana(plain);
  const spelled = Array.from(toFullWidth(plain), (char) => kanaSpelling[char] ?? char).join('');
  const mended = toHalfWidthKana(spelled.replaceAll(/(?<=[\u3041-\u30ff])[‐-―－−]/g, 'ー'));
  return [certain(half), suggested(mended), suggested(mended.replaceAll(' ', '')), suggested('')];
}
