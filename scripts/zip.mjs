// What the stores are given: one package for each, and the sources that Firefox's store asks for. Edge takes Chrome's.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './say.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const env = { ...process.env, YOSHIN_FLAVOUR: '' };

for (const command of ['wxt zip', 'node scripts/size.mjs', 'wxt zip -b firefox']) {
  say(command);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env });
  if (status !== 0) process.exit(1);
}
const packageOf = (name) => join('.output', `yoshin-${version}-${name}.zip`);
copyFileSync(packageOf('chrome'), packageOf('edge'));
for (const name of ['chrome', 'edge', 'firefox', 'sources']) say(packageOf(name));
