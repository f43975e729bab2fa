import type { LineKind } from '../../../order/order.ts';
import { respell } from '../../../order/spelling.ts';
import { toFullWidth } from '../../../order/width.ts';
import { textLimit } from '../text.ts';

/** A text that might be sent. Whether it fits is judged afterwards, by the same rules as everything else. */
export interface Candidate {
  readonly text: string;
  readonly certain: boolean;
}

const size = (text: string): number => [...text].length;
const suggested = (text: string): Candidate => ({ text, certain: false });
const squeezed = (text: string): string => text.replaceAll('　', '');

/** Forms of enterprise that everybody writes short. */
const forms: readonly (readonly [string, string])[] = [
  ['株式会社', '（株）'],
  ['有限会社', '（有）'],
  ['合同会社', '（同）'],
  ['一般社団法人', '（一社）'],
  ['一般財団法人', '（一財）'],
  ['社会福祉法人', '（福）'],
  ['医療法人', '（医）'],
];
const shortForms = (text: string): string =>
  forms.reduce((rest, [long, short]) => rest.replaceAll(long, short), text);

/** The start of a text, to the end of a word where one ends near the limit. */
export function head(text: string, limit: number): string {
  const chars = [...text].slice(0, limit);
  const end = chars.findLastIndex((char, at) => at > limit * 0.6 && /[　・／、，）】」]/.test(char));
  const whole = size(text) <= limit || /^[　・／、，]/.test([...text].slice(limit).join(''));
  if (whole || end < 0) return chars.join('').trim();
  return chars.slice(0, /[）】」]/.test(chars[end] ?? '') ? end + 1 : end).join('');
}

/** A person or company. A character that cannot be spelled otherwise is not left out: the reading tells the whole name. */
export function nameCandidates(typed: string, reading: string): Candidate[] {
  const { text, certain, lost } = respell(toFullWidth(typed));
  const kana = toFullWidth(reading.trim());
  const spoken = kana === '' ? [] : [suggested(respell(kana).text)];
  if (lost.length > 0) return spoken;
  if (size(text) <= textLimit) return [{ text, certain }];
  const short = shortForms(text);
  return [short, squeezed(text), squeezed(short), head(short, textLimit)].map(suggested);
}

const lineNames: Readonly<Record<LineKind, string>> = {
  goods: '商品',
  shipping: '送料',
  fee: '手数料',
  discount: '値引き',
  other: 'その他',
};
const advertising = /【[^】]*】|≪[^≫]*≫|《[^》]*》|＜[^＞]*＞|★[^★]*★/g;

/** The name of a line. */
export function itemCandidates(typed: string, kind: LineKind): Candidate[] {
  if (typed.trim() === '') return [suggested(lineNames[kind])];
  const { text, certain } = respell(toFullWidth(typed));
  if (text === '') return [suggested(lineNames[kind])];
  if (size(text) <= textLimit) return [{ text, certain }];
  const plain = text
    .replaceAll(advertising, '　')
    .replaceAll(/　{2,}/g, '　')
    .trim();
  return [plain, squeezed(text), head(plain, textLimit), head(text, textLimit)].map(suggested);
}
