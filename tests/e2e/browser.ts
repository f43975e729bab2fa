import { resolve } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';

/**
 * A real Chromium with one unpacked extension, in Japanese, that asks nobody outside this machine for anything.
 * @param build folder below .output, or an absolute path
 * @param executable another way to start the browser
 */
export async function launch(
  profile: string,
  {
    headless = true,
    build = 'sandbox',
    executable = process.env.CHROMIUM_PATH,
  }: { headless?: boolean; build?: string; executable?: string | undefined } = {},
): Promise<BrowserContext> {
  const extension = resolve('.output', build);
  return chromium.launchPersistentContext(profile, {
    ...(executable ? { executablePath: executable } : {}),
    headless,
    locale: 'ja-JP',
    viewport: headless ? { width: 1440, height: 900 } : null,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=Translate',
      '--window-size=1480,980',
      '--lang=ja',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    // The words come from LANGUAGE. Under a locale that the machine does not have, Japanese file names would be lost.
    env: { ...process.env, LANGUAGE: 'ja', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } as Record<string, string>,
  });
}
