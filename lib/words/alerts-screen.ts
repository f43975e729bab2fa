import { translator } from './translate.ts';

/** Words of the button and of notifications. */
export const t = translator('alerts');
