import { browser } from '../browser.ts';
import { caseKey } from '../ledger/records.ts';
import type { Handlers } from '../messages/dispatch.ts';
import type { Automation } from './automation/automation.ts';
import type { createBulk } from './bulk.ts';
import type { Credit } from './credit.ts';
import type { createLock } from './lock.ts';
import type { AutomationPorts } from './ports.ts';
import type { createPrinting } from './printing.ts';
import { pageOf } from './record.ts';
import type { createReport } from './report/gather.ts';
import type { createShopService } from './shops.ts';

interface Services {
  readonly ports: AutomationPorts;
  readonly credit: Credit;
  readonly bulk: ReturnType<typeof createBulk>;
  readonly automation: Automation;
  readonly lock: ReturnType<typeof createLock>;
  readonly shops: ReturnType<typeof createShopService>;
  readonly printing: ReturnType<typeof createPrinting>;
  readonly report: ReturnType<typeof createReport>;
  /** Resolves when the databases have a new log: what is sent waits for it. */
  readonly logRenewed: Promise<void>;
  /** Resolves when no file of settings is half taken in. */
  readonly settled: () => Promise<void>;
  /** Origin of the extension's own pages. */
  readonly self: string;
}

/** Which service answers which message. Files, activity and profiles bring their own. */
export function routesTo({
  ports,
  credit,
  bulk,
  automation,
  lock,
  shops,
  printing,
  report,
  logRenewed,
  settled,
  self,
}: Services) {
  return {
    'cases.raw': async ({ hostId }, origin) => ({ raw: await credit.raw(origin, hostId) }),
    'credit.act': (input, origin) => logRenewed.then(() => credit.act({ ...input, backOffice: origin })),
    'credit.compare': ({ order, print }, origin) => credit.compare(origin, order, print),
    'jobs.draft': async (input, origin) => {
      await lock.mustBeOpen();
      return bulk.draft(origin, input);
    },
    // What began by itself, the automation alone knows.
    'jobs.start': (input, origin) => bulk.start(origin, { ...input, automatic: false }),
    'jobs.entries': async ({ jobId }, origin) => ({ entries: await bulk.entries(origin, jobId) }),
    'jobs.invoices': async ({ jobId }, origin) => ({ invoices: await bulk.invoices(origin, jobId) }),
    'jobs.control': async ({ jobId, action }, origin) => ({
      job: await bulk.control(origin, jobId, action),
    }),
    'automation.offer': ({ rows }, origin, tab) => automation.offer(origin, rows, tab),
    'automation.begin': (input, origin) => automation.begin(origin, input),
    'automation.pause': ({ paused }) => automation.pause(paused),
    'automation.goOn': ({ shopId }, origin) => automation.goOn(origin, shopId),
    'automation.shops': () => automation.shops(),
    'panel.load': async (_input, _origin, tab, frame) => {
      if (tab === undefined) throw new Error('a page without a tab');
      // The caller's frame only, and in our own scripts' world: the page neither sees nor calls it.
      await browser.scripting.executeScript({
        target: { tabId: tab, frameIds: [frame] },
        files: ['panel.js'],
      });
      return { ok: true as const };
    },
    'staff.get': async () => ({ name: await ports.staff.read() }),
    'staff.set': async ({ name }) => {
      await ports.staff.write(name);
      return { name };
    },
    'audit.order': async ({ hostId, before }, office) =>
      pageOf(await ports.audit.page(caseKey(office, hostId), before, 50)),
    'audit.all': async ({ before }) => pageOf(await ports.audit.page(null, before, 100)),
    'seen.list': async () => ({
      offices: (await ports.seen.list()).map(({ carriers, ...office }) => ({
        ...office,
        carriers: carriers.map((name) => ({ name, guess: ports.provider.carrierOf(name) })),
      })),
    }),
    'settings.open': async ({ mall }, office) => {
      const query = new URLSearchParams({ office, mall });
      await browser.tabs.create({ url: browser.runtime.getURL(`options.html?${query}`) });
      return { ok: true as const };
    },
    'aside.list': async () => ({ records: await credit.aside() }),
    'lock.look': async () => ({ state: await lock.state() }),
    'lock.ask': () => lock.ask(),
    'lock.now': () => lock.now(),
    'lock.status': () => lock.status(),
    'lock.unlock': ({ passphrase }) => lock.unlock(passphrase),
    'lock.set': ({ passphrase, current }) => lock.set(passphrase, current),
    'lock.unset': ({ current }) => lock.unset(current),
    'lock.idle': ({ minutes }) => lock.idle(minutes),
    'lock.wipe': () => lock.wipe(),
    'invoices.print': ({ jobId }, origin) => printing.print(origin, jobId),
    'invoices.printed': async ({ keys }) => {
      await printing.printed(keys);
      return { ok: true as const };
    },
    'report.make': async ({ hostId, profile }, origin) => ({
      text: await report.make(origin === self ? null : origin, hostId, profile),
    }),
    // Not in the middle of a file that an earlier life began to take in.
    'shops.list': () => settled().then(() => shops.list()),
    'shops.save': ({ shop, password }) => shops.save(shop, password),
    'shops.remove': ({ id }) => shops.remove(id),
    'shops.test': ({ shop, password }) => shops.test(shop, password),
  } satisfies Partial<Handlers>;
}
