/** Full-width partners that are not simply shifted by 0xFEE0. ～ and ￥ and － are what the provider's character set knows. */
const special: Readonly<Record<string, string>> = {
  ' ': '　',
  '"': '”',
  "'": '’',
  '\\': '￥',
  '¥': '￥',
  '~': '～',
  '\u301c': '～',
  '\u2212': '－',
  '\u2010': '－',
  '\u2011': '－',
  '\u2013': '－',
  '\u00a0': '　',
  // Voiced marks that found no kana to join.
  '\u3099': '゛',
  '\u309a': '゜',
};

/** Whatever `special` knows, and printable ASCII. */
const narrow = /[ -~\u00a0¥\u2010\u2011\u2013\u2212\u301c\u3099\u309a]/g;
const anyNarrow = new RegExp(narrow.source);
/** Partner of each of them. */
const wide: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from({ length: 0x5f }, (_, at) => [
      String.fromCharCode(0x20 + at),
      String.fromCharCode(0xff00 + at),
    ]),
  ),
  ...special,
};
const kanaRun = /[\uff61-\uff9f]+/g;
/** A kana followed by its voiced mark: macOS writes it as two characters, and some type the mark that stands alone. */
const markedKana = /[\u3041-\u30ff][\u3099\u309a゛゜]/g;
const join = (pair: string): string => pair.replace('゛', '\u3099').replace('゜', '\u309a').normalize('NFC');
const digit = '[0-9０-９]';
const dashAfterDigit = new RegExp(`(?<=${digit})[ー―—‐‑–−-](?=${digit})`, 'g');

/**
 * The same text in full width: ASCII, half-width kana (voiced marks joined) and variant code points of wave and minus.
 * Only width and code point change; no character is dropped. Never NFKC on the whole text: that would turn ① into 1.
 */
export function toFullWidth(text: string): string {
  const joined = text
    .replaceAll(dashAfterDigit, '－')
    .replaceAll(kanaRun, (run) => run.normalize('NFKC'))
    .replaceAll(markedKana, join);
  // Most texts of a list are wide already.
  return anyNarrow.test(joined) ? joined.replaceAll(narrow, (char) => wide[char] ?? char) : joined;
}

/** ASCII letters, digits and signs in half width; kana and kanji stay. */
export function toHalfWidthAscii(text: string): string {
  return text
    .replaceAll(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ');
}

let halfKana: ReadonlyMap<string, string> | undefined;
/** Full-width katakana → half-width, from the browser's own tables turned around. */
function halfKanaTable(): ReadonlyMap<string, string> {
  if (halfKana) return halfKana;
  const table = new Map<string, string>();
  for (let code = 0xff66; code <= 0xff9d; code++) {
    const half = String.fromCharCode(code);
    table.set(half.normalize('NFKC'), half);
    for (const mark of ['ﾞ', 'ﾟ']) {
      const joined = (half + mark).normalize('NFKC');
      if (joined.length === 1) table.set(joined, half + mark);
    }
  }
  table.set('ー', 'ｰ').set('　', ' ').set('゛', 'ﾞ').set('゜', 'ﾟ').set('\u3099', 'ﾞ').set('\u309a', 'ﾟ');
  halfKana = table;
  return table;
}

/** Kana (hiragana, katakana, any width) as half-width katakana. What has no half-width form stays as it is. */
export function toHalfWidthKana(text: string): string {
  const katakana = text
    .replaceAll(kanaRun, (run) => run.normalize('NFKC'))
    .replaceAll(/[\u3041-\u3096]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60))
    .replaceAll(markedKana, join);
  return Array.from(katakana, (char) => halfKanaTable().get(char) ?? char).join('');
}

/** Characters that are neither half-width katakana nor the blank between two names, each once, in order. */
export function outsideHalfKana(text: string): string[] {
  return [...new Set(text)].filter((char) => !/[\uff66-\uff9f ]/.test(char));
}
