import { browser } from '../browser.ts';
import type { ProfilePorts } from './profiles.ts';

/** A page that has not loaded by then is not waited for, ms: the person presses the button again. */
const patience = 25_000;

const originIn = (url: string | undefined): string | null =>
  url !== undefined && /^https?:/.test(url) && URL.canParse(url) ? new URL(url).origin : null;

/** The browser's tabs, as far as the mapper goes. */
export function openTabs(): ProfilePorts['tabs'] {
  const origin = async (tab: number): Promise<string | null> => originIn((await browser.tabs.get(tab)).url);
  return {
    origin,
    inject: async (tab) =>
      void (await browser.scripting.executeScript({ target: { tabId: tab }, files: ['mapper.js'] })),
    async go(tab, address) {
      // Listened to only while somebody waits: a listener for good would wake the worker at every page of the browser.
      const there = Promise.withResolvers<void>();
      const hear = (id: number, { status }: { status?: string | undefined }): void => {
        if (id === tab && status === 'complete') there.resolve();
      };
      browser.tabs.onUpdated.addListener(hear);
      const end = setTimeout(there.resolve, patience);
      try {
        await browser.tabs.update(tab, { url: address });
        await there.promise;
        return await origin(tab);
      } finally {
        clearTimeout(end);
        browser.tabs.onUpdated.removeListener(hear);
      }
    },
    openOptions: async (query) =>
      void (await browser.tabs.create({ url: browser.runtime.getURL(`options.html${query}`) })),
  };
}
