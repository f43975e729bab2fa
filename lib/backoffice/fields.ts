import { bounded, yenOf } from './cells.ts';
import { PageChanged } from './faults.ts';
import type { OrderPages } from './pages.ts';
import type { Amount, Field, Source } from './profile.ts';
import { takeAll, type Scope } from './take.ts';

/** Reads single fields of an order's pages. */
export interface Reader {
  /** All texts that a source finds. */
  all(source: Source): string[];
  /** One text; null where it is not there. */
  seek(field: Field, name: string): string | null;
  /** One text. Throws PageChanged when it is not there and has to be. */
  need(field: Field, name: string): string;
  /** Yen, perhaps with a fraction. */
  yen(amount: Amount, name: string): number;
}

/** A source's name as staff know it, else the given one. */
export function named({ as, label, header }: Source, name: string): string {
  return as ?? label ?? header ?? name;
}

/**
 * Reads from an order's pages, or from one part of them (a row of a table, a member of a list in JSON), for which `within`
 * stands in. `block` is the number of a repeated block.
 */
export function readerOf(
  pages: OrderPages,
  {
    within,
    block,
    fractions = false,
  }: { within?: Scope; block?: number | undefined; fractions?: boolean } = {},
): Reader {
  const all = (source: Source): string[] => {
    const scope = within ?? pages.get(source.page);
    if (!scope) return [];
    const texts = takeAll(block === undefined ? scope : { ...scope, block }, source);
    const name = named(source, '');
    return texts.map((text) => bounded(text, name));
  };
  /** Which of two amounts is billed must not be guessed: a heading that stands twice has to say the same. */
  const one = (source: Source): string | null => {
    const found = all(source);
    if (source.label !== undefined && new Set(found).size > 1)
      throw new PageChanged('ambiguous', source.label, [...new Set(found)].join(' / '));
    return found[0] ?? (source.optional ? '' : null);
  };
  const must = (source: Source, name: string): string => {
    const text = one(source);
    if (text === null) throw new PageChanged('missing', named(source, name));
    return text;
  };
  const reader: Reader = {
    all,
    seek(field, name) {
      if ('first' in field) {
        for (const source of field.first) {
          const text = one(source);
          if (text !== null) return text;
        }
        return null;
      }
      if (!('join' in field)) return one(field);
      const [first, ...rest] = field.join;
      const head = first ? one(first) : null;
      if (head === null) return null;
      const texts = [head, ...rest.map((source) => must(source, name))];
      return bounded(texts.filter(Boolean).join(field.by), name);
    },
    need(field, name) {
      const text = reader.seek(field, name);
      if (text !== null) return text;
      const source = 'first' in field ? field.first[0] : 'join' in field ? field.join[0] : field;
      throw new PageChanged('missing', source ? named(source, name) : name);
    },
    yen(amount, name) {
      if (!('add' in amount)) {
        const label = named(amount, name);
        const text = must(amount, name);
        return text === '' && amount.optional ? 0 : yenOf(text, label, fractions);
      }
      return amount.add
        .flatMap((source) => {
          const found = all(source);
          if (found.length === 0 && !source.optional) throw new PageChanged('missing', named(source, name));
          return found.map((text) => yenOf(text, named(source, name), fractions));
        })
        .reduce((sum, yen) => sum + yen, 0);
    },
  };
  return reader;
}
