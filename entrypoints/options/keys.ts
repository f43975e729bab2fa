import type { Keys } from '../../components/options/keys/KeysSection.tsx';
import { browser } from '../../lib/browser.ts';
import { shortcutsOf } from '../../lib/messages/shortcuts.ts';

/** The browser's keys for us. Firefox lets an extension give itself others; Chrome and Edge have a page for it. */
export function browserKeys(): Keys {
  const { commands } = browser;
  const { update } = commands as Partial<typeof commands>;
  return {
    list: async () => shortcutsOf(await commands.getAll()),
    ...(update && {
      set: async (name, shortcut) =>
        update.call(commands, { name, shortcut }).then(
          () => true,
          () => false,
        ),
    }),
    openBrowserPage: () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' }),
  };
}
