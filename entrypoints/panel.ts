import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPanel } from '../lib/overlay/panel/start-panel.tsx';
import type { PanelWorld } from '../lib/overlay/panel/remote.ts';
import { browser } from '../lib/browser.ts';
import { wordsOfBrowser } from '../lib/words/messages.ts';
import { installWords } from '../lib/words/screen.ts';

/** Put into a list page by the worker when somebody opens the panel: most pages are read without it. */
export default defineUnlistedScript(() => {
  installWords(
    wordsOfBrowser((name) => browser.i18n.getMessage(name)),
    'list',
    'panel',
    'feesPanel',
  );
  (globalThis as PanelWorld).yoshinPanel = startPanel;
});
