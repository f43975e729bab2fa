/** Character to its two bytes, read backwards out of the decoder: Node has no Shift_JIS encoder. */
function table(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const bytes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0x9f; lead++) {
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      try {
        bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      } catch {
        // Not assigned.
      }
    }
  }
  return bytes;
}

let known: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Shift_JIS bytes; characters outside the first-level kanji and kana become '?'. */
export function toShiftJis(text: string): Buffer {
  known ??= table();
  const bytes = known;
  return Buffer.from(
    [...text].flatMap((character) => {
      if (character <= '\u{7f}') return [character.charCodeAt(0)];
      return bytes.get(character) ?? [0x3f];
    }),
  );
}
