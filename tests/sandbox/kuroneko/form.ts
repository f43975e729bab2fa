import type { Fields } from './types.ts';

/**
 * Decodes a body as UTF-8 whatever charset is declared, as the captures require. A body of another
 * media type has no parameters. Assumption: of a repeated parameter the first counts.
 */
export function readForm(contentType: string, body: Buffer): Fields {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType.trim())) return {};
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    if (!fields.has(name)) fields.set(name, value);
  }
  return Object.fromEntries(fields);
}
