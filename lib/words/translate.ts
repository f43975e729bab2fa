import { tableOf, type Screen } from './screen.ts';
import type { WordOf } from './tables.ts';

export { language } from './screen.ts';

type Params = Readonly<Record<string, string | number>>;

/**
 * The word for a key in the browser's language; `{name}` is taken from the parameters. The sentences are not in the script:
 * of the tables it has the types of the keys alone. A later screen goes before an earlier one.
 */
export function translator<S extends Screen>(
  ...screens: readonly [S, ...S[]]
): (key: WordOf<S>, params?: Params) => string {
  const order = screens.toReversed();
  const word = (key: string): string => {
    for (const screen of order) {
      const table = tableOf(screen);
      if (Object.hasOwn(table, key)) return table[key] as string;
    }
    throw new Error(`No word for ${key}`);
  };
  return (key, params = {}) =>
    word(key).replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
