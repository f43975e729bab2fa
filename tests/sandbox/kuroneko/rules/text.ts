/** Characters as the provider sees them: every length counts code points, never bytes. */

/** Read differently by the standard and by Windows (— ‖ ¢ £ ¬ there); the sister service bans them. */
const contested: ReadonlySet<string> = new Set('―∥￠￡￢');

const jisX0208 = readJisX0208();

/**
 * JIS X 0208 without the vendor rows: the lead bytes of the standard, decoded once. Of the characters that
 * systems decode differently only － and ～ are taken, which every client in production sends.
 * Fact: the bare standard is the safe subset; assumption: the service allows exactly this much.
 */
function readJisX0208(): ReadonlySet<string> {
  const decoder = new TextDecoder('shift_jis');
  const found = new Set<string>();
  const ranges: readonly (readonly [number, number])[] = [
    [0x8140, 0x84fc],
    [0x889f, 0x9ffc],
    [0xe040, 0xeaa4],
  ];
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code += 1) {
      const trail = code & 0xff;
      if (trail < 0x40 || trail === 0x7f || trail > 0xfc) continue;
      const text = decoder.decode(Uint8Array.of(code >> 8, trail));
      if ([...text].length === 1 && text !== '\ufffd' && !contested.has(text)) found.add(text);
    }
  }
  return found;
}

export const length = (text: string): number => [...text].length;
export const atMost = (limit: number) => (text: string) => length(text) <= limit;

export const digits = (text: string): boolean => /^[0-9]+$/.test(text);
export const alphanumeric = (text: string): boolean => /^[0-9A-Za-z]+$/.test(text);
export const digitsAndHyphens = (text: string): boolean => /^[0-9-]+$/.test(text);
/** Printable ASCII without blanks. */
export const emailCharacters = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);
export const orderNumber = (text: string): boolean => /^[0-9A-Za-z_-]+$/.test(text);

/** Half-width katakana and the blank between family and given name. */
export const halfKana = (text: string): boolean => /^[\uff66-\uff9f ]+$/.test(text);

const isHalf = (char: string): boolean => /[\u0000-\u007f\u00a5\u203e\uff61-\uff9f]/.test(char);

export const halfWidth = (text: string): boolean => [...text].every(isHalf);

/** No half-width character anywhere: digits, Latin letters and blanks must be wide as well. */
export const fullWidth = (text: string): boolean => ![...text].some(isHalf);

/** Every character belongs to JIS X 0208 (which leaves out everything beyond the BMP). */
export const inCharacterSet = (text: string): boolean => [...text].every((char) => jisX0208.has(char));

/** As inCharacterSet, with half-width characters let through. */
export const inCharacterSetOrHalf = (text: string): boolean =>
  [...text].every((char) => isHalf(char) || jisX0208.has(char));

/** 漢字, かな, カナ, letters, digits, hyphen and underline, wide or half-width. */
export const freeItemKinds = (text: string): boolean =>
  /^[\p{Script=Han}ぁ-んァ-ヶー０-９Ａ-Ｚａ-ｚ‐－＿0-9A-Za-z_\-\uff66-\uff9f]+$/u.test(text);

/** 20 wide or 40 half-width characters; assumption: in a mixture a wide one counts as two. */
export const freeItemLength = (text: string): boolean =>
  [...text].reduce((sum, char) => sum + (isHalf(char) ? 1 : 2), 0) <= 40;
