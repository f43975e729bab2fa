/** Character to its bytes in an encoding, read backwards out of the decoder: Node encodes UTF-8 alone. */
function tableOf(encoding: Encoding): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const bytes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if ([...text].length === 1 && !bytes.has(text)) bytes.set(text, [lead, trail]);
      } catch {
        // Not assigned.
      }
    }
  }
  return bytes;
}

export type Encoding = 'shift_jis' | 'euc-jp';

const known = new Map<Encoding, ReadonlyMap<string, readonly [number, number]>>();

/** A page in an encoding of before Unicode. What it does not have is written as a number, as browsers do in forms. */
export function encodePage(html: string, encoding: Encoding): Buffer {
  const table = known.get(encoding) ?? tableOf(encoding);
  known.set(encoding, table);
  return Buffer.from(
    [...html].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      return table.get(character) ?? [...Buffer.from(`&#${code};`)];
    }),
  );
}
