import type { Firefox } from './browser.ts';

export const addOn = 'yoshin@order-list';
const policy = `WebExtensionPolicy.getByID('${addOn}')`;

/** Where the pages of the extension are in this profile: Firefox gives each installation an address of its own. */
export const pageUrl = (firefox: Firefox, path: string): Promise<string> =>
  firefox.inBrowser<string>(`return 'moz-extension://' + ${policy}.mozExtensionHostname + '/${path}'`);

/** Ends the background at once, whatever it is doing, as Firefox does after half a minute without work. */
export const endBackground = (firefox: Firefox): Promise<void> =>
  firefox.inBrowser(`return ${policy}.extension
    .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`);

/** `running`, `suspending`, `stopped` … */
export const background = (firefox: Firefox): Promise<string> =>
  firefox.inBrowser<string>(`return ${policy}.extension.backgroundState`);

/** What a content script of the extension gets of what the extension keeps. */
export interface Reached {
  readonly local: unknown;
  readonly session: unknown;
  /** How many it sees. */
  readonly databases: number;
}

interface Extension {
  tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      func: () => unknown;
    }): Promise<{ result?: Reached; error?: { message: string } }[]>;
  };
}

/** Looks from the world of our content scripts in the first tab of such a pattern. */
export async function fromContentScript(firefox: Firefox, pattern: string): Promise<Reached> {
  const page = await pageUrl(firefox, 'options.html');
  const list = (await firefox.command<{ value: string }>('WebDriver:GetWindowHandle')).value;
  const { handle } = await firefox.command<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
  await firefox.command('WebDriver:SwitchToWindow', { handle });
  await firefox.command('WebDriver:Navigate', { url: page });
  const reached = await firefox.inPage(async (url: string) => {
    const { browser } = globalThis as unknown as { browser: Extension };
    const [tab] = await browser.tabs.query({ url });
    if (!tab) throw new Error(`No tab at ${url}`);
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: async () => {
        const { storage } = (globalThis as unknown as { browser: Storage }).browser;
        type Storage = { storage: Record<string, { get(names: null): Promise<unknown> } | undefined> };
        const look = async (area: string) => storage[area]?.get(null).catch(() => 'refused') ?? 'not there';
        return {
          local: await look('local'),
          session: await look('session'),
          // The list belongs to the page: it is counted, not looked into.
          databases: (await indexedDB.databases()).length,
        };
      },
    });
    if (!answer?.result) throw new Error(answer?.error?.message ?? 'No answer');
    return answer.result;
  }, pattern);
  await firefox.command('WebDriver:CloseWindow');
  await firefox.command('WebDriver:SwitchToWindow', { handle: list });
  return reached;
}
