import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifestOf, packagePath, wordOf } from './built.ts';

/**
 * Microsoft, "Port a Chrome extension to Microsoft Edge" (learn.microsoft.com/microsoft-edge/extensions/developer-guide/
 * port-chrome-extension) and "API support" (…/developer-guide/api-support), read in November 2026: manifest keys and APIs
 * are Chrome's, but for what is not in the list; no `update_url`; no "Chrome" in name or description. A name has at most 45
 * characters (Microsoft's extensions forum; MDN, `name`), a description 132.
 */
const supported = [
  'action alarms bookmarks browsingData commands contentSettings contextMenus cookies debugger declarativeContent',
  'declarativeNetRequest desktopCapture devtools downloads extension fontSettings history i18n idle management',
  'notifications omnibox pageCapture permissions power privacy proxy runtime scripting search sessions sidePanel storage',
  'system tabCapture tabGroups tabs topSites tts ttsEngine userScripts webNavigation webRequest windows',
].flatMap((line) => line.split(' '));

test('Edge is given the very package of Chrome', () => {
  expect(readFileSync(packagePath('edge')).equals(readFileSync(packagePath('chrome')))).toBe(true);
});

test('its manifest is one that Edge’s store takes', () => {
  const manifest = manifestOf('edge');
  expect(manifest.update_url).toBeUndefined();
  expect(manifest.key).toBeUndefined();
  expect(manifest.minimum_chrome_version).toBe('148');
  for (const permission of [...manifest.permissions, ...manifest.optional_permissions])
    // A permission without an API of its own.
    expect([...supported, 'activeTab']).toContain(permission);
  for (const language of ['ja', 'en'] as const) {
    const name = wordOf('edge', language, 'extName');
    const description = wordOf('edge', language, 'extDescription');
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(45);
    expect(name).not.toMatch(/\p{Extended_Pictographic}/u);
    expect(description.length).toBeGreaterThan(0);
    expect(description.length).toBeLessThanOrEqual(132);
    expect(name + description).not.toMatch(/chrome/i);
  }
});

/** The code of ours that browsers run, by file. */
const sources = ['lib', 'entrypoints', 'components'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [`${room}/${name}`, readFileSync(`${room}/${name}`, 'utf8')] as const),
);

test('no API is used that Edge does not have, and none by Chrome’s own name', () => {
  const used = new Set<string>();
  for (const [file, text] of sources) {
    for (const [, name] of text.matchAll(/\bbrowser\.([a-z]\w+)/g)) used.add(name!);
    expect(text, file).not.toMatch(/\bchrome\.[a-z]+\./);
  }
  // Of files, not of the browser: `lib/browser.ts`, `./browser.js`.
  used.delete('ts');
  expect(used.size).toBeGreaterThan(8);
  for (const name of used) expect(supported, name).toContain(name);
});

test('what only some browsers have is asked for before it is used', () => {
  for (const [file, text] of sources)
    for (const [call] of text.matchAll(/setAccessLevel[^\n]*\(/g))
      expect(call, file).toMatch(/setAccessLevel\?(\.\(|: \()/);
});
