import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launch } from './browser.ts';

/** What the browser itself says of the installed extension. */
interface Granted {
  readonly origins: string[];
  readonly permissions: string[];
}

test('the shipped build: installs, opens its settings, reaches only the provider, cannot be stopped by tests', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'yoshin-'));
  const context = await launch(profile, { build: 'chrome-mv3' });
  try {
    const open = (): Page | undefined => context.pages().find((page) => page.url().includes('/options.html'));
    await expect.poll(() => open() !== undefined, { timeout: 15_000 }).toBe(true);
    const settings = open();
    if (!settings) throw new Error('The settings page was closed again');
    // The guide to the first shop.
    await expect(settings.getByRole('heading', { name: 'お使いの受注管理画面' })).toBeVisible();
    await expect(settings.getByRole('radio', { name: 'GoQSystem' })).toBeChecked();

    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const facts = await worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          permissions: { getAll(): Promise<Granted> };
          scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
        };
      };
      return {
        granted: await chrome.permissions.getAll(),
        scripts: await chrome.scripting.getRegisteredContentScripts(),
        gate: 'yoshinGate' in globalThis,
      };
    });
    expect(facts.granted.origins.toSorted()).toEqual([
      'https://atobarai-test.kuronekoyamato.co.jp/*',
      'https://atobarai.kuronekoyamato.co.jp/*',
    ]);
    expect(facts.granted.permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'idle',
      'scripting',
      'storage',
    ]);
    expect(facts.scripts).toEqual([]);
    expect(facts.gate).toBe(false);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
