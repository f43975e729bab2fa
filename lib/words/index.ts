import { en } from './en.ts';
import { ja, type WordKey } from './ja.ts';

export type { WordKey } from './ja.ts';

/** Japanese unless the browser clearly speaks something else. */
export function language(): 'ja' | 'en' {
  return /^(ja|$)/.test(globalThis.navigator?.language ?? '') ? 'ja' : 'en';
}

/** The word for a key in the browser's language; `{name}` is taken from `params`. */
export function t(key: WordKey, params: Readonly<Record<string, string | number>> = {}): string {
  const word = (language() === 'ja' ? ja : en)[key];
  return word.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
