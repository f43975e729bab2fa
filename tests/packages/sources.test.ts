import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from './built.ts';

test('the package for Firefox is what its sources build, byte for byte', () => {
  const folder = resolve('.output/from-sources');
  rmSync(folder, { recursive: true, force: true });
  for (const [name, data] of filesOf('sources')) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
  }
  // What `npm ci` would install by the same lockfile.
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const { status, stderr } = spawnSync('wxt build -b firefox', {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    // Not that of a test, for which another program would be built.
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  });
  expect(status, stderr).toBe(0);
  for (const [name, data] of filesOf('firefox'))
    expect(readFileSync(join(folder, '.output/firefox-mv3', name)).equals(data), name).toBe(true);
  rmSync(folder, { recursive: true });
});
