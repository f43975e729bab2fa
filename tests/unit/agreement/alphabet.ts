import * as fc from 'fast-check';

/** Characters that go out as they are or in another width: all of them are in JIS X 0208 then. */
const fine =
  '山田太郎東京大阪橋本やまだヤマダコーヒーabcXYZ019ＡＢ１２ｶﾞﾀﾛｳﾊﾟﾝﾞ -－ー‐−–~～〜 　&+=%#<>\'"\\¥/().・々〆';
/** Characters that no width makes acceptable. */
const bad = [
  ...'―￡∥髙﨑𠮷德①㈱Ⅲ№㌔㎡😊🌸👍—éñ♥ゔ神‾',
  '\u0000',
  '\u0007',
  '\t',
  '\n',
  '\u200b',
  '\u202a',
  '\u{e0100}',
  '\ufe0f',
  '\ud83d',
];

const characters = (from: readonly string[], minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...from), { minLength, maxLength, size: 'max' })
    .map((chars) => chars.join(''))
    // Whitespace at the edges is not text: another generator makes blanks.
    .filter((text) => text.trim() !== '' || minLength === 0);

/** Text that can be sent, of so many characters before conversion. */
export const fineText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  characters([...fine], minLength, maxLength);

/** Text with at least one character that cannot be sent. */
export const badText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .tuple(fineText(0, maxLength - 1), fc.constantFrom(...bad), fineText(0, 3))
    .map(([head, char, tail]) => `甲${head}${char}${tail}乙`);

/** Just as much as fits, and one more. */
export const atLimit = (limit: number): fc.Arbitrary<string> =>
  fc.constantFrom(limit, limit + 1).map((length) => 'あ'.repeat(length));

export const blank = fc.constantFrom('', ' ', '　', ' \u00a0　');

/** Parts with their share in thousandths; the first takes the rest. */
export function mostly<T>(
  usual: fc.Arbitrary<T>,
  ...rare: readonly [number, fc.Arbitrary<T>][]
): fc.Arbitrary<T> {
  const taken = rare.reduce((sum, [share]) => sum + share, 0);
  return fc.oneof(
    { arbitrary: usual, weight: 1000 - taken },
    ...rare.map(([weight, arbitrary]) => ({ arbitrary, weight })),
  );
}
