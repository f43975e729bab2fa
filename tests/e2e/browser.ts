import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';

/**
 * Programs that a browser starts, twenty times over, to take the icons of an extension out of a desktop when the extension goes.
 * Here is no desktop.
 */
const noDesktop = mkdtempSync(join(tmpdir(), 'yoshin-desktop-'));
for (const name of [
  'xdg-icon-resource',
  'xdg-desktop-menu',
  'xdg-mime',
  'xdg-settings',
  'update-desktop-database',
])
  writeFileSync(join(noDesktop, name), '#!/bin/sh\n', { mode: 0o755 });
process.on('exit', () => rmSync(noDesktop, { recursive: true, force: true }));

/** What a browser in this language asks websites for. */
const locales = { ja: 'ja-JP', en: 'en-US', de: 'de-DE' } as const;

/**
 * A real Chromium with one unpacked extension that asks nobody outside this machine for anything.
 * @param build folder below .output, or an absolute path
 * @param executable another way to start the browser
 * @param bare without the extension, which is installed once the browser runs
 * @param language of the browser itself: extensions speak it, and it asks websites for it
 */
export async function launch(
  profile: string,
  {
    headless = true,
    build = 'sandbox',
    executable = process.env.CHROMIUM_PATH,
    bare = false,
    language = 'ja',
  }: {
    headless?: boolean;
    build?: string;
    executable?: string | undefined;
    bare?: boolean;
    language?: keyof typeof locales;
  } = {},
): Promise<BrowserContext> {
  const extension = resolve('.output', build);
  return chromium.launchPersistentContext(profile, {
    ...(executable ? { executablePath: executable } : {}),
    headless,
    locale: locales[language],
    viewport: headless ? { width: 1440, height: 900 } : null,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The address bar's own pages take longer to start than all of ours; a renderer kept in reserve costs a start for each page.
      '--disable-features=Translate,WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup,AimEnabled,SpareRendererForSitePerProcess',
      '--window-size=1480,980',
      `--lang=${language}`,
      `--disable-extensions-except=${extension}`,
      bare ? '--enable-unsafe-extension-debugging' : `--load-extension=${extension}`,
    ],
    // On Linux the browser speaks what LANGUAGE says, if it has that language (scripts/prepare.mjs). Under a locale that the machine does not have, Japanese file names would be lost.
    env: {
      ...process.env,
      PATH: `${noDesktop}:${process.env.PATH}`,
      LANGUAGE: language,
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
    } as Record<string, string>,
  });
}
