import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../lib/browser.ts';
import { renewLog } from '../lib/database/fresh-log.ts';
import type { Sender } from '../lib/messages/caller.ts';
import { openAudit } from '../lib/ledger/audit.ts';
import { openJobs } from '../lib/ledger/jobs.ts';
import { openLedger } from '../lib/ledger/ledger.ts';
import { openUnlock } from '../lib/operations/lock-window.ts';
import { openStaging } from '../lib/ledger/staging.ts';
import { openTransfer } from '../lib/ledger/transfer.ts';
import {
  announce,
  announceAutomation,
  announceJob,
  announceProvider,
  checkIn,
  createWorker,
  stayAwake,
  wakeIn,
  type WorkerPorts,
} from '../lib/operations/worker.ts';
import { lazyExplainer } from '../lib/providers/kuroneko/errors/explain.ts';
import { codeTableFile } from '../lib/providers/kuroneko/errors/file.ts';
import { createKuroneko } from '../lib/providers/kuroneko/index.ts';
import { openAutomation } from '../lib/settings/automation.ts';
import { holidaysFile, lazyHolidays } from '../lib/order/holidays.ts';
import { openPrints } from '../lib/settings/prints.ts';
import { openSeen } from '../lib/settings/seen.ts';
import { openLockSettings } from '../lib/settings/lock.ts';
import { openSession, unlockedKey } from '../lib/settings/session.ts';
import { managedShops, onPolicyChanged, openPolicy } from '../lib/settings/managed.ts';
import { openShops } from '../lib/settings/shops.ts';
import { openStaff } from '../lib/settings/staff.ts';
import { openVault } from '../lib/vault/vault.ts';
import { gated } from '../tests/sandbox/extension/gate.ts';

const delay = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export default defineBackground({
  type: 'module',
  main() {
    let ports: WorkerPorts = {
      ledger: openLedger(),
      jobs: openJobs(),
      transfer: openTransfer(),
      staging: openStaging(),
      vault: openVault({ session: openSession(unlockedKey), now: Date.now }),
      shops: managedShops(openShops(), openPolicy()),
      automation: openAutomation(),
      audit: openAudit(),
      seen: openSeen(),
      prints: openPrints(openSession('prints')),
      holidays: lazyHolidays(async () => (await fetch(browser.runtime.getURL(holidaysFile))).json()),
      staff: openStaff(),
      provider: createKuroneko({
        fetch: (url, init) => fetch(url, init),
        now: () => new Date(),
        random: Math.random,
        delay,
        words: lazyExplainer(async () => (await fetch(browser.runtime.getURL(codeTableFile))).json()),
      }),
      now: Date.now,
      announce,
      announceProvider,
      announceJob,
      announceAutomation,
      delay,
      stayAwake,
      wakeIn,
      renewLog: () => renewLog(openSession('log'), (bytes) => crypto.getRandomValues(bytes)),
      lock: {
        settings: openLockSettings(),
        seen: openSession('seen'),
        hand: (seconds) => browser.idle.queryState(seconds),
        tellIdleAfter: (seconds) => browser.idle.setDetectionInterval(seconds),
        checkIn,
        openUnlock,
      },
    };
    if (import.meta.env.YOSHIN_SANDBOX) {
      const stops = gated(ports, [
        'ledger',
        'jobs',
        'vault',
        'shops',
        'automation',
        'provider',
        'transfer',
        'staging',
      ]);
      ports = stops.ports;
      Object.assign(globalThis, { yoshinGate: stops.gate });
    }
    const worker = createWorker(ports);
    // The returned promise keeps the channel, and with it the worker, open for the whole provider call.
    browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
      worker.dispatch(message, sender),
    );
    browser.alarms.onAlarm.addListener(worker.onAlarm);
    browser.runtime.onInstalled.addListener(worker.onInstalled);
    browser.runtime.onStartup.addListener(() => undefined);
    onPolicyChanged(worker.onPolicy);
    browser.permissions.onAdded.addListener(worker.onPermissions);
    browser.permissions.onRemoved.addListener(worker.onPermissions);
    browser.idle.onStateChanged.addListener(worker.onIdle);
    browser.action.onClicked.addListener(worker.onAction);
    worker.wake();
  },
});
