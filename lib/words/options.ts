import type { WordOf } from './tables.ts';
import { translator } from './translate.ts';

export { language } from './translate.ts';
export type WordKey = WordOf<'options'>;

/** Words of the options page and of the connection test. */
export const t = translator('options');
