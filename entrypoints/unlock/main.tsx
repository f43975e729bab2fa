import { render } from 'preact';
import { createLockPart } from '../../components/options/lock/store.ts';
import { UnlockWindow } from '../../components/options/lock/UnlockWindow.tsx';
import { browser } from '../../lib/browser.ts';
import { RouteError, send } from '../../lib/messages/send.ts';
import { onSessionChange, unlockedKey } from '../../lib/settings/session.ts';
import { wordsOfBrowser } from '../../lib/words/messages.ts';
import { language, t } from '../../lib/words/options.ts';
import { installWords } from '../../lib/words/screen.ts';

installWords(wordsOfBrowser((name) => browser.i18n.getMessage(name)));
document.documentElement.lang = language();
document.title = t('lock.windowTitle');
const app = document.getElementById('app');
if (!app) throw new Error('unlock.html has no #app');

const lock = createLockPart(
  {
    send,
    failureOf: (cause) =>
      cause instanceof RouteError ? cause.failure : { code: 'internal', message: String(cause), remedy: '' },
    now: Date.now,
  },
  () => Promise.resolve(),
);
onSessionChange(unlockedKey, () => void lock.load());
const close = (): void => window.close();
render(<UnlockWindow lock={lock} close={close} />, app);
