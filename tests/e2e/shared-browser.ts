import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, CDPSession } from '@playwright/test';
import { launch } from './browser.ts';

/** A browser that tests use one after the other. Each finds the extension newly installed, and nothing of the test before. */
export interface SharedBrowser {
  readonly profile: string;
  readonly context: BrowserContext;
  /** Told by a test that ended this browser and started another one on the profile: nobody may use it any more. */
  spent: boolean;
}

const folder = resolve('.output/sandbox');

/** Resolves once the browser has no worker of any extension. */
async function withoutWorker(context: BrowserContext): Promise<void> {
  for (const worker of context.serviceWorkers())
    if (context.serviceWorkers().includes(worker)) await worker.waitForEvent('close');
}

/**
 * A new browser needs 2 s of both processors and then 2.5 s until it knows its policies; to take the extension out and put it
 * in again takes a third of a second, and all that it kept goes with it.
 */
export function createSharedBrowser() {
  let mine: SharedBrowser | null = null;
  let session: CDPSession | null = null;
  let id = '';

  async function open(): Promise<SharedBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'yoshin-'));
    const context = await launch(profile, { bare: true });
    session = await context.browser()!.newBrowserCDPSession();
    return { profile, context, spent: false };
  }
  async function end(): Promise<void> {
    if (!mine) return;
    await mine.context.close();
    rmSync(mine.profile, { recursive: true, force: true, maxRetries: 5 });
    mine = null;
    id = '';
  }
  /** Every page, cookie, permission and the extension with all it keeps. */
  async function clear({ context }: SharedBrowser): Promise<void> {
    const pages = context.pages();
    await context.newPage();
    for (const page of pages) await page.close();
    await Promise.all([context.clearCookies(), context.clearPermissions(), context.unrouteAll()]);
    const gone = withoutWorker(context);
    await session!.send('Extensions.uninstall' as never, { id } as never);
    await gone;
  }
  return {
    end,
    /** The browser, with the extension newly installed. */
    async take(): Promise<SharedBrowser> {
      if (mine?.spent) mine = null;
      if (mine) await clear(mine);
      mine ??= await open();
      const loaded = (await session!.send('Extensions.loadUnpacked' as never, { path: folder } as never)) as {
        id: string;
      };
      ({ id } = loaded);
      return mine;
    },
  };
}
