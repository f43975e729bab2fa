import { render } from 'preact';
import { App } from '../../components/options/App.tsx';
import { browser } from '../../lib/browser.ts';
import { send } from '../../lib/messages/send.ts';
import { language, t } from '../../lib/words/index.ts';

document.documentElement.lang = language();
document.title = t('options.title');
const app = document.getElementById('app');
if (!app) throw new Error('options.html has no #app');
render(
  <App
    send={send}
    // Called inside the click: browsers show the prompt only to a person's own action.
    allow={(origins) => browser.permissions.request({ origins })}
  />,
  app,
);
