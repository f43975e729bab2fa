import { render } from 'preact';
import { App } from '../../components/activity/App.tsx';
import { createKeeping } from '../../components/activity/keeping.ts';
import { createActivityPage } from '../../components/activity/store.ts';
import { browser } from '../../lib/browser.ts';
import { newsKey, readNews } from '../../lib/messages/activity.ts';
import { RouteError, send } from '../../lib/messages/send.ts';
import { onSessionChange, openSession } from '../../lib/settings/session.ts';
import { language, t } from '../../lib/words/activity-screen.ts';
import { wordsOfBrowser } from '../../lib/words/messages.ts';
import { installWords } from '../../lib/words/screen.ts';

installWords(wordsOfBrowser((name) => browser.i18n.getMessage(name)));
document.documentElement.lang = language();
document.title = `Yoshin ${t('activity.title')}`;
const app = document.getElementById('app');
if (!app) throw new Error('activity.html has no #app');

const notifications = { permissions: ['notifications' as const] };
const activity = createActivityPage(
  {
    send,
    failureOf: (cause) =>
      cause instanceof RouteError ? cause.failure : { code: 'internal', message: String(cause), remedy: '' },
    delay: (ms) => new Promise((done) => setTimeout(done, ms)),
  },
  location.search,
);
const keeping = createKeeping({
  send,
  mayNotify: () => browser.permissions.contains(notifications).catch(() => false),
  askNotify: () => browser.permissions.request(notifications).catch(() => false),
});
const news = openSession(newsKey);
onSessionChange(newsKey, () => void news.get().then((value) => activity.heard(readNews(value))));

/** Saves a file. */
function save(name: string, parts: (string | Uint8Array<ArrayBuffer>)[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type: 'text/csv' }));
  link.download = name;
  link.click();
  // By then the browser has begun with it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
render(
  <App activity={activity} keeping={keeping} now={Date.now} save={save} reload={() => location.reload()} />,
  app,
);
