import { render } from 'preact';
import { App } from '../../components/popup/App.tsx';
import { createPopup } from '../../components/popup/store.ts';
import { browser } from '../../lib/browser.ts';
import { newsKey } from '../../lib/messages/activity.ts';
import { send } from '../../lib/messages/send.ts';
import { onSessionChange } from '../../lib/settings/session.ts';
import { openUpdated, updateShelf } from '../../lib/settings/updated.ts';
import { language, t } from '../../lib/words/popup-screen.ts';
import { wordsOfBrowser } from '../../lib/words/messages.ts';
import { installWords } from '../../lib/words/screen.ts';

installWords(wordsOfBrowser((name) => browser.i18n.getMessage(name)));
document.documentElement.lang = language();
document.title = t('popup.title');
const app = document.getElementById('app');
if (!app) throw new Error('popup.html has no #app');

const close = (): void => window.close();
const popup = createPopup({
  send,
  openPage: (path) => void browser.tabs.create({ url: browser.runtime.getURL(`/${path}`) }).then(close),
  close,
  async here() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    // The address is told because the button was pressed on this very tab.
    if (tab?.id === undefined || !/^https?:/.test(tab.url ?? '')) return null;
    return { tab: tab.id, origin: new URL(tab.url ?? '').origin };
  },
  allow: (pattern) => browser.permissions.request({ origins: [pattern] }),
  copy: (text) => navigator.clipboard.writeText(text),
});
const update = updateShelf(openUpdated(), browser.runtime.getManifest().version);
onSessionChange(newsKey, () => void popup.load());
render(<App popup={popup} now={Date.now()} update={update} />, app);
