import { tableOf } from './screen.ts';
import type { WordOf } from './tables.ts';
import { translator } from './translate.ts';

export { language } from './translate.ts';
export type WordKey = WordOf<'list' | 'activity'>;

/** Words of the activity page: its own, and the list's for states, operations and calls. */
export const t = translator('list', 'activity');
/** Is this text the key of a word? */
export const isWord = (text: string): text is WordKey =>
  Object.hasOwn(tableOf('list'), text) || Object.hasOwn(tableOf('activity'), text);
