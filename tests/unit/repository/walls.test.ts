import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** A bad sample per wall, at the place where it would be written, and a part of the advice it must get. */
const samples: [path: string, code: string, advice: string][] = [
  ['lib/overlay/x-sample.ts', "import '../vault/vault.ts';", 'Send a route'],
  ['lib/backoffice/x-sample.ts', "import '../ledger/ledger.ts';", 'Send a route'],
  ['components/x-sample.ts', "import '../lib/operations/credit.ts';", 'Send a route'],
  ['lib/order/x-sample.ts', "import '../credit/status.ts';", 'nothing of ours'],
  ['lib/credit/x-sample.ts', "import '../providers/port.ts';", 'may import lib/order'],
  ['lib/vault/x-sample.ts', "import '../ledger/ledger.ts';", 'may import lib/database'],
  ['lib/worker/x-sample.ts', "import { x } from '../operations/credit.ts'; x();", 'reads and loads'],
  ['lib/views/x-sample.ts', "import { x } from '../operations/credit.ts'; x();", 'asks nobody'],
  ['lib/operations/x-sample.ts', "import '../../tests/sandbox/extension/gate.ts';", 'never imports tests'],
  ['tests/sandbox/x-sample/x.ts', "import '../../../lib/order/order.ts';", 'second reading'],
  ['lib/messages/x-sample.ts', "import { x } from '../providers/kuroneko/index.ts'; x();", 'by type only'],
  ['lib/overlay/x-sample.ts', "import x from 'webextension-polyfill'; x();", 'lib/browser.ts'],
  ['lib/order/x-sample.ts', "import { z } from 'zod'; z();", "from 'zod/mini'"],
  ['lib/order/x-sample.ts', "import { z } from 'zod/mini'; z();", "from 'zod/mini'"],
  ['lib/operations/x-sample.ts', "import { openDB } from 'idb'; openDB('x');", 'open databases'],
  ['lib/overlay/x-sample.ts', "document.body.innerHTML = 'x';", 'textContent'],
  ['lib/overlay/x-sample.ts', "document.body.insertAdjacentHTML('beforeend', 'x');", 'textContent'],
  ['lib/operations/x-sample.ts', 'export const x = () => document.title;', 'no such global'],
  [
    'lib/operations/x-sample.ts',
    "export const x = () => fetch('https://x.example');",
    'take a function as argument',
  ],
  [
    'lib/overlay/x-sample.ts',
    'declare const browser: { storage: object }; export const x = browser.storage;',
    'lib/settings',
  ],
  [
    'lib/operations/x-sample.ts',
    'export const x = (s: { reveal(): string }) => s.reveal();',
    'lib/providers',
  ],
  ['lib/operations/x-sample.ts', 'export const x = indexedDB;', 'open databases'],
  ['lib/overlay/x-sample.ts', 'export default 1;', 'named export'],
  ['lib/overlay/x-sample.ts', 'export const x: any = 1;', 'unknown'],
  [
    'tests/e2e/x-sample.ts',
    'export const x = (p: { waitForTimeout(n: number): void }) => p.waitForTimeout(1);',
    'never for time',
  ],
];

const written = new Set<string>();
afterAll(() => {
  for (const path of written) rmSync(path, { force: true });
  rmSync('tests/sandbox/x-sample', { recursive: true, force: true });
});

test.each(samples)('%s: %s', (path, code, advice) => {
  const file = path.replace(
    'x-sample.ts',
    `x-sample-${samples.findIndex((s) => s[0] === path && s[1] === code)}.ts`,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${code}\n`);
  written.add(file);
  const lint = spawnSync(join('node_modules', '.bin', 'oxlint'), [file], { encoding: 'utf8' });
  rmSync(file);
  expect(lint.stdout).toContain(advice);
  expect(lint.status).not.toBe(0);
});
