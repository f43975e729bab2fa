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

/**
 * The line as two fields of 25, nothing cut. The break falls before the building where both halves fit, else between two
 * words or signs rather than inside a number, else at 25. Only the second half can be too long, and only when the line is.
 */
export function splitAddress(line: string): readonly [string, string] {
  const chars = [...line];
  if (chars.length <= addressLimit) return [line, ''];
  const halves = (at: number, from = at): readonly [string, string] => [
    chars.slice(0, at).join(''),
    chars.slice(from).join(''),
  ];
  const gap = chars.lastIndexOf('　', addressLimit);
  if (gap > 0 && chars.length - gap - 1 <= addressLimit) return halves(gap, gap + 1);
  for (let at = addressLimit; at > 0 && chars.length - at <= addressLimit; at--) {
    if (!(ofNumber.test(chars[at - 1] ?? '') && ofNumber.test(chars[at] ?? ''))) return halves(at);
  }
  return halves(addressLimit);
}

const ofNumber = /[0-9０-９－]/;

const kanjiDigits = '[〇一二三四五六七八九十百千]';
const numbered = new RegExp(`[0-9０-９]|${kanjiDigits}(?:丁目|番(?!町)|号|線|地割|[のノ－]${kanjiDigits})`);

/**
 * A house number: a western digit, or kanji digits where they number a block or house (三重県, 八王子, 一番町 and 三の丸 hold
 * none). Expects full width. The provider's exact test is not public.
 */
export function hasHouseNumber(line: string): boolean {
  return numbered.test(line);
}
