/**
 * Reads what a browser would send for the one form whose markup is given. It knows the site's own way of writing
 * forms (quoted attributes, no nested markup in options and textareas) and nothing more.
 */
export function formFields(html: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type');
    if (name !== undefined && type !== 'checkbox') fields.set(name, attribute(tag, 'value') ?? '');
  }
  for (const [, tag = '', text = ''] of html.matchAll(/(<textarea [^>]*>)([^<]*)<\/textarea>/g)) {
    fields.set(
      attribute(tag, 'name') ?? '',
      decodeEntities(text.replace(/^\n/, '')).replaceAll('\n', '\r\n'),
    );
  }
  for (const [, tag = '', options = ''] of html.matchAll(/(<select [^>]*>)(.*?)<\/select>/gs)) {
    const name = attribute(tag, 'name');
    const chosen = /<option [^>]*selected[^>]*>/.exec(options)?.[0];
    if (name !== undefined && chosen !== undefined) fields.set(name, attribute(chosen, 'value') ?? '');
  }
  return fields;
}

/** The part of a page inside the form with the given id. */
export function formMarkup(html: string, id: string): string {
  const start = html.indexOf(`<form id="${id}"`);
  return html.slice(start, html.indexOf('</form>', start));
}

/** Text of the `<td>` right after the `<th>` with exactly this label, tags removed. */
export function cellAfter(html: string, label: string): string | undefined {
  const match = new RegExp(`<th scope="row">${label}</th><td>(.*?)</td>`, 's').exec(html);
  return match?.[1] === undefined ? undefined : decodeEntities(match[1].replace(/<[^>]*>/g, '')).trim();
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decodeEntities(value);
}

export function decodeEntities(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => named[name] ?? '');
}
