import { browser } from '../browser.ts';
import { caseKey } from '../ledger/records.ts';
import { LedgerUnavailable } from '../ledger/database.ts';
import { operationRoutes, type Failure } from '../messages/contract.ts';
import { createDispatch } from '../messages/dispatch.ts';
import type { Printable } from '../messages/invoices.ts';
import type { LockChanged } from '../messages/lock.ts';
import { traceOf } from '../messages/trace.ts';
import { tellTabs } from '../messages/tell-tabs.ts';
import { createActivity } from './activity/activity.ts';
import type { ActivityPorts } from './activity/ports.ts';
import { createAutomation } from './automation/automation.ts';
import { createBulk } from './bulk.ts';
import { createCredit } from './credit.ts';
import { createLock, isLocked } from './lock.ts';
import type { AutomationPorts, WorkerPorts as LockedPorts } from './ports.ts';
import { createFiles } from './files/service.ts';
import type { FilePorts } from './files/ports.ts';
import { managedVault } from './managed-vault.ts';
import { createPrinting } from './printing.ts';
import { createProfiles, type ProfilePorts } from './profiles.ts';
import { routesTo } from './routes.ts';
import { createReport, isAllowed, placeNow } from './report/gather.ts';
import type { ManagedShops } from '../settings/managed.ts';
import type { Prints } from '../settings/prints.ts';
import { SettingsUnreadable } from '../settings/shops.ts';
import { createShopService, VaultBroken } from './shops.ts';
import { VaultLocked } from '../vault/vault.ts';
import { failures } from './texts.ts';
import type { Operations } from '../worker/parts.ts';
import { alarms } from '../worker/alarms.ts';

/** Storage that cannot be read or written is told as what it is. */
const explain = (cause: unknown): Failure | null => {
  if (cause instanceof VaultLocked) return failures.locked();
  if (cause instanceof SettingsUnreadable) return failures.settingsUnreadable();
  return cause instanceof LedgerUnavailable ? failures.ledgerUnavailable() : null;
};

/** Everything that is passed in. */
export interface WorkerPorts extends LockedPorts, FilePorts, ActivityPorts, ProfilePorts {
  readonly shops: ManagedShops;
  /** Begins a new log of the databases, once each time the browser was started. Never rejects. */
  readonly renewLog: () => Promise<void>;
  /** Brings the registered content scripts in line with the shops. */
  readonly settle: () => Promise<void>;
  /** Invoices on their way to the page that prints them. */
  readonly prints: Prints<Printable>;
}

