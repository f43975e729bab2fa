/** Texts that people take for the same are the same: either width, either case, either kana. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** Does a folded text hold every word of what was typed? */
export function createMatch(typed: string): (folded: string) => boolean {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (folded) => words.every((word) => folded.includes(word));
}
