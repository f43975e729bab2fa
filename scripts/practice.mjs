// A back office and a provider to practise with, on this machine alone. They end with Ctrl+C, and forget everything then.
import { spawn } from 'node:child_process';
import { prepare, root } from './prepare.mjs';
import { say } from './say.mjs';

await prepare();
process.chdir(root);
const desks = ['tests/sandbox/backoffice/main.ts', 'tests/sandbox/kuroneko/main.ts'].map((main) =>
  spawn(process.execPath, [main], { stdio: 'inherit' }),
);
say('練習用の受注管理画面と提供元を始めました。Ctrl+C で終わります（docs/ja/first-order.md）');
const end = () => {
  for (const desk of desks) desk.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
// One without the other is of no use.
for (const desk of desks) desk.once('exit', end);
