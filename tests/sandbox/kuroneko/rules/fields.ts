import { hasHouseNumber, postalCodeExists } from './places.ts';
import type { Rule } from './rule.ts';
import { must, rule } from './rule.ts';
import { digitsAndHyphens } from './text.ts';

type Names = string | readonly string[];

const hyphens = (text: string): number => text.split('-').length - 1;
const bare = (text: string): string => text.replaceAll('-', '');

export const postalCharacters = (code: string, names: Names): Rule => must(code, names, digitsAndHyphens);
export const postalOneHyphen = (code: string, names: Names): Rule =>
  must(code, names, (text) => hyphens(text) <= 1);
export const postalSevenDigits = (code: string, names: Names): Rule =>
  must(code, names, (text) => bare(text).length === 7);
export const postalReal = (code: string, names: Names): Rule => must(code, names, postalCodeExists);
export const postalShape = (code: string, names: Names): Rule =>
  must(code, names, (text) => hyphens(text) === 0 || /^[0-9]{3}-[0-9]{4}$/.test(text));

/**
 * Eleven digits for mobiles, ten for the rest. Assumption: 020, 050 and 060 count as mobiles,
 * because the Japanese numbering plan gives them eleven digits as well.
 */
export const phoneLength = (code: string, names: Names): Rule =>
  must(code, names, (text) => bare(text).length === (/^0[256789]0/.test(bare(text)) ? 11 : 10));
export const phoneStartsWithZero = (code: string, names: Names): Rule =>
  must(code, names, (text) => text.startsWith('0'));
export const phoneTwoHyphens = (code: string, names: Names): Rule =>
  must(code, names, (text) => hyphens(text) === 0 || hyphens(text) === 2);

/** One pair of address lines without a house number; pairs without a first line pass. */
export const houseNumber = (code: string, pairs: readonly (readonly [string, string])[]): Rule =>
  rule(code, ({ get }) =>
    pairs.some(([first, second]) => get(first) !== '' && !hasHouseNumber(get(first), get(second))),
  );
