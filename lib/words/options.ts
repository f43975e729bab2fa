import { asideEn, asideJa } from './options-aside.ts';
import { optionsAutomationEn, optionsAutomationJa } from './options-automation.ts';
import { optionsEn } from './options-en.ts';
import { filesEn } from './options-files-en.ts';
import { filesJa } from './options-files.ts';
import { optionsJa } from './options-ja.ts';
import { translator } from './translate.ts';

export { language } from './translate.ts';
const ja = { ...optionsJa, ...asideJa, ...filesJa, ...optionsAutomationJa };
export type WordKey = keyof typeof ja;

/** Words of the options page and of the connection test. */
export const t = translator(ja, { ...optionsEn, ...asideEn, ...filesEn, ...optionsAutomationEn });
