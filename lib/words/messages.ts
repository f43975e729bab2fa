import type { Screen, Table, Words } from './screen.ts';

/** The name of the message that holds the words of a screen. Names may have letters, digits and `_` only. */
export const messageName = (screen: Screen): string => `words_${screen}`;

/**
 * The words of a screen as one message. One, because a content script needs all of them at its start and must be able to
 * tell whether a text is a key; and because keys need no other spelling then. The browser reads `$` in messages as the
 * beginning of a placeholder: it is written as JSON's own escape.
 */
export const messageOf = (table: Table): string => JSON.stringify(table).replaceAll('$', String.raw`\u0024`);

/** The words as the browser has them: those of `_locales`, in the language that it speaks. */
export function wordsOfBrowser(getMessage: (name: string) => string): Words {
  return {
    language: getMessage('language') === 'ja' ? 'ja' : 'en',
    table(screen) {
      const message = getMessage(messageName(screen));
      if (message === '') throw new Error(`The extension has no message ${messageName(screen)}`);
      return JSON.parse(message) as Table;
    },
  };
}
