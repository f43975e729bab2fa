import { activityEn, activityJa } from './activity.ts';
import { alertsEn, alertsJa } from './alerts.ts';
import { automationPanelEn, automationPanelJa } from './automation.ts';
import { en } from './en.ts';
import { helpEn, helpJa } from './help.ts';
import { helpTopicsEn, helpTopicsJa } from './help-topics.ts';
import { invoiceEn, invoiceJa } from './invoice.ts';
import { feesPanelEn, feesPanelJa } from './fees-panel.ts';
import { feesEn, feesJa } from './fees.ts';
import { ja } from './ja.ts';
import { asideEn, asideJa } from './options-aside.ts';
import { optionsAutomationEn, optionsAutomationJa } from './options-automation.ts';
import { optionsEn } from './options-en.ts';
import { filesEn } from './options-files-en.ts';
import { filesJa } from './options-files.ts';
import { guideEn, guideJa } from './options-guide.ts';
import { optionsJa } from './options-ja.ts';
import { profilesEn, profilesJa } from './options-profiles.ts';
import { setupEn, setupJa } from './options-setup.ts';
import { keysEn, keysJa } from './options-keys.ts';
import { keepingEn, keepingJa } from './keeping.ts';
import { mapperEn, mapperJa } from './mapper.ts';
import { panelEn, panelJa } from './panel.ts';
import { profileEn, profileJa } from './profile.ts';
import { popupEn, popupJa } from './popup.ts';
import { whatsNewEn, whatsNewJa } from './whats-new.ts';
import type { Language, Screen, Table } from './screen.ts';

/** A part of a screen's words: the same keys in both languages. */
export type Part = Readonly<Record<Language, Table>>;

/**
 * The parts of each screen. For the build and for tests: a script that imports it, and not its type alone, carries every
 * sentence.
 */
export const parts = {
  list: [{ ja, en }],
  fees: [{ ja: feesJa, en: feesEn }],
  panel: [
    { ja: panelJa, en: panelEn },
    { ja: automationPanelJa, en: automationPanelEn },
  ],
  feesPanel: [{ ja: feesPanelJa, en: feesPanelEn }],
  options: [
    { ja: optionsJa, en: optionsEn },
    { ja: asideJa, en: asideEn },
    { ja: filesJa, en: filesEn },
    { ja: optionsAutomationJa, en: optionsAutomationEn },
    { ja: setupJa, en: setupEn },
    { ja: guideJa, en: guideEn },
    { ja: profilesJa, en: profilesEn },
    { ja: keysJa, en: keysEn },
  ],
  invoice: [{ ja: invoiceJa, en: invoiceEn }],
  profile: [{ ja: profileJa, en: profileEn }],
  mapper: [{ ja: mapperJa, en: mapperEn }],
  activity: [
    { ja: activityJa, en: activityEn },
    { ja: keepingJa, en: keepingEn },
  ],
  popup: [{ ja: popupJa, en: popupEn }],
  alerts: [{ ja: alertsJa, en: alertsEn }],
  help: [{ ja: helpJa, en: helpEn }],
  whatsNew: [{ ja: whatsNewJa, en: whatsNewEn }],
  helpTopics: [{ ja: helpTopicsJa, en: helpTopicsEn }],
} as const satisfies Readonly<Record<Screen, readonly Part[]>>;

/** The keys of a screen. */
export type WordOf<S extends Screen> = S extends Screen ? KeysOf<(typeof parts)[S][number]> : never;
type KeysOf<P> = P extends { readonly ja: infer J } ? keyof J & string : never;

/** All words of a screen in one language. */
export const wordsOf = (screen: Screen, language: Language): Table =>
  Object.assign({}, ...parts[screen].map((part: Part) => part[language])) as Table;
