import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch } from './browser.ts';

/** A copy of the build whose version can be changed under the browser, as an update does. */
function copyOfBuild() {
  const folder = mkdtempSync(join(tmpdir(), 'yoshin-build-'));
  cpSync('.output/sandbox', folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return {
    folder,
    version: manifest.version,
    write: (version: string): void => writeFileSync(file, JSON.stringify({ ...manifest, version })),
  };
}

test('after an update, settings and popup tell what is new until somebody closes it', async () => {
  const build = copyOfBuild();
  const profile = mkdtempSync(join(tmpdir(), 'yoshin-'));
  build.write('0.0.1');
  const context = await launch(profile, { build: build.folder, bare: true });
  const session = await context.browser()!.newBrowserCDPSession();
  /** Puts it into the browser; what is there already is updated. */
  const load = async (): Promise<string> => {
    const { id } = (await session.send(
      'Extensions.loadUnpacked' as never,
      {
        path: build.folder,
      } as never,
    )) as { id: string };
    return id;
  };
  context.setDefaultTimeout(15_000);
  try {
    const id = await load();
    const pageUrl = (path: string): string => `chrome-extension://${id}/${path}`;
    const page = await context.newPage();
    await page.goto(pageUrl('popup.html'));
    await expect(page.getByText('確認が必要な注文はありません。')).toBeVisible();
    // Installed for the first time: nothing is new.
    await expect(page.locator('.whats-new')).toHaveCount(0);

    build.write(build.version);
    expect(await load()).toBe(id);
    const settings = await context.newPage();
    const news = settings.locator('.whats-new');
    await expect(async () => {
      await settings.goto(pageUrl('options.html'));
      await expect(news).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 30_000 });
    await expect(news).toContainText(`バージョン ${build.version}`);
    await expect(news.locator('li')).not.toHaveCount(0);
    const popup = await context.newPage();
    await popup.goto(pageUrl('popup.html'));
    await expect(popup.locator('.whats-new')).toBeVisible();
    await news.getByRole('button', { name: '閉じる' }).click();
    await expect(news).toHaveCount(0);
    for (const one of [settings, popup]) {
      await one.reload();
      await expect(one.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(one.locator('.whats-new')).toHaveCount(0);
    }
  } finally {
    await context.close();
    for (const folder of [profile, build.folder])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
