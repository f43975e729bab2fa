import { readFileSync, readdirSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { localeMessages } from '../../lib/words/locales.ts';
import { screens, type Screen } from '../../lib/words/screen.ts';
import { wordsOf } from '../../lib/words/tables.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { lockNow, setPassphrase } from './lock-page.ts';
import { openSettings } from './settings-page.ts';
import { inWorker } from './in-worker.ts';
import { openStage, saveShop, slot, type Stage } from './stage.ts';

type Spoken = 'ja' | 'en' | 'de';

const test = base.extend<{ stage: Stage; browserSpeaks: Spoken }>({
  browserSpeaks: ['ja', { option: true }],
  stage: async ({ browserSpeaks }, use) => {
    const stage = await openStage({ language: browserSpeaks });
    await use(stage);
    await stage.close();
  },
});

for (const [browserSpeaks, language] of [
  ['ja', 'ja'],
  ['en', 'en'],
  // Neither of the two: English.
  ['de', 'en'],
] as const) {
  test.describe(() => {
    test.use({ browserSpeaks });
    test(`in a browser that speaks ${browserSpeaks}, every screen and the extension's name are ${language}`, async ({
      stage,
    }) => {
      const word = (screen: Screen, key: string): string => {
        const text = wordsOf(screen, language)[key];
        if (!text) throw new Error(`no word ${key}`);
        return text;
      };
      await saveShop(stage);
      const told = await inWorker(stage, () => {
        interface Chrome {
          i18n: { getUILanguage(): string };
          runtime: { getManifest(): { description: string; action: { default_title: string } } };
        }
        const { i18n, runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
        const { description, action } = runtime.getManifest();
        return { browser: i18n.getUILanguage().slice(0, 2), description, title: action.default_title };
      });
      const messages = localeMessages(language);
      expect(told).toEqual({
        browser: browserSpeaks,
        description: messages.extDescription?.message,
        title: messages.actionTitle?.message,
      });

      const list = await stage.openList();
      const row = slot(list, knownOrders.clean);
      await expect(row).toContainText(word('list', 'status.none'));
      await expect(row.getByRole('button', { name: word('list', 'overlay.authorize') })).toBeVisible();
      const panel = list.locator('yoshin-panel');
      await expect(panel).toHaveAttribute('lang', language);
      await panel.getByRole('button', { name: word('list', 'panel.title') }).click();
      await expect(panel.getByText(word('panel', 'panel.noneTicked'))).toBeVisible();

      const settings = await openSettings(stage);
      await expect(settings.locator('html')).toHaveAttribute('lang', language);
      await expect(settings).toHaveTitle(word('options', 'options.title'));
      await expect(settings.getByText(word('options', 'options.lead'))).toBeVisible();
      // Unless it is locked, its window closes at once.
      await setPassphrase(stage);
      await lockNow(stage);
      await settings.goto(stage.pageUrl('unlock.html'));
      await expect(settings.locator('html')).toHaveAttribute('lang', language);
      await expect(settings).toHaveTitle(word('options', 'lock.windowTitle'));
      await expect(settings.getByText(word('options', 'lock.windowText'))).toBeVisible();
    });
  });
}

base('no script carries the sentences', () => {
  const root = '.output/sandbox';
  const scripts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  expect(scripts.length).toBeGreaterThan(4);
  const sentences = screens
    // The guide repeats what the worker says, and the worker carries that.
    .filter((screen) => screen !== 'helpTopics')
    .flatMap((screen) => [...Object.values(wordsOf(screen, 'ja')), ...Object.values(wordsOf(screen, 'en'))])
    .filter((text) => text.length > 40);
  for (const script of scripts) {
    const text = readFileSync(`${root}/${script}`, 'utf8');
    expect(
      sentences.filter((sentence) => text.includes(sentence)),
      script,
    ).toEqual([]);
  }
});
