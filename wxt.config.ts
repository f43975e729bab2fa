import { defineConfig, type UserManifest } from 'wxt';
import { profilesFile } from './lib/backoffice/profiles/file.ts';
import { asked } from './lib/backoffice/profiles/index.ts';
import { holidaysFile } from './lib/order/holidays.ts';
import { holidayTable } from './lib/order/holidays-table.ts';
import { codeGuideFile } from './lib/providers/kuroneko/errors/code-guide-file.ts';
import { codeGuide } from './lib/providers/kuroneko/errors/code-guide.ts';
import { codeTable } from './lib/providers/kuroneko/errors/code-table.ts';
import { codeTableFile } from './lib/providers/kuroneko/errors/file.ts';
import { languages, localeFile, localeMessages } from './lib/words/locales.ts';
import { shortcutNames } from './lib/messages/shortcuts.ts';
import { baseUrls } from './lib/settings/shop.ts';
import { tightStyles } from './tools/build/tight-styles.ts';

/** The sandbox flavour may reach loopback without a prompt and can be stopped at any step; it is never shipped. */
const sandbox = process.env.YOSHIN_FLAVOUR === 'sandbox';
const loopback = ['http://127.0.0.1/*', 'http://localhost/*'];
const providers = [baseUrls.live, baseUrls.test].map((url) => `${new URL(url).origin}/*`);

/**
 * What Firefox has instead of `minimum_chrome_version`. The id is the add-on's for ever: storage, signature and policies
 * hang on it. The oldest version is the one that the tests run. What goes to the provider is shown before installing.
 */
const firefox: NonNullable<UserManifest['browser_specific_settings']> = {
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
};

/** Rendered from public/icon.svg by scripts/icons.mjs. */
const icons = (...sizes: number[]): Record<string, string> =>
  Object.fromEntries(sizes.map((size) => [String(size), `icon/${size}.png`]));

/** Suggested: one hand, on no key that Chrome, Edge or Firefox use themselves. A person may choose others. */
const shortcutKeys = { panel: 'Alt+Y', authorize: 'Alt+U', next: 'Alt+N', lock: 'Alt+L' } as const;

export default defineConfig({
  imports: false,
  outDirTemplate: sandbox ? 'sandbox' : '{{browser}}-mv{{manifestVersion}}',
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    // What is neither Japanese nor English is spoken to in English.
    default_locale: 'en',
    ...(browser === 'firefox'
      ? { browser_specific_settings: firefox }
      : { minimum_chrome_version: '148', storage: { managed_schema: 'managed-schema.json' } }),
    permissions: [
      'storage',
      'alarms',
      'scripting',
      'activeTab',
      'idle',
      ...(sandbox ? ['notifications'] : []),
    ],
    // Asked for when somebody switches a notification on.
    optional_permissions: sandbox ? [] : ['notifications'],
    host_permissions: sandbox ? [...providers, ...loopback] : providers,
    optional_host_permissions: sandbox ? ['https://*/*'] : ['https://*/*', ...loopback],
    icons: icons(16, 32, 48, 128),
    commands: Object.fromEntries(
      shortcutNames.map((name) => [
        name,
        { suggested_key: { default: shortcutKeys[name] }, description: `__MSG_command_${name}__` },
      ]),
    ),
    action: { default_title: '__MSG_actionTitle__', default_icon: icons(16, 32) },
    content_security_policy: {
      // `https:` because a shop may enter its provider's new address; host permissions narrow it to what was granted.
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        // `self` for the code table.
        "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
      ].join('; '),
    },
  }),
  zip: {
    // What it takes to build the package again (docs/store/reviewers.md).
    includeSources: [
      '{entrypoints,components,lib,public,tests/sandbox/extension,tools/build}/**',
      '{package,package-lock,tsconfig}.json',
      'wxt.config.ts',
      'README.md',
      'LICENSE',
      'docs/dependencies.md',
      'docs/store/reviewers.md',
    ],
  },
  hooks: {
    'config:resolved'({ config }) {
      if (sandbox && config.browser !== 'chrome')
        throw new Error('The sandbox flavour is for Chromium alone');
    },
    'zip:start'() {
      if (sandbox) throw new Error('The sandbox flavour is never packed');
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: codeTableFile, contents: JSON.stringify(codeTable) });
      files.push({ relativeDest: codeGuideFile, contents: JSON.stringify(codeGuide) });
      files.push({ relativeDest: profilesFile, contents: JSON.stringify(asked) });
      files.push({ relativeDest: holidaysFile, contents: JSON.stringify(holidayTable) });
      for (const language of languages)
        files.push({
          relativeDest: localeFile(language),
          contents: JSON.stringify(localeMessages(language)),
        });
    },
  },
  vite: ({ browser }) => ({
    plugins: [tightStyles],
    define: { 'import.meta.env.YOSHIN_SANDBOX': JSON.stringify(sandbox) },
    build: { target: browser === 'firefox' ? 'firefox153' : 'chrome148', modulePreload: false },
  }),
});
