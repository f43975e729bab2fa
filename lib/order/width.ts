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
  '\uff70': 'ー',
  '\u00a0': '　',
};

const kanaRun = /[\uff61-\uff9f]+/g;
const digit = '[0-9０-９]';
const dashAfterDigit = new RegExp(`(?<=${digit})[ー―—‐‑–−-](?=${digit})`, 'g');

/**
 * The same text in full width: ASCII, half-width kana (voiced marks joined) and variant code points of wave and minus.
 * Only width and code point change; no character is dropped. Never NFKC on the whole text: that would turn ① into 1.
 */
export function toFullWidth(text: string): string {
  return text
    .replaceAll(dashAfterDigit, '－')
    .replaceAll(kanaRun, (run) => run.normalize('NFKC'))
    .replaceAll(/[\s\S]/g, (char) => {
      const known = special[char];
      if (known !== undefined) return known;
      const code = char.charCodeAt(0);
      return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : char;
    });
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
  table.set('ー', 'ｰ').set('　', ' ').set('・', '･').set('゛', 'ﾞ').set('゜', 'ﾟ');
  halfKana = table;
  return table;
}

/** Kana (hiragana, katakana, any width) as half-width katakana, or null when something else is in it. */
export function toHalfWidthKana(text: string): string | null {
  const katakana = text
    .replaceAll(kanaRun, (run) => run.normalize('NFKC'))
    .replaceAll(/[\u3041-\u3096]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60));
  let out = '';
  for (const char of katakana) {
    const half = char === ' ' ? ' ' : halfKanaTable().get(char);
    if (half === undefined) return null;
    out += half;
  }
  return out;
}
