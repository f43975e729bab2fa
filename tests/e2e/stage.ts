import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page, Worker } from '@playwright/test';
import { backOfficeControl, type BackOfficeControl } from '../sandbox/backoffice/control.ts';
import { startBackOffice } from '../sandbox/backoffice/server.ts';
import { kuronekoControl, type KuronekoControl } from '../sandbox/kuroneko/control.ts';
import { startKuroneko } from '../sandbox/kuroneko/server.ts';
import { shopDefaults } from '../../lib/settings/shop.ts';
import { launch } from './browser.ts';
import type { SharedBrowser } from './shared-browser.ts';
import { withPolicy } from './policy-file.ts';

/** The merchant that the provider's simulator knows from the start. */
export const merchant = { code: '99900000011', password: 'abcd1234' } as const;

/** A real browser with the built extension, a back office and the provider's simulator, all of this test alone. */
export interface Stage {
  readonly office: { readonly origin: string; readonly control: BackOfficeControl };
  readonly provider: {
    readonly baseUrl: string;
    readonly control: KuronekoControl;
    close(): Promise<void>;
  };
  readonly profile: string;
  context: BrowserContext;
  /** Path of the extension's own pages. */
  pageUrl(path: string): string;
  worker(): Promise<Worker>;
  /** Opens the order list, logged in. */
  openList(query?: string): Promise<Page>;
  /** Ends the worker at once, as the browser does, without letting it finish anything. */
  killWorker(): Promise<void>;
  /** SIGKILL to the whole browser, then a new one on the same profile; `meanwhile` while none runs. */
  crashAndRestart(meanwhile?: () => void): Promise<void>;
}

interface Opening {
  orders?: number;
  /** The back office's orders, in a SQLite file that was filled with as many; kept in memory else. */
  database?: string | undefined;
  headless?: boolean;
  /** What the browser speaks. */
  language?: 'ja' | 'en' | 'de';
  /** Another PC of the same shop: a browser of its own on that stage's back office and provider. */
  beside?: Stage;
  /** A browser that is there already, its extension newly installed; whoever lends it ends it. */
  browser?: SharedBrowser;
  /** What an administrator has decided for this browser, given where the stand-ins are. */
  policy?: (at: { office: string; provider: string }) => object;
}

export async function openStage({
  orders = 200,
  database,
  headless = true,
  language = 'ja',
  beside,
  browser,
  policy,
}: Opening = {}): Promise<Stage & { close(): Promise<void> }> {
  const [site, service] = beside
    ? [null, null]
    : await Promise.all([startBackOffice({ orders, ...(database && { database }) }), startKuroneko()]);
  const profile = browser?.profile ?? mkdtempSync(join(tmpdir(), 'yoshin-'));
  const origin = site?.origin ?? beside?.office.origin ?? '';
  const office = { origin, control: backOfficeControl(origin) };
  const managed = policy
    ? withPolicy(policy({ office: origin, provider: service?.baseUrl ?? beside!.provider.baseUrl }))
    : null;
  const start = {
    headless,
    language,
    ...(managed ? { build: managed.extension, executable: managed.executable } : {}),
  };
  let helper: Page | null = null;
  let ended: Promise<void> | null = null;
  const endService = async (): Promise<void> => (ended ??= service?.close() ?? Promise.resolve());

  const stage: Stage & { close(): Promise<void> } = {
    office,
    provider: service
      ? { baseUrl: service.baseUrl, control: kuronekoControl(service.origin), close: endService }
      : beside!.provider,
    profile,
    context: browser?.context ?? (await launch(profile, start)),
    async worker() {
      const found = stage.context
        .serviceWorkers()
        .findLast((worker) => worker.url().startsWith('chrome-extension://'));
      return found ?? stage.context.waitForEvent('serviceworker');
    },
    pageUrl: (path) => `chrome-extension://${extensionId}/${path}`,
    async openList(query = '') {
      const { name, value } = await office.control.logIn();
      await stage.context.addCookies([{ name, value, url: office.origin }]);
      // A new window has an empty tab: it is used first, as a person would.
      const blank = stage.context.pages().find((one) => one !== helper && one.url() === 'about:blank');
      const page = blank ?? (await stage.context.newPage());
      await page.goto(`${office.origin}/goq21/index_beta.php${query}`);
      // Somebody looks at it: a list behind another page has not begun.
      await page.bringToFront();
      return page;
    },
    async killWorker() {
      if (!helper) {
        const pages = stage.context.pages();
        const front = pages.findLast((one) => one.url().startsWith('http')) ?? pages.at(-1);
        helper = await stage.context.newPage();
        // A page behind another one is drawn once a second at most.
        await front?.bringToFront();
      }
      const session = await stage.context.newCDPSession(helper);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    async crashAndRestart(meanwhile) {
      helper = null;
      const closed = stage.context.waitForEvent('close');
      // Every process of this browser has its profile, a new folder of this test's own, on its command line.
      const ids = execFileSync('pgrep', ['-f', profile], { encoding: 'utf8' }).trim().split('\n');
      for (const id of ids) kill(Number(id));
      await closed;
      if (browser) browser.spent = true;
      meanwhile?.();
      stage.context = await launch(profile, start);
    },
    async close() {
      const lent = browser && !browser.spent;
      if (!lent) await stage.context.close();
      await Promise.all([site?.close(), endService()]);
      managed?.remove();
      if (!lent) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  const extensionId = new URL((await stage.worker()).url()).host;
  return stage;
}

/** SIGKILL to one process, unless it has ended by itself. */
function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}

/** One document per stage: each new one is a new process. */
const documents = new WeakMap<Stage, Page>();

/** Calls a route as an extension page would: from a document of the extension that does nothing by itself. */
export async function call(stage: Stage, route: string, input: unknown): Promise<unknown> {
  let page = documents.get(stage);
  if (!page || page.isClosed()) {
    page = await stage.context.newPage();
    documents.set(stage, page);
    await page.goto(stage.pageUrl('icon.svg'));
  }
  return page.evaluate(
    (message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message),
    { route, input },
  );
}

/** A shop on the stand-ins, saved the way the options page saves it. */
export async function saveShop(stage: Stage, change: Record<string, unknown> = {}): Promise<void> {
  const shop = {
    id: 'main',
    name: '本店',
    backOffice: stage.office.origin,
    mall: '',
    merchantCode: merchant.code,
    environment: 'own',
    ownUrl: stage.provider.baseUrl,
    ...shopDefaults,
    acceptWidth: true,
    ...change,
  };
  const answer = JSON.stringify(await call(stage, 'shops.save', { shop, password: merchant.password }));
  if (answer !== '{"ok":true,"value":{"ok":true}}') throw new Error(`The shop was not saved: ${answer}`);
}

/** The slot Yoshin put into an order's row. */
export function slot(page: Page, hostId: number): Locator {
  return page.locator(`tr[data-order-number="${hostId}"] yoshin-slot`);
}

/** Brings an order's row onto the screen: far from it, a row has no slot. */
export async function showRow(page: Page, hostId: number): Promise<void> {
  await page.locator(`tr[data-order-number="${hostId}"]`).scrollIntoViewIfNeeded();
}

/** Presses 与信を実行 in an order's row. */
export async function authorize(page: Page, hostId: number): Promise<void> {
  await showRow(page, hostId);
  await slot(page, hostId).getByRole('button', { name: '与信を実行' }).click();
}
