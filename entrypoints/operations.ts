import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from '../lib/browser.ts';
import { renewLog } from '../lib/database/fresh-log.ts';
import { openActivity } from '../lib/ledger/activity.ts';
import { openAudit } from '../lib/ledger/audit.ts';
import { openJobs } from '../lib/ledger/jobs.ts';
import { openLedger } from '../lib/ledger/ledger.ts';
import { openRetention } from '../lib/ledger/retention.ts';
import { openTransfer } from '../lib/ledger/transfer.ts';
import { newsKey } from '../lib/messages/activity.ts';
import { openOutlets } from '../lib/operations/activity/outlets.ts';
import { alertWords } from '../lib/operations/activity/words.ts';
import {
  announce,
  announceAutomation,
  announceJob,
  announceProvider,
  checkIn,
  stayAwake,
  wakeIn,
} from '../lib/operations/browser-edge.ts';
import { openTabs } from '../lib/operations/tabs.ts';
import { openUnlock } from '../lib/operations/lock-window.ts';
import { createWorker, type WorkerPorts } from '../lib/operations/worker.ts';
import { holidaysFile, lazyHolidays } from '../lib/order/holidays.ts';
import { lazyExplainer } from '../lib/providers/kuroneko/errors/explain.ts';
import { codeTableFile } from '../lib/providers/kuroneko/errors/file.ts';
import { createKuroneko } from '../lib/providers/kuroneko/index.ts';
import { openAlerts } from '../lib/settings/alerts.ts';
import { openAutomation } from '../lib/settings/automation.ts';
import { openLockSettings } from '../lib/settings/lock.ts';
import { managedShops, openPolicy } from '../lib/settings/managed.ts';
import { mappingKey, openMappings } from '../lib/settings/mapping.ts';
import { keptIn, openOwnProfiles } from '../lib/settings/profiles.ts';
import { openPrints } from '../lib/settings/prints.ts';
import { openRetentionSettings } from '../lib/settings/retention.ts';
import { openSeen } from '../lib/settings/seen.ts';
import { logKey, openSession, seenKey, unlockedKey } from '../lib/settings/session.ts';
import { openShops } from '../lib/settings/shops.ts';
import { openStaff } from '../lib/settings/staff.ts';
import { openVault } from '../lib/vault/vault.ts';
import { wordsOfBrowser } from '../lib/words/messages.ts';
import { installWords } from '../lib/words/screen.ts';
import type { OperationsWorld, Shared } from '../lib/worker/parts.ts';

const delay = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const own = async (file: string) => (await fetch(browser.runtime.getURL(file))).json();

/** All that acts: taken in by the start of the worker (background.ts) when it is first needed. */
export default defineUnlistedScript(() => {
  (globalThis as OperationsWorld).yoshinOperations = ({
    ledger,
    vault,
    staging,
    settle,
    between,
  }: Shared) => {
    installWords(wordsOfBrowser((name) => browser.i18n.getMessage(name)));
    const ports: WorkerPorts = {
      ledger: openLedger(ledger),
      jobs: openJobs(ledger),
      transfer: openTransfer(ledger),
      staging: staging as WorkerPorts['staging'],
      vault: openVault({ session: openSession(unlockedKey), connect: vault, now: Date.now }),
      shops: managedShops(openShops(), openPolicy()),
      automation: openAutomation(),
      audit: openAudit(ledger),
      activity: openActivity(ledger),
      retention: openRetention(ledger),
      retentionSettings: openRetentionSettings(),
      alerts: openAlerts(),
      remembered: openSession('remembered'),
      outlets: openOutlets(alertWords, openSession(newsKey)),
      seen: openSeen(),
      profiles: openOwnProfiles(),
      mappings: openMappings(openSession(mappingKey)),
      judge: keptIn,
      tabs: openTabs(),
      prints: openPrints(openSession('prints')),
      holidays: lazyHolidays(() => own(holidaysFile)),
      staff: openStaff(),
      provider: createKuroneko({
        fetch: (url, init) => fetch(url, init),
        now: () => new Date(),
        random: Math.random,
        delay,
        words: lazyExplainer(() => own(codeTableFile)),
      }),
      now: Date.now,
      announce,
      announceProvider,
      announceJob,
      announceAutomation,
      delay,
      stayAwake,
      wakeIn,
      settle,
      renewLog: () =>
        // Firefox keeps its databases in SQLite, which knows by itself where a torn write begins.
        import.meta.env.FIREFOX
          ? openSession(logKey).set(true)
          : renewLog(openSession(logKey), (bytes) => crypto.getRandomValues(bytes)),
      lock: {
        settings: openLockSettings(),
        seen: openSession(seenKey),
        hand: (seconds) => browser.idle.queryState(seconds),
        tellIdleAfter: (seconds) => browser.idle.setDetectionInterval(seconds),
        checkIn,
        openUnlock,
      },
    };
    return createWorker(
      between(ports, ['ledger', 'jobs', 'vault', 'shops', 'automation', 'provider', 'transfer', 'staging']),
    );
  };
});
