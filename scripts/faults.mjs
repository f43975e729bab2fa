// The fault suite. Builds the sandbox flavour, kills and spoils whatever can be, and counts at the provider what came of it.
// `--short` plays a spread of the cases; `npm test` does so.
import { spawnSync } from 'node:child_process';
import { prepare, root } from './prepare.mjs';
import { say } from './say.mjs';

await prepare();
process.chdir(root);
say('Building the extension (sandbox flavour: may reach this machine only)');
const built = spawnSync('wxt build', {
  shell: true,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, YOSHIN_FLAVOUR: 'sandbox' },
});
if (built.status !== 0) process.exit(1);
const suite = spawnSync(process.execPath, ['tests/faults/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(suite.status ?? 1);
