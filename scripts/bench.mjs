// Every figure of docs/performance.md, measured side by side in one run. `--only name[,name]` takes some of them, `--docs`
// writes what was measured into the documents.
import { spawnSync } from 'node:child_process';
import { prepare, root } from './prepare.mjs';
import { say } from './say.mjs';

await prepare();
process.chdir(root);
const build = (what, command, env = {}) => {
  say(`Building ${what}`);
  const built = spawnSync(command, {
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (built.status !== 0) process.exit(1);
};
build('the extension', 'wxt build');
build('the extension (sandbox flavour: may reach this machine only)', 'wxt build', {
  YOSHIN_FLAVOUR: 'sandbox',
});
build('what it is measured against', 'wxt build tests/bench/plain');
const suite = spawnSync(process.execPath, ['tests/bench/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(suite.status ?? 1);
