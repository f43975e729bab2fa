import type { WordOf } from './tables.ts';
import { translator } from './translate.ts';

export { language } from './translate.ts';
export type MapperScreenWord = WordOf<'list' | 'mapper'>;

/** Words of the mapper: its own, and the list's for what goes wrong when an order is read. */
export const t = translator('list', 'mapper');
