import { messageName, messageOf } from './messages.ts';
import { screens, type Language } from './screen.ts';
import { wordsOf } from './tables.ts';

/** What the browser itself shows of the extension. */
const ofManifest: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: {
    extName: 'Yoshin 与信',
    extDescription: '受注管理画面の注文一覧で、クロネコ代金後払いの与信を実行・確認します。',
    actionTitle: 'Yoshin 与信',
  },
  en: {
    extName: 'Yoshin 与信',
    extDescription: 'Credit actions of クロネコ代金後払い inside your back office’s order list.',
    actionTitle: 'Yoshin 与信',
  },
};

export const languages: readonly Language[] = ['ja', 'en'];

/** Where the browser looks for the messages of a language. */
export const localeFile = (language: Language): string => `_locales/${language}/messages.json`;

/** What the build writes there. */
export function localeMessages(language: Language): Record<string, { message: string }> {
  const words = screens.map((screen) => [messageName(screen), messageOf(wordsOf(screen, language))]);
  const all = [...Object.entries(ofManifest[language]), ['language', language], ...words];
  return Object.fromEntries(all.map(([name, message]) => [name, { message }])) as Record<
    string,
    { message: string }
  >;
}
