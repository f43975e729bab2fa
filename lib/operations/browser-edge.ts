import { browser } from '../browser.ts';
import { traceOf } from '../messages/trace.ts';
import { tellTabs } from '../messages/tell-tabs.ts';
import { alarms } from '../worker/alarms.ts';
import type { LockPorts } from './lock.ts';
import type { AutomationPorts, BulkPorts, Ports } from './ports.ts';

// What the operations need of the browser: to tell its tabs, to be woken, to stay awake.

/** Tells the open tabs of one back office. */
export const announce: Ports['announce'] = (backOffice, cases) =>
  tellTabs({ event: 'cases.changed', backOffice, cases });
export const announceProvider: Ports['announceProvider'] = (backOffice, provider) =>
  tellTabs({ event: 'provider.changed', backOffice, provider });
export const announceJob: BulkPorts['announceJob'] = (message) => tellTabs(message);
export const announceAutomation: AutomationPorts['announceAutomation'] = (message) => tellTabs(message);

/**
 * An alarm outlives the worker; 30 s is the least that a packed extension may ask for. One alarm serves all: an earlier
 * one stays, so that a busy day cannot push it off for ever.
 */
export const wakeIn: Ports['wakeIn'] = (ms) => {
  const set = async (): Promise<void> => {
    const present = await browser.alarms.get(alarms.waiting);
    if (present && present.scheduledTime <= Date.now() + ms) return;
    await browser.alarms.create(alarms.waiting, { delayInMinutes: Math.max(0.5, ms / 60_000) });
  };
  set().catch((cause: unknown) => console.error('Yoshin: no alarm', traceOf(cause)));
};

/**
 * Any call of the extension API counts as a sign of life: the browser's own stopgap until there is a better one. Used only
 * while orders of a bulk job are under way.
 */
export const stayAwake: BulkPorts['stayAwake'] = () => {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  return () => clearInterval(beat);
};

/** There only while the vault is unlocked: whoever sets no passphrase has no alarm of the lock. */
export const checkIn: LockPorts['checkIn'] = (minutes) => {
  const set = async (): Promise<void> => {
    if (minutes === null) await browser.alarms.clear(alarms.lock);
    else await browser.alarms.create(alarms.lock, { delayInMinutes: minutes });
  };
  set().catch((cause: unknown) => console.error('Yoshin: no alarm', traceOf(cause)));
};
