import type { WordOf } from './tables.ts';
import { translator } from './translate.ts';

export { sayWord } from './index.ts';
export { language } from './translate.ts';
export type WordKey = WordOf<'list' | 'panel'>;

/** Words of the panel: its own, and those it shares with the rows. */
export const t = translator('list', 'panel');
