import { jisX0208, outsideJis } from './jis.ts';
import { variants } from './variants.ts';
import { toFullWidth } from './width.ts';

/** What can stand for a character that JIS X 0208 does not hold. */
export interface Spelling {
  /** Empty where the character is left out. */
  readonly text: string;
  /** The same character by another code, a blank for a blank, or nothing for what nobody sees. Else a person decides. */
  readonly certain: boolean;
}

/** What people usually write instead; kanji are in `variants.ts`. */
const usual: Readonly<Record<string, string>> = {
  ゔ: 'ヴ',
  '￡': 'ポンド',
  '￠': 'セント',
  '£': 'ポンド',
  '¢': 'セント',
  '€': 'ユーロ',
  '㈱': '（株）',
  '㈲': '（有）',
  '№': 'Ｎｏ．',
  '℡': 'ＴＥＬ',
  '‾': '￣',
  '♡': '☆',
};
/** Signs of one stroke that only differ in length. */
const dash = /[‐-―⁃−⸺⸻﹘﹣]/u;
const dashBehindKana = /[\u3041-\u30ff][‐-―⁃−⸺⸻﹘﹣]/u;
/** Characters that show nothing: formatting, variation selectors, fillers, control codes. Half a surrogate pair shows as �. */
const unseen = /[\p{Cf}\p{Cc}\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u034f\u115f\u1160\u3164\uffa0]/u;
const blank = /[\t-\r\u0085\p{Z}]/u;
const radical = /[\u2e80-\u2fdf]/u;
/** Part of a word, a gaiji or a numeral: left out, the text would say something else. */
const ofWord = /[\p{L}\p{N}\p{Co}]/u;
const roman = ['Ｉ', 'ＩＩ', 'ＩＩＩ', 'ＩＶ', 'Ｖ', 'ＶＩ', 'ＶＩＩ', 'ＶＩＩＩ', 'ＩＸ', 'Ｘ'];

const fits = (text: string): boolean => text !== '' && outsideJis(text).length === 0;
const certain = (text: string): Spelling => ({ text, certain: true });
const suggested = (text: string): Spelling => ({ text, certain: false });

/** What can stand for one character; null where leaving it out would be all. Expects a character outside JIS X 0208. */
export function spelling(char: string): Spelling | null {
  const same = char.normalize('NFC');
  if (same !== char && fits(same)) return certain(same);
  if (blank.test(char)) return certain('　');
  if (unseen.test(char)) return certain('');
  if (dash.test(char)) return certain('－');
  const direct = variants().get(char) ?? usual[char];
  if (direct !== undefined) return suggested(direct);
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x2460 && code <= 0x2473) return suggested(`（${toFullWidth(String(code - 0x245f))}）`);
  if (code >= 0x2160 && code <= 0x2169) return suggested(roman[code - 0x2160] ?? '');
  // Compatibility characters (㎡, ㌔) carry their usual form with them, and so do accented letters.
  const plain = toFullWidth(char.normalize('NFKC'));
  if (plain !== char && fits(plain)) return radical.test(char) ? certain(plain) : suggested(plain);
  const bare = toFullWidth(char.normalize('NFKD').replaceAll(/\p{M}/gu, ''));
  return bare !== char && fits(bare) ? suggested(bare) : null;
}

/** The usual spelling of one character for a sentence, or null when there is none or nothing to see. */
export function usualSpelling(char: string): string | null {
  const text = spelling(char)?.text ?? '';
  return text === '' || text === '　' ? null : text;
}

export interface Respelling extends Spelling {
  /** Parts of words that had to be left out. */
  readonly lost: readonly string[];
}

/**
 * A text with every character replaced that JIS X 0208 does not hold: what has a usual spelling by it, signs and pictures by
 * nothing. Expects full width.
 */
export function respell(text: string): Respelling {
  const allowed = jisX0208();
  const lost: string[] = [];
  let sure = true;
  let dropped = false;
  // A dash behind a kana may be meant as a long vowel or as a dash.
  const voweled = text.replaceAll(new RegExp(dashBehindKana, 'gu'), (pair) => {
    if (allowed.has(pair[1] ?? '')) return pair;
    sure = false;
    return `${pair[0]}ー`;
  });
  const chars = Array.from(voweled, (char) => {
    if (allowed.has(char)) return char;
    const found = spelling(char);
    sure &&= found?.certain ?? false;
    if (found) return found.text;
    dropped = true;
    if (ofWord.test(char)) lost.push(char);
    return '';
  });
  const joined = chars.join('');
  // Blanks that stood around what is gone.
  return { text: dropped ? joined.replaceAll(/　{2,}/g, '　').trim() : joined, certain: sure, lost };
}
