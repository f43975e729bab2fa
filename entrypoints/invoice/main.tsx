import { render } from 'preact';
import { App } from '../../components/invoice/App.tsx';
import { createInvoicePage } from '../../components/invoice/store.ts';
import type { Printable } from '../../lib/messages/invoices.ts';
import { send } from '../../lib/messages/send.ts';
import { openPrints } from '../../lib/settings/prints.ts';
import { openSession } from '../../lib/settings/session.ts';
import { browser } from '../../lib/browser.ts';
import { t } from '../../lib/words/invoice.ts';
import { wordsOfBrowser } from '../../lib/words/messages.ts';
import { installWords } from '../../lib/words/screen.ts';
import { language } from '../../lib/words/translate.ts';

installWords(wordsOfBrowser((name) => browser.i18n.getMessage(name)));
document.documentElement.lang = language();
document.title = t('invoice.title');
const app = document.getElementById('app');
if (!app) throw new Error('invoice.html has no #app');

const prints = openPrints<Printable>(openSession('prints'));
const page = createInvoicePage({
  read: () => prints.read(location.hash.slice(1)),
  mark: async (keys) => void (await send('invoices.printed', { keys: [...keys] })),
  print: () => window.print(),
  now: Date.now,
});
render(<App page={page} />, app);
await page.load();
