import { leadingPrefecture, prefectureName } from './prefecture.ts';
import { toFullWidth, toHalfWidthAscii } from './width.ts';

/** Characters per address field of the provider. */
export const addressLimit = 25;

export interface AddressParts {
  readonly prefecture: string;
  readonly street: string;
  readonly building: string;
}

export interface AddressReading {
  /** As it stands in the back office, in one line: what staff recognise. */
  readonly typed: string;
  /** The same in full width, the prefecture by its Japanese name. */
  readonly line: string;
  /** The prefecture field and the one the street begins with, where they differ: only a person can tell which is right. */
  readonly contradiction: readonly [string, string] | null;
}

/** Prefecture, street and building as one line. A prefecture that the street repeats stands once; nothing else is left out. */
export function readAddress(parts: AddressParts): AddressReading {
  const field = parts.prefecture.trim();
  const street = parts.street.trim();
  const named = prefectureName(toHalfWidthAscii(field));
  const begins = leadingPrefecture(street);
  const repeated = begins !== null && begins === named;
  const joined = (prefecture: string): string =>
    [repeated ? street : prefecture + street, parts.building.trim()].filter((part) => part !== '').join('　');
  return {
    typed: joined(field),
    line: toFullWidth(joined(named ?? field)),
    contradiction: begins === null || named === null || repeated ? null : [field, begins],
  };
}

/** An address in two fields. `how`: what its break stands on. */
export interface Break {
  readonly first: string;
  readonly second: string;
  /**
   * `whole`: one field is enough. `building`: between house number and building, as the back office holds them. `words`:
   * between two words, or behind the one house number that a building follows. `inside`: none of these fits, so that the
   * place is a guess.
   */
  readonly how: 'whole' | 'building' | 'words' | 'inside';
}

/**
 * The line as two fields of 25, nothing cut; a blank at the break is left out. Only the second half can be too long, and
 * only when the line is. `building` is the end of the line that the back office holds in a field of its own.
 */
export function splitAddress(line: string, building = ''): Break {
  const chars = [...line];
  const at = (place: number, how: Break['how']): Break => {
    const from = chars[place] === '　' ? place + 1 : place;
    return { first: chars.slice(0, place).join(''), second: chars.slice(from).join(''), how };
  };
  if (chars.length <= addressLimit) return { first: line, second: '', how: 'whole' };
  const owned = building === '' ? 0 : chars.length - [...building].length - 1;
  if (owned > 0 && fitsAt(chars, owned)) return at(owned, 'building');
  const numbers = houseEnds(line).filter((place) => fitsAt(chars, place));
  if (numbers.length === 1 && houseEnds(line).length === 1) return at(numbers[0]!, 'words');
  const gap = chars.lastIndexOf('　', addressLimit);
  if (gap > 0 && fitsAt(chars, gap)) return at(gap, 'words');
  for (let place = addressLimit; place > 0 && chars.length - place <= addressLimit; place--) {
    if (!(ofNumber.test(chars[place - 1] ?? '') && ofNumber.test(chars[place] ?? '')))
      return at(place, 'inside');
  }
  return at(addressLimit, 'inside');
}

/** Do both halves fit? `place` counts characters. */
function fitsAt(chars: readonly string[], place: number): boolean {
  const rest = chars.length - place - (chars[place] === '　' ? 1 : 0);
  return place > 0 && place <= addressLimit && rest > 0 && rest <= addressLimit;
}

const ofNumber = /[0-9０-９－]/;
const letter = /\p{L}/u;
/** A block of digits and hyphens, or one that ends on 号 or 番地, with a name behind it and not a counter (号室, 階, 条). */
const houseNumber =
  /(?:[０-９]+(?:－[０-９]+)+|[０-９]+(?:丁目|番地?の?)[０-９]+(?:号|(?![０-９－]))|[０-９]+番地)(?=　?(?![号番丁階条線室棟のノＦ])[\p{L}（「『])/gu;

/** Where a house number ends and a name follows, in characters. */
function houseEnds(line: string): number[] {
  return Array.from(
    line.matchAll(houseNumber),
    (found) => Array.from(line.slice(0, found.index + found[0].length)).length,
  );
}

/** Every other place where an address could be broken without tearing a number or a word, both halves fitting; best first. */
export function breaks(line: string): Break[] {
  const chars = [...line];
  const places = chars.flatMap((_char, place) => (fitsAt(chars, place) ? [place] : []));
  const numbers = houseEnds(line);
  const weight = (place: number): number => {
    const [before = '', after = ''] = [chars[place - 1], chars[place]];
    if (numbers.includes(place)) return 0;
    if (after === '　') return 1;
    if (scriptOf(before) === scriptOf(after) || before === '　') return 9;
    // A name behind a number, then a change of script, then a number behind a name.
    return ofNumber.test(before) ? 2 : ofNumber.test(after) ? 4 : 3;
  };
  return places
    .filter((place) => weight(place) < 9)
    .sort((a, b) => weight(a) - weight(b) || b - a)
    .map((place) => ({
      first: chars.slice(0, place).join(''),
      second: chars.slice(chars[place] === '　' ? place + 1 : place).join(''),
      how: 'words',
    }));
}

function scriptOf(char: string): string {
  if (ofNumber.test(char)) return 'number';
  if (/[\p{Script=Katakana}ー]/u.test(char)) return 'katakana';
  if (/\p{Script=Hiragana}/u.test(char)) return 'hiragana';
  if (/[Ａ-Ｚａ-ｚ]/.test(char)) return 'latin';
  return letter.test(char) ? 'kanji' : 'sign';
}

const kanjiDigits = '[〇一二三四五六七八九十百千]';
const numbered = new RegExp(`[0-9０-９]|${kanjiDigits}(?:丁目|番(?!町)|号|線|地割|[のノ－]${kanjiDigits})`);

/**
 * A house number: a western digit, or kanji digits where they number a block or house (三重県, 八王子, 一番町 and 三の丸 hold
 * none). Expects full width. The provider's exact test is not public.
 */
export function hasHouseNumber(line: string): boolean {
  return numbered.test(line);
}
