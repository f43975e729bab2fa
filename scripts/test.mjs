// Every test, in one command. Stages go on after a failure, so that one run tells everything.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { prepare, root } from './prepare.mjs';
import { say } from './say.mjs';

await prepare({ firefox: true });
process.chdir(root);
mkdirSync('reports', { recursive: true });
const sandbox = { ...process.env, YOSHIN_FLAVOUR: 'sandbox' };

const total = { passed: 0, failed: 0 };
const count = (name, passed, failed) => {
  total.passed += passed;
  total.failed += failed;
  say(`${name}: ${passed} passed, ${failed} failed`);
};
const run = (command, env = process.env) =>
  spawnSync(command, { shell: true, stdio: 'inherit', env: { ...env, FORCE_COLOR: '0' } }).status === 0;

function single(name, command, env) {
  say(`${name}: ${command}`);
  const ok = run(command, env);
  count(name, ok ? 1 : 0, ok ? 0 : 1);
}

/** Counts from the runner's own report; a runner that failed without naming a failed test counts as one failure. */
function suite(name, command, report, read) {
  say(`${name}: ${command}`);
  rmSync(report, { force: true });
  const ok = run(command);
  let result = { passed: 0, failed: 0 };
  try {
    result = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch (cause) {
    console.error(`${name}: no report (${cause.message})`);
  }
  const ran = result.passed + result.failed > 0;
  if (!ran) console.error(`${name}: ran no test`);
  count(name, result.passed, Math.max(result.failed, ok && ran ? 0 : 1));
}

const vitest = (project) =>
  `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=reports/${project}.json`;
const vitestCounts = (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests });

single('types', 'tsc --noEmit -p tsconfig.json');
single('lint', 'npm run --silent lint');
single('format', 'prettier --check --log-level warn .');
single('build, size budget, packages', 'node scripts/zip.mjs');
suite('packages', vitest('packages'), 'reports/packages.json', vitestCounts);
single('build (sandbox flavour)', 'wxt build', sandbox);
suite('unit', vitest('unit'), 'reports/unit.json', vitestCounts);
suite('dom', vitest('dom'), 'reports/dom.json', vitestCounts);
suite('end to end', 'playwright test', 'reports/e2e.json', ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
}));
suite('firefox', vitest('firefox'), 'reports/firefox.json', vitestCounts);
suite('faults (short form)', 'node scripts/faults.mjs --short', 'reports/faults.json', (report) => {
  const { kill, provider, ...others } = report;
  const grids = [kill, provider].flatMap((grid) => Object.values(grid).flatMap((row) => Object.values(row)));
  const all = [...grids, ...Object.values(others)];
  const bad = (one) => one.doubleAuthorizations + one.lostResults + one.wrongBadges;
  const failed = all.filter((one) => bad(one) > 0).length;
  return { passed: all.length - failed, failed };
});

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
