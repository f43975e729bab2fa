import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Profile } from '../../lib/backoffice/profile.ts';
import { addresses } from '../../lib/backoffice/profiles/addresses.ts';
import { atHand } from '../../lib/backoffice/profiles/at-hand.ts';
import { profileOf } from '../../lib/backoffice/row-reader.ts';
import type { SendToHost } from '../../lib/backoffice/write-tracking.ts';
import { browser } from '../../lib/browser.ts';
import type { RowAsked } from '../../lib/messages/activity.ts';
import type { AutomationChanged } from '../../lib/messages/automation.ts';
import type { CasesChanged, Failure, ProviderChanged, RowsOutdated } from '../../lib/messages/contract.ts';
import type { JobsChanged } from '../../lib/messages/jobs.ts';
import type { CommandGiven } from '../../lib/messages/shortcuts.ts';
import type { LockChanged } from '../../lib/messages/lock.ts';
import { RouteError, send } from '../../lib/messages/send.ts';
import type { PanelWorld } from '../../lib/overlay/panel/remote.ts';
import { persist } from '../../lib/overlay/actions.ts';
import { followAddress } from '../../lib/overlay/follow.ts';
import { isAmongItsOwn } from '../../lib/overlay/own-frames.ts';
import { onceShown } from '../../lib/overlay/shown.ts';
import type { Clock } from '../../lib/overlay/standing.ts';
import { startOverlay } from '../../lib/overlay/start.ts';
import { watchTables } from '../../lib/overlay/watch-table.ts';
import { wordsOfBrowser } from '../../lib/words/messages.ts';
import { installWords } from '../../lib/words/screen.ts';
import './style.css';

/** For both pages of an order together, ms. Slow hosts take seconds; nobody waits half a minute for a button. */
const readLimit = 20_000;

export default defineContentScript({
  // No `matches`: the worker registers this script for the back offices that a shop was set up for.
  registration: 'runtime',
  cssInjectionMode: 'manual',
  // The host's own message listeners must not hear of us.
  noScriptStartedPostMessage: true,
  main({ signal }) {
    if (!isAmongItsOwn(window)) return;
    const here = (): string => location.pathname + location.search;
    const follow = (told: readonly Profile[]): void =>
      followAddress(
        globalThis.navigation,
        () => profileOf([...told, ...atHand], here(), location.hash),
        signal,
        (profile, shown) => onceShown(document, shown, () => start(profile, shown)),
      );
    const known = Object.values(addresses).some((address) => new RegExp(address).test(here()));
    // The mark that own.js leaves where a shop has profiles of its own. The worker has those, and the rest of the built-in ones.
    if (!known && !('yoshinOwn' in globalThis)) return follow([]);
    onceShown(document, signal, async () => {
      // Judged by their schema before they were kept. Without them nothing of ours would show, so a lost answer is asked for again.
      const told = await persist({ send, failureOf, clock }, 'profile.own', {}).then(
        ({ profiles: all }) => all as Profile[],
        (cause: unknown) => {
          console.error('Yoshin: profiles could not be had', cause);
          return [];
        },
      );
      if (!signal.aborted) follow(told);
    });
  },
});

const failureOf = (cause: unknown): Failure | null => (cause instanceof RouteError ? cause.failure : null);
const clock: Clock = {
  now: () => performance.now(),
  delay: (ms) => new Promise((done) => setTimeout(done, ms)),
};
const sendToHost: SendToHost = (path, call, signal) =>
  fetch(path, { ...call, credentials: 'same-origin', cache: 'no-store', signal });

function start(profile: Profile, signal: AbortSignal): void {
  installWords(
    wordsOfBrowser((name) => browser.i18n.getMessage(name)),
    'list',
    'fees',
  );
  const overlay = startOverlay({
    profile,
    send,
    signal,
    fetchPage: (path, end, headers = {}) =>
      fetch(path, { credentials: 'same-origin', cache: 'no-store', signal: end, headers }),
    post: (path, body, end) => sendToHost(path, { method: 'POST', body, headers: {} }, end),
    sendToHost,
    failureOf,
    readLimit: () => AbortSignal.timeout(readLimit),
    clock,
    alive: () => browser.runtime?.id !== undefined,
    today: Date.now,
    idle: (work) => requestIdleCallback(() => work(), { timeout: 2000 }),
    async loadPanel() {
      const world = globalThis as PanelWorld;
      if (!world.yoshinPanel) await send('panel.load', {});
      if (!world.yoshinPanel) throw new Error('panel.js left nothing');
      return world.yoshinPanel;
    },
  });
  watchTables(profile, signal, overlay.attach);
  const onMessage = (message: unknown): Promise<true> | undefined => {
    const { event, backOffice, ...told } = message as
      | CasesChanged
      | ProviderChanged
      | JobsChanged
      | LockChanged
      | AutomationChanged
      | RowsOutdated
      | RowAsked
      | CommandGiven;
    if (backOffice !== location.origin) return undefined;
    if (event === 'rows.outdated') overlay.askAgain();
    if (event === 'cases.changed' && 'cases' in told) overlay.update(told.cases);
    if (event === 'provider.changed' && 'provider' in told) overlay.onProvider(told.provider);
    if (event === 'automation.changed' && 'automation' in told) overlay.onAutomation(told);
    if (event === 'jobs.changed' && 'job' in told) overlay.onJobs(told);
    if (event === 'lock.changed' && 'state' in told) overlay.onLock(told.state);
    if (event === 'command.given' && 'command' in told && overlay.command(told.command))
      return Promise.resolve(true);
    if (event === 'row.show' && 'hostId' in told && overlay.show(told.hostId)) return Promise.resolve(true);
    return undefined;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}