/** All that the worker does, as its start (lib/worker) calls it. */
export function createWorker(outer: WorkerPorts): Operations {
  const healthChanged = new Set<() => void>();
  // What an earlier run of the browser left unfinished is gone on with after that, and so is whatever is sent.
  const logRenewed = outer.renewLog();
  const lock = createLock({
    ...outer.lock,
    vault: outer.vault,
    now: outer.now,
    changed: (state) => quietly('telling of the lock', onLock(state)),
  });
  const ports: AutomationPorts = {
    ...outer,
    vault: managedVault(lock.vault, outer.shops),
    announce(backOffice, cases) {
      outer.announce(backOffice, cases);
      activity.watch.changed(cases.map(({ hostId }) => caseKey(backOffice, hostId)));
      void bulk.heard(backOffice, cases);
    },
    announceProvider(backOffice, health) {
      outer.announceProvider(backOffice, health);
      activity.watch.heardProvider(backOffice, health.downSince);
      for (const changed of healthChanged) changed();
      void automation.changed();
    },
    announceJob(message) {
      outer.announceJob(message);
      activity.watch.heardJob(message);
      automation.heard(message);
    },
  };
  const credit = createCredit(ports);
  const bulk = createBulk(ports, credit, (changed) => healthChanged.add(changed));
  const automation = createAutomation({ ports, credit, bulk });
  const activity = createActivity(outer, {
    audit: outer.audit,
    health: () => outer.ledger.health(),
    busy: credit.busy,
    jobs: async () =>
      (await Promise.all([...new Set(await backOffices())].map((office) => bulk.list(office)))).flat(),
    lock: () => lock.state(),
    now: outer.now,
  });
  const backOffices = async (): Promise<string[]> =>
    (await ports.shops.list()).map((shop) => shop.backOffice);
  const changed = (): Promise<void> => outer.settle().finally(() => void automation.changed());
  const shops = createShopService({ ...ports, changed, policy: outer.shops.effective });
  const files = createFiles({
    ...outer,
    vault: lock.vault,
    mustBeOpen: lock.mustBeOpen,
    async wipePasswords() {
      if ('code' in (await lock.wipe())) throw new VaultBroken('wipe');
    },
    busy: credit.busy,
    show: credit.tell,
    changed,
    recover: () => recover(),
  });
  const profiles = createProfiles({ ...outer, backOffices, changed: outer.settle });
  const printing = createPrinting({
    ...ports,
    prints: outer.prints,
    uuid: () => crypto.randomUUID(),
    open: async (path) => void (await browser.tabs.create({ url: browser.runtime.getURL(`/${path}`) })),
  });
  const quietly = (what: string, work: Promise<unknown>): void =>
    void work.catch((cause: unknown) => console.error(`Yoshin: ${what} failed`, traceOf(cause)));

  const self = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  const report = createReport({
    activity: outer.activity,
    shops: async () => {
      const answer = await shops.list();
      return 'shops' in answer ? answer.shops : [];
    },
    jobs: async () =>
      (await Promise.all([...new Set(await backOffices())].map((office) => bulk.list(office)))).flat(),
    aside: credit.aside,
    policy: async () => (await outer.shops.effective()).managed.length > 0,
    lock: () => lock.state(),
    health: () => outer.ledger.health(),
    place: placeNow,
    allowed: isAllowed,
    now: outer.now,
  });
  const dispatch = createDispatch({
    routes: operationRoutes,
    self,
    backOffices,
    mapped: profiles.allows,
    explain,
    log: (note) => console.warn(`Yoshin: ${note}`),
    handlers: {
      ...routesTo({
        ports,
        credit,
        bulk,
        automation,
        lock,
        shops,
        printing,
        report,
        logRenewed,
        settled: files.settled,
        self: self.origin,
      }),
      ...files.handlers,
      ...activity.handlers,
      ...profiles.handlers,
    },
  });

  const recover = (): void => {
    quietly('recovery', credit.recover());
    quietly('jobs', bulk.recover());
    quietly('files', files.goOn());
    void automation.review();
  };

  /** Jobs pause or go on, what waited goes on, and whoever looks at a list sees it. */
  async function onLock(state: LockChanged['state']): Promise<void> {
    for (const changed of healthChanged) changed();
    if (state !== 'locked') recover();
    void automation.changed();
    for (const backOffice of new Set(await backOffices()))
      tellTabs({ event: 'lock.changed', backOffice, state });
  }

  return {
    dispatch,
    reads: {
      'jobs.list': async (_input, origin) => ({ jobs: await bulk.list(origin) }),
      'automation.state': (_input, origin) => automation.state(origin),
    },
    busy: credit.busy,
    health: credit.health,
    locked: () => isLocked(ports),
    lockNow: async () => (await lock.now()).state,
    onAlarm: ({ name }) => {
      if (name === alarms.waiting) {
        void logRenewed.then(recover);
        // Time has passed: a hold may have become one that needs somebody.
        activity.watch.changed();
      }
      if (name === alarms.lock) quietly('the lock', lock.check());
    },
    onIdle: (hand) => quietly('the lock', lock.onIdle(hand)),
    wake: () =>
      void logRenewed.then(() => {
        recover();
        quietly('trimming the record', ports.audit.trim(ports.now()));
        quietly('deleting what is over its time', activity.tidy());
        activity.watch.changed();
      }),
  };
}
