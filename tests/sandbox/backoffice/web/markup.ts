/** Text that is already HTML. Only `markup` makes it, so everything else is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type Insert = Markup | string | number | false | null | undefined | readonly Insert[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

function insert(value: Insert): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(insert).join('');
  return escapeText(String(value));
}

/** HTML with every inserted value escaped, unless it came from `markup` itself. Attributes must be quoted. */
export function markup(parts: TemplateStringsArray, ...values: readonly Insert[]): Markup {
  let text = parts[0] ?? '';
  for (const [index, value] of values.entries()) text += insert(value) + (parts[index + 1] ?? '');
  return new Markup(text);
}
