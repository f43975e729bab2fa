import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { profiles } from '../lib/backoffice/profiles/index.ts';
import { browser } from '../lib/browser.ts';
import { startMapper } from '../lib/mapper/start.tsx';
import { send } from '../lib/messages/send.ts';
import { wordsOfBrowser } from '../lib/words/messages.ts';
import { installWords } from '../lib/words/screen.ts';

/** For all pages of an order together, ms. */
const readLimit = 20_000;

/** Put into a page by the worker when a person asks for it: from the extension's button, or from an order's details. */
export default defineUnlistedScript(() => {
  installWords(
    wordsOfBrowser((name) => browser.i18n.getMessage(name)),
    'list',
    'mapper',
    'profile',
  );
  startMapper(
    {
      send,
      fetchPage: (path, end, headers = {}) =>
        fetch(path, { credentials: 'same-origin', cache: 'no-store', signal: end, headers }),
      readLimit: () => AbortSignal.timeout(readLimit),
      builtIn: profiles,
      saveFile(name, text) {
        // The link is never in the page: the host hears nothing of the press.
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), readLimit);
      },
      copy: async (text) => {
        // Pages without TLS have no clipboard.
        if (!navigator.clipboard) throw new Error('no clipboard');
        await navigator.clipboard.writeText(text);
      },
      version: browser.runtime.getManifest().version,
    },
    import.meta.env.YOSHIN_SANDBOX ? 'open' : 'closed',
  );
});
