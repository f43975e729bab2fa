import { render } from 'preact';
import { App } from '../../components/help/App.tsx';
import { createBook, type CodeGuide } from '../../components/help/book.ts';
import { CopyReport } from '../../components/report/CopyReport.tsx';
import { Notice } from '../../components/Notice.tsx';
import { browser } from '../../lib/browser.ts';
import { codeGuideFile } from '../../lib/providers/kuroneko/errors/code-guide-file.ts';
import { send } from '../../lib/messages/send.ts';
import { language, t, topicTable } from '../../lib/words/help-screen.ts';
import { wordsOfBrowser } from '../../lib/words/messages.ts';
import { installWords } from '../../lib/words/screen.ts';

installWords(wordsOfBrowser((name) => browser.i18n.getMessage(name)));
document.documentElement.lang = language();
document.title = `Yoshin ${t('help.title')}`;
const app = document.getElementById('app');
if (!app) throw new Error('help.html has no #app');

/** Without its table the guide still has the pages of its own. */
const nothing: CodeGuide['ja'] = { rules: {}, causes: {}, labels: {}, sizes: {} };
const read = async (): Promise<{ guide: CodeGuide; whole: boolean }> => {
  try {
    const file = await fetch(browser.runtime.getURL(codeGuideFile));
    return { guide: (await file.json()) as CodeGuide, whole: true };
  } catch {
    return { guide: { codes: {}, next: {}, ja: nothing, en: nothing }, whole: false };
  }
};

/** What somebody typed behind `#` need not be well formed. */
function topic(): string {
  try {
    return decodeURIComponent(location.hash.slice(1)).slice(0, 60);
  } catch {
    return '';
  }
}

const { guide, whole } = await read();
render(
  <App
    book={createBook(guide, topicTable(), language())}
    topic={topic}
    onTopic={(changed) => {
      addEventListener('hashchange', changed);
      return () => removeEventListener('hashchange', changed);
    }}
  >
    <CopyReport make={async () => (await send('report.make', { hostId: null, profile: '' })).text} />
    {!whole && <Notice tone="bad" title={t('help.readFailed')} />}
  </App>,
  app,
);
