import { browser } from '../browser.ts';

const id = 'order-list';
const files = { js: ['content-scripts/order-list.js'], css: ['content-scripts/order-list.css'] };

/**
 * Brings the registered content scripts in line with the shops and the permissions granted. Idempotent: called on every
 * start, after an update (which drops registrations) and whenever shops or permissions change.
 */
export async function reconcile(backOffices: readonly string[]): Promise<void> {
  const granted = await Promise.all(
    [...new Set(backOffices)].map(async (origin) => {
      const pattern = `${origin}/*`;
      return (await browser.permissions.contains({ origins: [pattern] })) ? pattern : null;
    }),
  );
  const matches = granted.filter((pattern) => pattern !== null);
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (present) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const wanted = {
    id,
    ...files,
    matches,
    runAt: 'document_start' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (present) await browser.scripting.updateContentScripts([wanted]);
  else await browser.scripting.registerContentScripts([wanted]);
  const before = new Set(present?.matches ?? []);
  await inject(matches.filter((pattern) => !before.has(pattern)));
}

/** Registration does not reach tabs that are already open; a newly allowed back office gets the overlay at once. */
async function inject(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  for (const tab of await browser.tabs.query({ url: [...patterns] })) {
    if (tab.id === undefined) continue;
    const target = { tabId: tab.id };
    // A tab that is gone or shows an error page cannot be injected: nothing is lost, its next load is.
    await browser.scripting.insertCSS({ target, files: files.css }).catch(() => undefined);
    await browser.scripting.executeScript({ target, files: files.js }).catch(() => undefined);
  }
}
