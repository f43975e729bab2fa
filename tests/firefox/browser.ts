import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { idOf, reach, type Marionette, type Reference } from './marionette.ts';

/** A real Firefox on one profile. Rejections are told by the command that failed. */
export interface Firefox extends Marionette {
  /** Runs in the page that is shown. The function's text is sent: it sees nothing of the test but its arguments. */
  inPage<A extends unknown[], R>(body: (...given: A) => R | Promise<R>, ...given: A): Promise<R>;
  /** Runs with all rights of the browser itself. */
  inBrowser<R>(body: string, ...given: unknown[]): Promise<R>;
  /** A picture of what is shown. */
  picture(name: string): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** As a person closes it. */
  quit(): Promise<void>;
}

/**
 * Nothing is asked outside of this machine, nothing is shown for the first time, and an add-on that nobody has signed may
 * stay: the extended support release allows that.
 */
const preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.autoDisableScopes': 0,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'intl.locale.requested': 'ja',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'security.dialog_enable_delay': 0,
  'security.notification_enable_delay': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'xpinstall.signatures.required': false,
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export async function openFirefox(profile: string): Promise<Firefox> {
  const port = await freePort();
  const all = { ...preferences, 'marionette.port': port };
  const lines = Object.entries(all).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    process.env.FIREFOX_PATH ?? 'firefox-esr',
    // The last is what lets a test answer the questions of the browser itself.
    ['--headless', '--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access'],
    { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS_WIDTH: '1440', MOZ_HEADLESS_HEIGHT: '900' } },
  );
  const marionette = await reach(port, AbortSignal.timeout(60_000)).catch((cause: unknown) => {
    child.kill('SIGKILL');
    throw cause;
  });
  await marionette.command('WebDriver:NewSession', {});
  return control(marionette, child);
}

function control(marionette: Marionette, child: ChildProcess): Firefox {
  const { command } = marionette;
  const ended = once(child, 'exit');
  const run = async <R>(script: string, args: unknown[]): Promise<R> =>
    (await command<{ value: R }>('WebDriver:ExecuteScript', { script, args })).value;
  return {
    ...marionette,
    inPage: (body, ...given) => run(`return (${String(body)})(...arguments);`, given),
    async inBrowser(body, ...given) {
      await command('Marionette:SetContext', { value: 'chrome' });
      try {
        return await run(body, given);
      } finally {
        await command('Marionette:SetContext', { value: 'content' });
      }
    },
    async picture(name) {
      const { value } = await command<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
      mkdirSync('reports/screens', { recursive: true });
      writeFileSync(`reports/screens/firefox-${name}.png`, Buffer.from(value, 'base64'));
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      marionette.close();
    },
    async quit() {
      await command('Marionette:Quit', { flags: ['eAttemptQuit'] });
      await ended;
      marionette.close();
    },
  };
}

export { idOf, type Reference };
