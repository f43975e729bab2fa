import { render } from 'preact';
import { App } from '../../components/options/App.tsx';
import { createOptions } from '../../components/options/store.ts';
import type { JudgeWorld } from '../../lib/backoffice/schema/judge.ts';
import { browser } from '../../lib/browser.ts';
import { holidaysFile, lazyHolidays } from '../../lib/order/holidays.ts';
import { RouteError, send } from '../../lib/messages/send.ts';
import { openGuide } from '../../lib/settings/guide.ts';
import { openUpdated, updateShelf } from '../../lib/settings/updated.ts';
import { onSessionChange, unlockedKey } from '../../lib/settings/session.ts';
import { wordsOfBrowser } from '../../lib/words/messages.ts';
import { language, t } from '../../lib/words/options.ts';
import { installWords } from '../../lib/words/screen.ts';
import { browserKeys } from './keys.ts';

installWords(wordsOfBrowser((name) => browser.i18n.getMessage(name)));
document.documentElement.lang = language();
document.title = t('options.title');
const app = document.getElementById('app');
if (!app) throw new Error('options.html has no #app');

const isGranted = (pattern: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [pattern] }).catch(() => false);

/** Takes in a script of ours that this page is mostly without. */
function takeIn(path: '/judge.js'): Promise<void> {
  const script = document.createElement('script');
  script.src = browser.runtime.getURL(path);
  return new Promise((taken, failed) => {
    script.addEventListener('load', () => taken());
    script.addEventListener('error', () => failed(new Error(`${path} could not be loaded`)));
    document.head.append(script);
  });
}

const options = createOptions({
  send,
  failureOf: (cause) =>
    cause instanceof RouteError ? cause.failure : { code: 'internal', message: String(cause), remedy: '' },
  granted: async (patterns) => {
    const answers = await Promise.all(patterns.map(isGranted));
    return new Set(patterns.filter((_, at) => answers[at]));
  },
  // Called inside the click: browsers show the prompt only to a person's own action. An address that this build may not
  // even ask for is as good as refused.
  allow: (patterns) => browser.permissions.request({ origins: [...patterns] }).catch(() => false),
  guide: openGuide(),
  keys: browserKeys(),
  update: updateShelf(openUpdated(), browser.runtime.getManifest().version),
  holidays: lazyHolidays(async () => (await fetch(browser.runtime.getURL(holidaysFile))).json()),
  saveFile(name, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob(typeof text === 'string' ? [text] : [...text], { type: 'application/json' }),
    );
    link.download = name;
    link.click();
    // By then the browser has begun with it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  async readProfile(text) {
    const world = globalThis as JudgeWorld;
    if (!world.yoshinJudge) await takeIn('/judge.js');
    if (!world.yoshinJudge) throw new Error('judge.js left nothing');
    return world.yoshinJudge(text);
  },
  newId: () => crypto.randomUUID(),
  delay: (ms) => new Promise((done) => setTimeout(done, ms)),
  now: Date.now,
});
browser.permissions.onAdded.addListener(() => void options.refreshAccess());
browser.permissions.onRemoved.addListener(() => void options.refreshAccess());
// From an order list that showed a mall without a shop.
const asked = new URLSearchParams(location.search);
const [office, mall] = [asked.get('office'), asked.get('mall')];
if (office !== null && mall === null) void options.addForOffice(office);
if (office !== null && mall !== null) void options.addForMall(office, mall);
// After installing, and from then on until the first shop is set up.
if (location.hash === '#guide') void options.guide.start();
onSessionChange(unlockedKey, () => void options.lock.load());
render(<App options={options} reload={() => location.reload()} />, app);
