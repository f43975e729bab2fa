/** Fewest characters of a passphrase, and the most. */
export const fewest = 10;
export const most = 200;

/** Characters as a person counts them, in the form in which they count for the vault. */
const charactersOf = (text: string): string[] => [...text.normalize('NFKC')];

export const isLongEnough = (text: string): boolean => {
  const { length } = charactersOf(text);
  return length >= fewest && length <= most;
};

export type Strength = 'weak' | 'fair' | 'strong';

const kinds: readonly [RegExp, number][] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[ -/:-@[-`{-~]/, 33],
  // Kana; of kanji a person knows about as many as are taught.
  [/[\u3040-\u30FF]/, 80],
  [/\p{Script=Han}/u, 2000],
];
/** What is guessed first, wherever it stands. */
const common =
  /pass(word|phrase)?|yoshin|kuroneko|yamato|atobarai|admin|qwerty|asdf|zxcv|abc|love|19\d\d|20\d\d/gi;

/**
 * A rough estimate, for a hint: characters times what each could have been, without what repeats, goes on in order or is
 * guessed first. `strong` takes years of guessing against the vault's cost, `weak` does not. Not a promise.
 */
export function strengthOf(text: string): Strength {
  const bare = text.normalize('NFKC').replaceAll(common, '_');
  const characters = [...bare];
  const spread = kinds.reduce((sum, [kind, size]) => (kind.test(bare) ? sum + size : sum), 0);
  const code = (at: number): number => characters[at]?.codePointAt(0) ?? 0;
  const counted = characters.filter((one, at) => {
    // Between あ and い stands the small ぃ.
    const near = /[\u3040-\u30FF]/.test(one) ? 2 : 1;
    const goesOn = Math.abs(code(at) - code(at - 1)) <= near;
    return at === 0 || !(goesOn || one === characters[at - 2]);
  });
  const distinct = new Set(characters).size;
  const bits = Math.min(counted.length, distinct * 2) * Math.log2(Math.max(2, spread));
  if (!isLongEnough(text) || bits < 45) return 'weak';
  return bits < 65 ? 'fair' : 'strong';
}
