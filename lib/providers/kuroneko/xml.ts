import { SaxesParser } from 'saxes';

/** One flat answer: element name → text. */
export type Answer = Readonly<Record<string, string>>;

/**
 * Reads `<return>` with leaf children, strictly: anything else (DOCTYPE, nesting, attributes, a second root, an element
 * twice, text between elements, cut-off or malformed text) throws. Bounds: reference of the protocol, answers are flat.
 */
export function readAnswer(xml: string): Answer {
  const parser = new SaxesParser();
  const answer = new Map<string, string>();
  const open: string[] = [];
  let text = '';
  const refuse = (why: string): never => {
    throw new SyntaxError(why);
  };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('DOCTYPE'));
  parser.on('cdata', (data) => {
    text += data;
  });
  parser.on('text', (data) => {
    text += data;
  });
  parser.on('opentag', ({ name }) => {
    if (open.length === 0 && name !== 'return') refuse(`root <${name}>`);
    if (open.length === 2) refuse(`<${name}> inside a value`);
    if (open.length === 1 && text.trim() !== '') refuse('text between elements');
    open.push(name);
    text = '';
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (open.length === 1) {
      if (answer.has(name)) refuse(`<${name}> twice`);
      answer.set(name, text);
    } else if (text.trim() !== '') refuse('text between elements');
    text = '';
  });
  parser.write(xml.replace(/^\ufeff/, '')).close();
  const read = Object.fromEntries(answer);
  if (read.returnCode !== '0' && read.returnCode !== '1') refuse('no returnCode');
  return read;
}
