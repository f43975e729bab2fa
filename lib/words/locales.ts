import { messageName, messageOf } from './messages.ts';
import { screens, type Language } from './screen.ts';
import { wordsOf } from './tables.ts';

/** What the browser itself shows of the extension. */
const ofManifest: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: {
    extName: 'Yoshin 与信',
    extDescription: '受注管理画面の注文一覧で、クロネコ代金後払いの与信を実行・確認します。',
    actionTitle: 'Yoshin 与信',
    command_panel: '「後払い 一括処理」を開く・閉じる',
    command_authorize: 'チェックした注文の「与信を実行」を確かめる（まだ送信しません）',
    command_next: '確認が必要な次の注文へ移る',
    command_lock: 'ロックする',
  },
  en: {
    extName: 'Yoshin 与信',
    extDescription: 'Credit actions of クロネコ代金後払い inside your back office’s order list.',
    actionTitle: 'Yoshin 与信',
    command_panel: 'Open or close the pay-later panel',
    command_authorize: 'See what “Request credit” would send for the ticked orders (sends nothing yet)',
    command_next: 'Go to the next order that needs you',
    command_lock: 'Lock',
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
