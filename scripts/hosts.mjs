// The stories of the back offices at full length: fifty actions of each host, every badge compared after each, told in
// reports/hosts.json. `npm test` plays them shorter.
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
const files = ['eccube', 'woocommerce', 'grid', 'react', 'legacy'].map((name) => `tests/e2e/${name}.test.ts`);
const run = spawnSync(`playwright test ${files.join(' ')} --reporter=list`, {
  shell: true,
  stdio: 'inherit',
  env: { ...process.env, FORCE_COLOR: '0', YOSHIN_HOST_ACTIONS: '50' },
});
process.exit(run.status ?? 1);
