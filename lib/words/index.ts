import type { WordKey } from './ja.ts';
import { tableOf } from './screen.ts';
import { translator } from './translate.ts';

export type { WordKey } from './ja.ts';
export { language } from './translate.ts';

/** Is this text the key of a word? */
export const isWord = (text: string): text is WordKey => Object.hasOwn(tableOf('list'), text);

/** Words of the overlay. */
export const t = translator('list');

/** A sentence as it is, or the word that it names. */
export const sayWord = (text: string): string => (isWord(text) ? t(text) : text);
