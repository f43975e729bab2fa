import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';

/** Where the browsers that these tests may meet look for policies on Linux: Chromium, Ubuntu's, Chrome for Testing, Chrome. */
const places = ['chromium', 'chromium-browser', 'opt/chrome_for_testing', 'opt/chrome'];

/** The id that a browser gives an extension that it loads from a folder: its path, hashed, in letters from a to p. */
export function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}

/**
 * A browser under a policy, and a copy of the build that no other browser on this machine runs, so that the policy is for
 * it alone.
 *
 * Chromium reads policies from one fixed folder below /etc. The browser is started in a mount namespace of its own in which
 * /etc is a copy with the policy in it: this needs no rights and leaves nothing behind. Where namespaces are forbidden, the
 * file is put into the real folder, if that may be written to, and taken away again.
 */
export function withPolicy(policy: object): { extension: string; executable: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'yoshin-policy-'));
  const extension = join(folder, 'extension');
  cpSync(resolve('.output/sandbox'), extension, { recursive: true });
  const text = JSON.stringify({ '3rdparty': { extensions: { [idOf(extension)]: policy } } });
  const browser = process.env.CHROMIUM_PATH ?? chromium.executablePath();
  const clean: (() => void)[] = [() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })];
  const remove = (): void => clean.toReversed().forEach((one) => one());

  const trial = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount --bind "$1" /etc', 'sh', folder]);
  if (trial.status === 0) {
    const etc = join(folder, 'etc');
    mkdirSync(etc);
    // Some files may not be read by everybody; a browser does not need those.
    spawnSync('cp', ['-a', '/etc/.', etc], { stdio: 'ignore' });
    for (const place of places) put(join(etc, place), text);
    const executable = join(folder, 'browser');
    writeFileSync(
      executable,
      `#!/bin/sh\nexec unshare -rm sh -c 'mount --bind "$1" /etc && shift && exec "$@"' sh '${etc}' '${browser}' "$@"\n`,
    );
    chmodSync(executable, 0o755);
    return { extension, executable, remove };
  }
  try {
    for (const place of places) clean.push(put(join('/etc', place), text));
  } catch (cause) {
    remove();
    throw new Error(
      'No policy can be given to the browser: this machine allows neither user namespaces (unshare -rm) nor writing to ' +
        '/etc. Run this test as root, or allow unprivileged user namespaces.',
      { cause },
    );
  }
  return { extension, executable: browser, remove };
}

/** Writes the policy file; the returned function takes away what was not there before. */
function put(place: string, text: string): () => void {
  const folder = join(place, 'policies/managed');
  let first = folder;
  while (!existsSync(dirname(first))) first = dirname(first);
  const made = existsSync(folder) ? join(folder, `yoshin-test-${process.pid}.json`) : first;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `yoshin-test-${process.pid}.json`), text);
  return () => rmSync(made, { recursive: true, force: true });
}
