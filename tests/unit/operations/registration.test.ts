import { expect, test, vi } from 'vitest';
import { createRegistration, type RegistrationApi } from '../../../lib/worker/registration.ts';

const goq = 'https://order.goqsystem.com';
const other = 'https://admin.example.jp';

type Script = Parameters<RegistrationApi['scripting']['registerContentScripts']>[0][number];
interface Tab {
  id?: number;
  url: string;
}

/** A browser of a few lines: what is granted, what is registered, which tabs are open, and what was done to them. */
function fakeBrowser(granted: string[], tabs: Tab[] = []) {
  let registered: Script[] = [];
  const log: string[] = [];
  const injected: number[] = [];
  const known = (script: Script): boolean => registered.some((one) => one.id === script.id);
  const api = {
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((origin) => granted.includes(origin)),
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids = [] }: { ids?: string[] } = {}) =>
        structuredClone(registered.filter(({ id }) => ids.length === 0 || ids.includes(id))),
      registerContentScripts: async ([script]: Script[]) => {
        log.push('register');
        if (!script || known(script)) throw new Error(`Duplicate script ID '${script?.id}'`);
        registered = [...registered, script];
      },
      updateContentScripts: async ([script]: Script[]) => {
        log.push('update');
        if (!script || !known(script)) throw new Error(`Nonexistent script ID '${script?.id}'`);
        registered = registered.map((one) => (one.id === script.id ? script : one));
      },
      unregisterContentScripts: async ({ ids = [] }: { ids?: string[] }) => {
        log.push('unregister');
        registered = registered.filter(({ id }) => !ids.includes(id));
      },
      insertCSS: async () => undefined,
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        if (target.tabId === 13) throw new Error('Cannot access contents of the page');
        injected.push(target.tabId);
        return [];
      },
    },
    tabs: {
      query: async ({ url = [] }: { url?: string | string[] }) =>
        tabs.filter((tab) => [url].flat().some((pattern) => tab.url.startsWith(pattern.slice(0, -1)))),
    },
  } as unknown as RegistrationApi;
  return {
    api,
    granted,
    log,
    injected,
    scripts: () => registered.map(({ matches, js }) => [matches, js]),
    matches: () => registered[0]?.matches ?? null,
    /** What an update of the extension does. */
    forget: () => {
      registered = [];
    },
  };
}

const tabs: Tab[] = [
  { id: 1, url: `${goq}/goq21/index_beta.php` },
  { id: 2, url: `${other}/orders` },
  { id: 3, url: 'https://elsewhere.example/' },
  { url: `${goq}/without-an-id` },
];

test('nothing granted: nothing is registered and no tab is touched', async () => {
  const browser = fakeBrowser([], tabs);
  await createRegistration(browser.api, async () => [goq])();
  expect(browser.log).toEqual([]);
  expect(browser.injected).toEqual([]);
});

test('a granted back office is registered, for its pages only, and its open tabs get the overlay', async () => {
  const browser = fakeBrowser([`${goq}/*`], tabs);
  await createRegistration(browser.api, async () => [goq, other, goq])();
  expect(browser.matches()).toEqual([`${goq}/*`]);
  expect(browser.injected).toEqual([1]);
});

test('a second run changes nothing', async () => {
  const browser = fakeBrowser([`${goq}/*`], tabs);
  const settle = createRegistration(browser.api, async () => [goq]);
  await settle();
  await settle();
  expect(browser.log).toEqual(['register']);
  expect(browser.injected).toEqual([1]);
});

test('another back office is added: only its tabs are new', async () => {
  const browser = fakeBrowser([`${goq}/*`], tabs);
  const settle = createRegistration(browser.api, async () => [goq, other]);
  await settle();
  browser.granted.push(`${other}/*`);
  await settle();
  expect(browser.log).toEqual(['register', 'update']);
  expect(browser.matches()).toEqual([`${goq}/*`, `${other}/*`]);
  expect(browser.injected).toEqual([1, 2]);
});

test('a revoked permission takes its back office out, the other one stays', async () => {
  const browser = fakeBrowser([`${goq}/*`, `${other}/*`], tabs);
  const settle = createRegistration(browser.api, async () => [goq, other]);
  await settle();
  browser.granted.splice(0, 1);
  await settle();
  expect(browser.matches()).toEqual([`${other}/*`]);
  browser.granted.length = 0;
  await settle();
  expect(browser.log).toEqual(['register', 'update', 'unregister']);
  expect(browser.injected).toEqual([1, 2]);
});

test('a permission that comes back counts as new', async () => {
  const browser = fakeBrowser([`${goq}/*`], tabs);
  const settle = createRegistration(browser.api, async () => [goq]);
  await settle();
  browser.granted.length = 0;
  await settle();
  browser.granted.push(`${goq}/*`);
  await settle();
  expect(browser.injected).toEqual([1, 1]);
});

test('after an update, which drops registrations, everything is registered and injected again', async () => {
  const browser = fakeBrowser([`${goq}/*`], tabs);
  await createRegistration(browser.api, async () => [goq])();
  browser.forget();
  await createRegistration(browser.api, async () => [goq])();
  expect(browser.matches()).toEqual([`${goq}/*`]);
  expect(browser.injected).toEqual([1, 1]);
});

test('a tab that cannot be injected stops neither the others nor the registration', async () => {
  const browser = fakeBrowser(
    [`${goq}/*`],
    [
      { id: 13, url: `${goq}/error` },
      { id: 14, url: `${goq}/list` },
    ],
  );
  await createRegistration(browser.api, async () => [goq])();
  expect(browser.injected).toEqual([14]);
});

test('saving and granting at the same moment register once, with the newest shops', async () => {
  const browser = fakeBrowser([`${goq}/*`, `${other}/*`], tabs);
  let shops = [goq];
  const settle = createRegistration(browser.api, async () => shops);
  const first = settle();
  shops = [goq, other];
  await Promise.all([first, settle(), settle()]);
  expect(browser.log.filter((call) => call === 'register')).toHaveLength(1);
  expect(browser.matches()).toEqual([`${goq}/*`, `${other}/*`]);
});

test('a back office with profiles of its own gets the mark beside the overlay; others do not', async () => {
  const browser = fakeBrowser([`${goq}/*`, `${other}/*`], tabs);
  let own: string[] = [];
  const settle = createRegistration(
    browser.api,
    async () => [goq, other],
    async () => own,
  );
  await settle();
  own = [other, 'https://no-shop.example'];
  await settle();
  expect(browser.scripts()).toEqual([
    [[`${goq}/*`], ['content-scripts/order-list.js']],
    [[`${other}/*`], ['own.js', 'content-scripts/order-list.js']],
  ]);
  // Its open tab has the overlay anew, with the mark.
  expect(browser.injected).toEqual([1, 2, 2]);
});

test('a run that failed does not stop the next one', async () => {
  const browser = fakeBrowser([`${goq}/*`], tabs);
  const shops = vi.fn<() => Promise<string[]>>().mockRejectedValueOnce(new Error('unreadable'));
  shops.mockResolvedValue([goq]);
  const settle = createRegistration(browser.api, shops);
  await expect(settle()).rejects.toThrow('unreadable');
  await settle();
  expect(browser.matches()).toEqual([`${goq}/*`]);
});
