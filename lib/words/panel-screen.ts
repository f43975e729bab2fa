import { automationPanelEn, automationPanelJa } from './automation.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { panelEn, panelJa } from './panel.ts';
import { translator } from './translate.ts';

export { sayWord } from './index.ts';
export { language } from './translate.ts';
const words = { ...ja, ...panelJa, ...automationPanelJa };
export type WordKey = keyof typeof words;

/** Words of the panel: its own, and those it shares with the rows. */
export const t = translator(words, { ...en, ...panelEn, ...automationPanelEn });
