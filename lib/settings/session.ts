import { browser } from '../browser.ts';

/** One value that outlives the worker, but not the browser: kept in memory only, and closed to content scripts. */
export interface SessionItem {
  get(): Promise<unknown>;
  set(value: unknown): Promise<void>;
  clear(): Promise<void>;
}

export function openSession(key: string): SessionItem {
  const area = browser.storage.session as typeof browser.storage.session & {
    setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  };
  // It is so from the start; said all the same, because a key depends on it.
  const closed = area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  return {
    async get() {
      await closed;
      return (await area.get(key))[key];
    },
    async set(value) {
      await closed;
      await area.set({ [key]: value });
    },
    clear: () => area.remove(key),
  };
}

/** Calls back whenever the value of this key came, went or changed. For pages of the extension. */
export function onSessionChange(key: string, changed: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (key in changes) changed();
  });
}

/** The half of an unlocked key; there exactly while the vault is unlocked. */
export const unlockedKey = 'unlocked';
/** When somebody was last known to be there. */
export const seenKey = 'seen';
/** There once the databases have a new log since the browser was started. */
export const logKey = 'log';
