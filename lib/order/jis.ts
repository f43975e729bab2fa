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
