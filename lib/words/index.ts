import { en } from './en.ts';
import { ja } from './ja.ts';
import { translator } from './translate.ts';

export type { WordKey } from './ja.ts';
export { language } from './translate.ts';

/** Words of the overlay. */
export const t = translator(ja, en);
