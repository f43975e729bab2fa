/** One flat answer: element name → text. */
export type Answer = Readonly<Record<string, string>>;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Declaration, root and end, with nothing else around. */
const frame = /^\ufeff?(?:<\?xml\s[^<>?]*\?>)?\s*<return\s*>([\s\S]*)<\/return\s*>\s*$/;
/** One leaf: `<name/>` or `<name>text</name>`; the text holds no markup. */
const leaf = /\s*<([A-Za-z][A-Za-z0-9]*)\s*(?:\/>|>([^<]*)<\/\1\s*>)/y;

/**
 * Reads `<return>` with leaf children, strictly. Anything else throws a SyntaxError: DOCTYPE, comments, CDATA, nesting,
 * attributes, a second root, an element twice, stray text, cut-off text, unknown entities, an answer without returnCode.
 * By hand because a general parser is a quarter of the worker's size budget and would still need all these refusals.
 */
export function readAnswer(xml: string): Answer {
  const inside = frame.exec(xml)?.[1];
  if (inside === undefined) throw new SyntaxError('not one <return> element');
  const answer = new Map<string, string>();
  leaf.lastIndex = 0;
  let end = 0;
  for (let found = leaf.exec(inside); found; found = leaf.exec(inside)) {
    const [, name = '', text = ''] = found;
    if (answer.has(name)) throw new SyntaxError(`<${name}> twice`);
    answer.set(name, decode(text));
    end = leaf.lastIndex;
  }
  if (inside.slice(end).trim() !== '') throw new SyntaxError('something other than values');
  const read = Object.fromEntries(answer);
  if (read.returnCode !== '0' && read.returnCode !== '1') throw new SyntaxError('no returnCode');
  return read;
}

/** Text with its five named and all numeric references resolved. */
function decode(text: string): string {
  return text.replaceAll(/&([^;\s]{0,10};?)/g, (_whole, body: string) => {
    const [, decimal, hex, name] = /^(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]+));$/.exec(body) ?? [];
    const code =
      decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
    const char =
      code === null
        ? entities[name ?? '']
        : code > 0 && code <= 0x10ffff
          ? String.fromCodePoint(code)
          : undefined;
    if (char === undefined) throw new SyntaxError('unknown entity');
    return char;
  });
}
