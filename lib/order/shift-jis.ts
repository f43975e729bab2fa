/**
 * Shift_JIS as Windows writes it. Browsers only read it, so the table is made by reading every code once. Of characters
 * that have several codes the one that Windows writes is kept: never the NEC copies of the IBM extensions (ED, EE). The
 * user-defined area (F0–F9) means nothing outside one machine.
 */
let known: ReadonlyMap<string, readonly number[]> | undefined;

/** The same character of JIS under another name of Unicode: there is one code for both. */
const sameCode: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '—': '―',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
};

function table(): ReadonlyMap<string, readonly number[]> {
  if (known) return known;
  const decoder = new TextDecoder('shift_jis');
  const codes = new Map<string, readonly number[]>();
  for (let code = 0; code < 0x80; code++) codes.set(String.fromCharCode(code), [code]);
  for (let code = 0xa1; code <= 0xdf; code++) codes.set(decoder.decode(Uint8Array.of(code)), [code]);
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if ((lead > 0x9f && lead < 0xe0) || lead === 0xed || lead === 0xee || (lead > 0xef && lead < 0xfa))
      continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\ufffd' && !codes.has(char)) codes.set(char, [lead, trail]);
    }
  }
  for (const [other, char] of Object.entries(sameCode)) {
    const code = codes.get(char);
    if (code && !codes.has(other)) codes.set(other, code);
  }
  known = codes;
  return codes;
}

export interface Encoded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters that have no code, each once, in the order of the text. In their place stands 〓. */
  readonly missing: readonly string[];
}

/** What stands for a character without a code: printers have always used it for that. */
export const standIn = '〓';

/** A text in Shift_JIS. What cannot be written is named: whoever saves it says so, or saves it otherwise. */
export function toShiftJis(text: string): Encoded {
  const codes = table();
  const bytes: number[] = [];
  const missing = new Set<string>();
  for (const char of text) {
    const code = codes.get(char);
    if (!code) missing.add(char);
    bytes.push(...(code ?? codes.get(standIn) ?? []));
  }
  return { bytes: Uint8Array.from(bytes), missing: [...missing] };
}
