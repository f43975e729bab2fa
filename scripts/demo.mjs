// The demo: builds the sandbox flavour and hands over to the tour, which opens a window or, without a display, plays itself.
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
const tour = spawnSync(process.execPath, ['tests/tour/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(tour.status ?? 1);
