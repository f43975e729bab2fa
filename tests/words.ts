import { localeMessages } from '../lib/words/locales.ts';
import { wordsOfBrowser } from '../lib/words/messages.ts';
import { installWords } from '../lib/words/screen.ts';

/** For tests without an extension around them: what the build would write, in English as their browsers are. */
export function inEnglish(): void {
  const messages = localeMessages('en');
  installWords(wordsOfBrowser((name) => messages[name]?.message ?? ''));
}
inEnglish();
