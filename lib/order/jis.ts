import { toFullWidth } from './width.ts';

let known: ReadonlySet<string> | undefined;

/** Signs that systems decode differently, so that nobody knows what would arrive; － and ～ alone are sent by every client. */
const contested: ReadonlySet<string> = new Set('―∥￠￡￢');

/**
 * JIS X 0208 as Shift_JIS encodes it: rows 81–84, 889F–9FFC, E040–EAA4. Row 13 (①, ㈱), the vendors' extensions (髙, 﨑) and
 * contested signs are left out: the provider's exact set is not public, and its sister service bans them.
 */
export function jisX0208(): ReadonlySet<string> {
  if (known) return known;
  const decoder = new TextDecoder('shift_jis');
  const chars = new Set<string>();
  const add = (lead: number, trail: number): void => {
    const char = decoder.decode(Uint8Array.of(lead, trail));
    if (char.length === 1 && char !== '\ufffd' && !contested.has(char)) chars.add(char);
  };
  for (let lead = 0x81; lead <= 0xea; lead++) {
    if ((lead > 0x84 && lead < 0x88) || (lead > 0x9f && lead < 0xe0)) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const code = lead * 256 + trail;
      if (trail === 0x7f || (lead === 0x88 && trail < 0x9f) || code > 0xeaa4) continue;
      add(lead, trail);
    }
  }
  known = chars;
  return chars;
}

/** Characters the provider will not take, each once, in order. Expects full-width text. */
export function outsideJis(text: string): string[] {
  const allowed = jisX0208();
  return [...new Set([...text].filter((char) => !allowed.has(char)))];
}

/** What people usually write instead. A suggestion for staff to confirm, never applied by itself. */
const usual: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  德: '徳',
  瀨: '瀬',
  濵: '浜',
  栁: '柳',
  橫: '横',
  桒: '桑',
  曻: '昇',
  鷗: '鴎',
  剝: '剥',
  塡: '填',
  頰: '頬',
  吞: '呑',
  噓: '嘘',
  繫: '繋',
  ゔ: 'ヴ',
  '—': '－',
  '―': '－',
  '￡': 'ポンド',
  '￠': 'セント',
  '£': 'ポンド',
  '¢': 'セント',
  𠮷: '吉',
  '㈱': '（株）',
  '㈲': '（有）',
  '№': 'Ｎｏ．',
  '℡': 'ＴＥＬ',
  '~': '～',
};

/** The usual spelling of one character, or null when there is none. */
export function usualSpelling(char: string): string | null {
  const direct = usual[char];
  if (direct !== undefined) return direct;
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x2460 && code <= 0x2473)
    return `（${code - 0x245f}）`.replaceAll(/\d/g, (d) => '０１２３４５６７８９'[Number(d)]!);
  if (code >= 0x2160 && code <= 0x2169)
    return ['Ｉ', 'ＩＩ', 'ＩＩＩ', 'ＩＶ', 'Ｖ', 'ＶＩ', 'ＶＩＩ', 'ＶＩＩＩ', 'ＩＸ', 'Ｘ'][code - 0x2160]!;
  // Compatibility characters (㎡, ㌔, 神 as U+FA19) carry their usual form with them.
  const plain = toFullWidth(char.normalize('NFKC'));
  return plain !== char && plain !== '' && outsideJis(plain).length === 0 ? plain : null;
}
