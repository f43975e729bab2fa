import { translator } from './translate.ts';

export { language } from './translate.ts';

/** Words of the popup: its own, and the list's for operations. */
export const t = translator('list', 'popup');
