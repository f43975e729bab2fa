import { expect, test } from 'vitest';
import { filesOf, manifestOf, packagePath, stores, textOf, version } from './built.ts';
import { readFileSync } from 'node:fs';

const pixels = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];
const loopback = /127\.0\.0\.1|localhost/;

test.each(stores)(
  '%s: everything that the manifest and the pages name is there, and nothing from elsewhere',
  (store) => {
    const files = filesOf(store);
    const manifest = manifestOf(store);
    expect(manifest).toMatchObject({ manifest_version: 3, version, default_locale: 'en' });
    for (const [size, icon] of Object.entries(manifest.icons))
      expect(pixels(files.get(icon)!), icon).toEqual([Number(size), Number(size)]);
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128']);
    for (const language of ['ja', 'en']) expect(files.has(`_locales/${language}/messages.json`)).toBe(true);
    const pages = [...files.keys()].filter((name) => name.endsWith('.html'));
    expect(pages).toEqual(
      expect.arrayContaining(['options.html', 'popup.html', 'activity.html', 'unlock.html']),
    );
    for (const page of pages)
      for (const [, named] of textOf(store, page).matchAll(/(?:src|href)="([^"#]+)"/g)) {
        expect(named, page).toMatch(/^\//);
        expect([...files.keys()], page).toContain(named!.slice(1));
      }
  },
);

test.each(stores)(
  '%s: no source map, no test flavour, no code from the network, no host beyond the provider',
  (store) => {
    const files = filesOf(store);
    const manifest = manifestOf(store);
    for (const name of files.keys()) {
      expect(name).not.toMatch(/\.map$|\.tsx?$|(^|\/)\./);
      const text = files.get(name)!.toString('latin1');
      expect(text, name).not.toMatch(/sourceMappingURL|yoshinGate|yoshinParts/);
      if (/\.(js|html)$/.test(name)) {
        expect(text, name).not.toMatch(/\beval\(|new Function\(|<script[^>]+src="https?:/);
      }
    }
    expect(manifest.host_permissions).toEqual([
      'https://atobarai.kuronekoyamato.co.jp/*',
      'https://atobarai-test.kuronekoyamato.co.jp/*',
    ]);
    expect(manifest.permissions.join()).not.toMatch(loopback);
    // Loopback can be asked for, for trials on the own machine, and nobody has it unasked.
    expect(manifest.optional_host_permissions.filter((host) => !loopback.test(host))).toEqual([
      'https://*/*',
    ]);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(JSON.stringify(manifest.content_security_policy)).not.toContain('unsafe');
  },
);

test('Firefox gets an event page and says what is sent; it has no key that only Chrome knows', () => {
  const manifest = manifestOf('firefox');
  expect(manifest.background).toEqual({ scripts: ['background.js'] });
  expect(manifest.browser_specific_settings).toEqual({
    gecko: {
      id: 'yoshin@order-list',
      strict_min_version: '153.0',
      data_collection_permissions: {
        required: [
          'personallyIdentifyingInfo',
          'financialAndPaymentInfo',
          'authenticationInfo',
          'websiteContent',
        ],
      },
    },
  });
  for (const key of ['minimum_chrome_version', 'storage', 'key', 'update_url'])
    expect(manifest[key]).toBeUndefined();
  // What Chromium's databases need (lib/database/fresh-log.ts) is not even in it.
  expect(textOf('firefox', 'operations.js')).not.toContain('yoshin-log');
  expect(textOf('chrome', 'operations.js')).toContain('yoshin-log');
});

test('settings lie in a database in Firefox, and in the closed storage of Chrome', () => {
  for (const script of ['background.js', 'operations.js']) {
    expect(textOf('firefox', script)).toContain('yoshin-settings');
    expect(textOf('firefox', script)).not.toContain('storage.local');
    expect(textOf('chrome', script)).not.toContain('yoshin-settings');
  }
});

test('the sources hold what it takes to build, and nothing that was built', () => {
  const names = [...filesOf('sources').keys()];
  for (const needed of [
    'package.json',
    'package-lock.json',
    'wxt.config.ts',
    'tsconfig.json',
    'docs/store/reviewers.md',
  ])
    expect(names, packagePath('sources')).toContain(needed);
  for (const name of names) {
    expect(name).not.toMatch(/node_modules|\.output|reports/);
    expect(filesOf('sources').get(name)!.equals(readFileSync(name)), name).toBe(true);
  }
});
