// The pictures of the Japanese guide, taken anew from the sandbox in a real browser: docs/ja/images.
import { spawnSync } from 'node:child_process';
import { prepare, root } from './prepare.mjs';
import { say } from './say.mjs';

await prepare();
process.chdir(root);
const run = (command, env = {}) =>
  spawnSync(command, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, FORCE_COLOR: '0' },
  }).status === 0;
say('Building the extension (sandbox flavour)');
const built = run('wxt build --level error', { YOSHIN_FLAVOUR: 'sandbox' });
// The test that plays the guide takes the pictures; without this it compares the screens with what they show.
process.exit(
  built && run('playwright test tests/e2e/user-guide.test.ts --workers=1', { YOSHIN_PICTURES: '1' }) ? 0 : 1,
);
