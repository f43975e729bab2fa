// Takes the pictures for the stores anew (docs/store/screenshots).
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
const taken = spawnSync(process.execPath, ['tests/screenshots/store.ts'], { stdio: 'inherit' });
process.exit(taken.status ?? 1);
