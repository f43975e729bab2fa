import type { Switches } from './types.ts';

/** Element names with their texts, in the order they are written. */
export type Elements = readonly (readonly [name: string, text: string])[];

/** A flat document under `<return>`: no CDATA, nothing before the declaration. */
export function toXml(elements: Elements, switches: Pick<Switches, 'xmlDeclaration'>): string {
  const declaration = switches.xmlDeclaration ? '<?xml version="1.0" encoding="UTF-8"?>\n' : '';
  const lines = elements.map(([name, text]) => `  <${name}>${escape(text)}</${name}>\n`);
  return `${declaration}<return>\n${lines.join('')}</return>\n`;
}

/** Echoed texts may hold anything a client sent, characters that XML cannot hold included. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
