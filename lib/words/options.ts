import { asideEn, asideJa } from './options-aside.ts';
import { optionsAutomationEn, optionsAutomationJa } from './options-automation.ts';
import { optionsEn } from './options-en.ts';
import { filesEn } from './options-files-en.ts';
import { filesJa } from './options-files.ts';
import { guideEn, guideJa } from './options-guide.ts';
import { optionsJa } from './options-ja.ts';
import { setupEn, setupJa } from './options-setup.ts';
import { translator } from './translate.ts';

export { language } from './translate.ts';
const words = { ...optionsJa, ...asideJa, ...filesJa, ...optionsAutomationJa, ...setupJa, ...guideJa };
export type WordKey = keyof typeof words;

/** Words of the options page and of the connection test. */
export const t = translator(words, {
  ...optionsEn,
  ...asideEn,
  ...filesEn,
  ...optionsAutomationEn,
  ...setupEn,
  ...guideEn,
});
