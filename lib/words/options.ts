import { optionsEn } from './options-en.ts';
import { optionsJa } from './options-ja.ts';
import { translator } from './translate.ts';

export { language } from './translate.ts';
export type WordKey = keyof typeof optionsJa;

/** Words of the options page and of the connection test. */
export const t = translator(optionsJa, optionsEn);
