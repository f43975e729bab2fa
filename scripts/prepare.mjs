// Brings what a fresh machine lacks: node modules, Node 24, a Chromium that speaks Japanese, a Firefox that does, Japanese fonts. Plain JavaScript for Node 20
// without any module, because nothing is installed when it starts.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './say.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pinnedNode = join(root, 'node_modules/node/bin/node');
const onPath = (name) => {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
};
const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
const isRoot = process.getuid?.() === 0;

function modules() {
  const stamp = join(root, 'node_modules/.yoshin-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(pinnedNode)) return;
  say('Installing node modules (npm ci); this happens once');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error('npm ci failed: see above. Check the network and try again.');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** Runs this very script again under the pinned Node, with node_modules/.bin first on the path. */
function pinned() {
  if (process.execPath === pinnedNode || process.env.YOSHIN_PINNED === '1') return;
  const bin = `${dirname(pinnedNode)}:${join(root, 'node_modules/.bin')}`;
  const again = spawnSync(pinnedNode, process.argv.slice(1), {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, YOSHIN_PINNED: '1', PATH: `${bin}:${process.env.PATH}` },
  });
  process.exit(again.status ?? 1);
}

let indexed = false;
function debian(packages) {
  if (!isRoot || !onPath('apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  indexed ||= run('apt-get', ['update', '-qq'], quiet);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}

/** Branded Google Chrome is left out on purpose: since version 137 it refuses --load-extension. */
async function chromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given)
    return existsSync(given) ? given : fail(`CHROMIUM_PATH points to ${given}, which does not exist.`);
  const system = onPath('chromium') ?? onPath('chromium-browser');
  if (system) return system;
  const { chromium: playwright } = await import('@playwright/test');
  if (existsSync(playwright.executablePath())) return playwright.executablePath();
  say("No Chromium found; downloading Playwright's");
  const fetched = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 240_000,
  });
  if (fetched.status === 0 && existsSync(playwright.executablePath())) return playwright.executablePath();
  const reason = fetched.stderr?.split('\n').find((line) => line.startsWith('Error'));
  say(`That did not work (${reason ?? 'no answer in time'}); installing the distribution's package`);
  if (debian(['chromium', 'chromium-l10n'])) {
    const installed = onPath('chromium');
    if (installed) return installed;
  }
  return fail('No Chromium. Install one (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH.');
}

/** An extension speaks the browser's language. Debian's Chromium comes with English alone; others have all of theirs. */
function japanese(browser) {
  const folders = [join(dirname(realpathSync(browser)), 'locales'), '/usr/lib/chromium/locales'];
  const folder = folders.find((path) => existsSync(path));
  if (!folder || existsSync(join(folder, 'ja.pak'))) return;
  say('The browser speaks no Japanese; installing chromium-l10n');
  if (!debian(['chromium-l10n'])) fail('Could not install it; on Debian: sudo apt-get install chromium-l10n');
}

/**
 * The distribution's Firefox, and its Japanese. Tests install a package that nobody has signed, which Firefox allows in its
 * extended support release and in developer editions only.
 */
function firefox() {
  const given = process.env.FIREFOX_PATH;
  if (given)
    return existsSync(given) ? given : fail(`FIREFOX_PATH points to ${given}, which does not exist.`);
  const speaks = '/usr/lib/firefox-esr/browser/extensions/langpack-ja@firefox-esr.mozilla.org.xpi';
  const present = onPath('firefox-esr');
  if (present && existsSync(speaks)) return present;
  say(
    present
      ? 'Firefox speaks no Japanese; installing firefox-esr-l10n-ja'
      : 'No Firefox found; installing firefox-esr',
  );
  if (debian(['firefox-esr', 'firefox-esr-l10n-ja'])) {
    const installed = onPath('firefox-esr');
    if (installed) return installed;
  }
  return fail(
    'No Firefox ESR with Japanese. Install one (Debian: sudo apt-get install firefox-esr firefox-esr-l10n-ja) or set FIREFOX_PATH.',
  );
}

function fonts() {
  const listed = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  if (listed.status === 0 && listed.stdout.trim() !== '') return;
  say('No Japanese font found; installing one so that screenshots can be read');
  if (!debian(['fonts-noto-cjk', 'fontconfig'])) {
    say('Could not install it; on Debian: sudo apt-get install fonts-noto-cjk');
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/**
 * Everything in place; the paths of the browsers are also exported as CHROMIUM_PATH and FIREFOX_PATH to what is started from
 * here. Firefox is asked for by who needs it.
 */
export async function prepare({ browser = true, firefox: alsoFirefox = false } = {}) {
  modules();
  pinned();
  if (!browser) return;
  process.env.CHROMIUM_PATH = await chromium();
  say(`Browser: ${process.env.CHROMIUM_PATH}`);
  if (alsoFirefox) {
    process.env.FIREFOX_PATH = firefox();
    say(`Firefox: ${process.env.FIREFOX_PATH}`);
  }
  if (process.platform !== 'linux') return;
  japanese(process.env.CHROMIUM_PATH);
  fonts();
}
