import { activityEn, activityJa } from './activity.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { translator } from './translate.ts';

export { language } from './translate.ts';
const words = { ...ja, ...activityJa };
export type WordKey = keyof typeof words;

/** Words of the activity page: its own, and those of states, operations and calls. */
export const t = translator(words, { ...en, ...activityEn });
/** Is this text the key of a word? */
export const isWord = (text: string): text is WordKey => Object.hasOwn(words, text);
