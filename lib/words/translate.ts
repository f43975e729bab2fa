/** Japanese unless the browser clearly speaks something else. */
export function language(): 'ja' | 'en' {
  return /^(ja|$)/.test(globalThis.navigator?.language ?? '') ? 'ja' : 'en';
}

type Params = Readonly<Record<string, string | number>>;
type Table<K extends string> = Readonly<Record<K, string>>;

/**
 * The word for a key in the browser's language; `{name}` is taken from the parameters. One translator per screen: a list
 * page does not carry the words of the settings.
 */
export function translator<K extends string>(
  ja: Table<K>,
  en: Table<NoInfer<K>>,
): (key: K, params?: Params) => string {
  return (key, params = {}) =>
    (language() === 'ja' ? ja : en)[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      String(params[name] ?? whole),
    );
}
