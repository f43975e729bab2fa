import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';
import { openSettings } from './settings-page.ts';
import { inWorker } from './in-worker.ts';
import { call, type Stage } from './stage.ts';

/** Unlike any other text on the machine. */
export const phrase = 'murasaki no densha 88';

interface Chrome {
  chrome: {
    storage: { session: { set(items: object): Promise<void> } };
    idle: { onStateChanged: { dispatch(state: string): void } };
  };
}

/** The lock's part of the settings. */
export const section = (page: Page): Locator => page.getByRole('group', { name: 'ロック' });

/** Sets a passphrase the way the settings do, without opening them. */
export async function setPassphrase(stage: Stage, passphrase = phrase): Promise<void> {
  const answer = await call(stage, 'lock.set', { passphrase, current: null });
  expect(answer).toMatchObject({ ok: true, value: { tried: 'right' } });
}

/** The state as the worker tells it. */
export async function lockState(stage: Stage): Promise<string> {
  const answer = (await call(stage, 'lock.status', {})) as { value: { state: string } };
  return answer.value.state;
}

export const lockNow = (stage: Stage): Promise<unknown> => call(stage, 'lock.now', {});
export const unlock = (stage: Stage): Promise<unknown> => call(stage, 'lock.unlock', { passphrase: phrase });

/** The browser says that nobody touches the computer, or that it was locked. No machine for tests has a lock of its own. */
export async function tellIdle(stage: Stage, state: 'idle' | 'locked'): Promise<void> {
  await inWorker(
    stage,
    (said) => (globalThis as unknown as Chrome).chrome.idle.onStateChanged.dispatch(said),
    state,
  );
}

/** The computer slept for so many ms, and the worker with it. */
export async function sleepFor(stage: Stage, ms: number): Promise<void> {
  await inWorker(
    stage,
    (passed) => (globalThis as unknown as Chrome).chrome.storage.session.set({ seen: Date.now() - passed }),
    ms,
  );
  await stage.killWorker();
}

/** The field of the window that the worker opens. */
export const fieldIn = (window: Page): Locator => window.locator('#lock-current');

/** Says the passphrase in the window, which closes. */
export async function sayIn(window: Page, passphrase = phrase): Promise<void> {
  const closed = window.waitForEvent('close');
  await fieldIn(window).fill(passphrase);
  await window.keyboard.press('Enter');
  await closed;
}

/** As after so many wrong passphrases; the pause ends in so many ms. */
export async function setTries(stage: Stage, failures: number, ms: number): Promise<void> {
  await inWorker(
    stage,
    async (tries) => {
      const asked = indexedDB.open('yoshin-vault');
      const db = await new Promise<IDBDatabase>((done, failed) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      const tx = db.transaction('tries', 'readwrite');
      tx.objectStore('tries').put(
        { version: 1, failures: tries.failures, until: Date.now() + tries.ms },
        'only',
      );
      await new Promise((done) => (tx.oncomplete = done));
      db.close();
    },
    { failures, ms },
  );
}

/** Opens the settings with their lock in sight. */
export async function openLock(stage: Stage): Promise<Page> {
  const page = await openSettings(stage);
  await expect(section(page)).toBeVisible();
  return page;
}
