import { defineBackground } from 'wxt/utils/define-background';
import { profilesFile } from '../lib/backoffice/profiles/file.ts';
import { browser } from '../lib/browser.ts';
import { connect } from '../lib/ledger/database.ts';
import { openJobs } from '../lib/ledger/jobs.ts';
import { openLedger } from '../lib/ledger/ledger.ts';
import { openWork } from '../lib/ledger/open-work.ts';
import { openStaging } from '../lib/ledger/staging.ts';
import type { Sender } from '../lib/messages/caller.ts';
import { shortcutsOf } from '../lib/messages/shortcuts.ts';
import { traceOf } from '../lib/messages/trace.ts';
import { giveCommand, tellTabs } from '../lib/messages/tell-tabs.ts';
import { capabilities } from '../lib/providers/kuroneko/capabilities.ts';
import { earlyShops, openShelf } from '../lib/settings/early.ts';
import { openLockSettings } from '../lib/settings/lock.ts';
import { managedShops, onPolicyChanged, openPolicy } from '../lib/settings/managed.ts';
import { openOwnProfiles } from '../lib/settings/profiles.ts';
import { openSeen } from '../lib/settings/seen.ts';
import { logKey, openSession, seenKey, unlockedKey } from '../lib/settings/session.ts';
import { openShops } from '../lib/settings/shops.ts';
import { openUpdated } from '../lib/settings/updated.ts';
import { looksLocked } from '../lib/vault/glance.ts';
import { openStore } from '../lib/vault/store.ts';
import { alarms } from '../lib/worker/alarms.ts';
import { createCore } from '../lib/worker/core.ts';
import { isOpen } from '../lib/worker/is-open.ts';
import { createLoader } from '../lib/worker/load.ts';
import { listenToNotifications } from '../lib/worker/notifications.ts';
import type { OperationsWorld } from '../lib/worker/parts.ts';
import { createRegistration } from '../lib/worker/registration.ts';
import { takeIn, takeInBeforehand, type Taking } from '../lib/worker/take-in.ts';
import { createGate } from '../tests/sandbox/extension/gate.ts';

const delay = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export default defineBackground(() => {
  const world = globalThis as unknown as OperationsWorld & Taking;
  const script = '/operations.js';
  takeInBeforehand(world, script);

  const disk = connect('yoshin-ledger');
  const vault = openStore('yoshin-vault');
  const staging = openStaging<unknown>();
  const session = openSession(unlockedKey);
  let ports = { ledger: openLedger(disk), shops: managedShops(openShops(), openPolicy()) };
  let between = <P extends object>(given: P, _rooms: readonly (keyof P & string)[]): P => given;
  if (import.meta.env.YOSHIN_SANDBOX) {
    const { gate, between: stand } = createGate();
    between = stand;
    ports = between(ports, ['ledger', 'shops']);
    Object.assign(globalThis, { yoshinGate: gate });
  }
  const shops = (): ReturnType<typeof ports.shops.list> => ports.shops.list();
  const profiles = openOwnProfiles();
  // What cannot be read is told by the page that keeps them; lists are read by the built-in profiles then.
  const own = () => profiles.list().catch(() => []);
  const early = earlyShops({
    list: shops,
    shelf: openShelf(),
    delay,
    outdated(answered, now) {
      settle().catch((cause: unknown) => console.error('Yoshin: registration failed', traceOf(cause)));
      for (const backOffice of new Set([...answered, ...now].map((shop) => shop.backOffice)))
        tellTabs({ event: 'rows.outdated', backOffice });
    },
  });
  // A browser that has dropped the scripts (an update, an extension loaded anew) may open a list long before it knows its policy.
  const settle = createRegistration(
    browser,
    async () => (await early()).map((shop) => shop.backOffice),
    async () => (await own()).map(({ backOffice }) => backOffice),
  );
  const operations = createLoader(async () => {
    if (!world.yoshinOperations) await takeIn(world, script);
    return world.yoshinOperations!({ ledger: disk, vault, staging, settle, between });
  });
  const worker = createCore({
    ledger: ports.ledger,
    seen: openSeen(),
    capabilities,
    jobs: openJobs(disk),
    self: { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin },
    shops,
    own: async (backOffice) => [
      ...(await own()).filter((one) => one.backOffice === backOffice).map(({ profile }) => profile),
      ...((await (await fetch(browser.runtime.getURL(profilesFile))).json()) as unknown[]),
    ],
    early,
    looksLocked: () =>
      looksLocked({
        connect: vault,
        session,
        seen: openSession(seenKey),
        idleMinutes: openLockSettings().idleMinutes,
        now: Date.now,
      }),
    warm() {
      for (const opened of [disk(), vault()]) opened.catch(() => undefined);
    },
    delay,
    isOpen: () =>
      isOpen({
        fresh: async () => (await openSession(logKey).get()) === undefined,
        work: openWork(disk),
        hasAlarm: async () => (await browser.alarms.get(alarms.waiting)) !== undefined,
        unlocked: async () => (await session.get()) !== undefined,
        shops,
        arrivals: staging.arrivals,
        now: Date.now,
      }),
    settle,
    firstRun: async () =>
      import.meta.env.YOSHIN_SANDBOX
        ? undefined
        : browser.tabs.create({ url: browser.runtime.getURL('options.html#guide') }),
    updated: (from) => openUpdated().note(from),
    shortcuts: async () => shortcutsOf((await browser.commands?.getAll()) ?? []),
    command: giveCommand,
    openPage: (path) => browser.tabs.create({ url: browser.runtime.getURL(`/${path}`) }),
    ringAgain: (alarm) => browser.alarms.create(alarm, { delayInMinutes: 1 }),
    operations,
    now: Date.now,
  });
  // The returned promise keeps the channel, and with it the worker, open for the whole provider call.
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    worker.dispatch(message, sender),
  );
  browser.alarms.onAlarm.addListener(worker.onAlarm);
  // Android has no keys for extensions.
  browser.commands?.onCommand.addListener(worker.onCommand);
  browser.runtime.onInstalled.addListener(worker.onInstalled);
  browser.runtime.onStartup.addListener(() => undefined);
  onPolicyChanged(worker.settle);
  browser.permissions.onAdded.addListener(worker.settle);
  browser.permissions.onAdded.addListener(listenToNotifications);
  browser.permissions.onRemoved.addListener(worker.settle);
  browser.idle.onStateChanged.addListener(worker.onIdle);
  listenToNotifications();
  const awake = worker.wake();
  if (import.meta.env.YOSHIN_SANDBOX)
    Object.assign(globalThis, { yoshinParts: { loaded: () => operations.present() !== null, awake } });
});
