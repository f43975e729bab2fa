import type { Source } from '../profile.ts';

const escape = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, (sign) => (sign === '/' || sign === '-' ? sign : `\\${sign}`));

/** Where an order's id stands in the links of a list. */
export interface OrderLink {
  /** Cuts the id out of a link as it is written. */
  readonly pattern: string;
  /** Address of an order's page, path and query, with `{id}` in it. */
  readonly open: string;
  readonly ids: readonly string[];
}

const parts = (address: string): string[] => address.split(/([/?&=#;])/);

/**
 * The one part of the rows' links that differs from row to row: that is the id of the order. With a single row, the last
 * part with a number in it. Null where the links do not tell.
 * @param hrefs as they are written, one of each row
 * @param resolved the same as path and query
 */
export function orderLink(hrefs: readonly string[], resolved: readonly string[]): OrderLink | null {
  const all = resolved.map(parts);
  const [first] = all;
  if (!first || all.some((one) => one.length !== first.length)) return null;
  const unique = (at: number): boolean => new Set(all.map((one) => one[at])).size === all.length;
  const candidates = first
    .map((_, at) => at)
    .filter(
      (at) => (all.length > 1 ? unique(at) : /\d/.test(first[at] ?? '')) && (first[at] ?? '').length > 0,
    )
    .filter((at) => !/^[/?&=#;]$/.test(first[at] ?? ''));
  const at = candidates.at(-1);
  // With another part that differs too, no one address would fit all.
  if (all.some((one) => one.some((part, where) => where !== at && part !== first[where]))) return null;
  const id = at === undefined ? '' : (first[at] ?? '');
  if (at === undefined || id === '') return null;
  const open = first
    .map((part, where) => (where === at ? '{id}' : part))
    .join('')
    .replace(/#.*$/, '');
  const name =
    first[at - 1] === '=' ? `[?&;]${escape(first[at - 2] ?? '')}=` : escape(`${first[at - 2] ?? ''}/`);
  const end = first[at - 1] === '=' ? '[^&#;]+' : '[^/?#]+';
  const pattern = `${name}(${end})`;
  const ids = hrefs.map((href) => new RegExp(pattern).exec(href)?.[1] ?? '');
  return ids.every((one, row) => one === all[row]?.[at]) ? { pattern, open, ids } : null;
}

/** An order's address with `{id}` for its id; null where the id is no whole part of it. */
export function templateOf(address: string, id: string): string | null {
  const found = parts(address);
  const at = found.findLastIndex((part) => part === id || decode(part) === id);
  if (id === '' || at < 0) return null;
  return found
    .map((part, where) => (where === at ? '{id}' : part))
    .join('')
    .replace(/#.*$/, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A pattern for the pages that hold the list: its path, whatever number of page stands in it, with any search. */
export function matchOf(pathname: string): string {
  const path = pathname
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? String.raw`\d+` : escape(part)))
    .join('/');
  return String.raw`^${path}(\?|$)`;
}

/** A source without the keys that have nothing to say. */
export const compact = (source: { readonly [K in keyof Source]: Source[K] | undefined }): Source =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as Source;
