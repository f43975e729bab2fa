import { inWorker } from './in-worker.ts';
import type { Stage } from './stage.ts';

interface Alarms {
  alarms: {
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
    create(name: string, alarm: { when: number }): Promise<void>;
  };
}
type Chrome = { chrome: Alarms };

/** When the worker is to wake by itself, ms from now; null when it does not mean to. */
export async function wakesIn(stage: Stage): Promise<number | null> {
  return inWorker(stage, async () => {
    const alarm = await (globalThis as unknown as Chrome).chrome.alarms.get('recover');
    return alarm ? alarm.scheduledTime - Date.now() : null;
  });
}

/** Lets time pass for the ledger: every moment it keeps moves so many ms into the past. Nothing rings. */
export async function passTime(stage: Stage, ms: number): Promise<void> {
  await inWorker(
    stage,
    async (passed) => {
      const asked = indexedDB.open('yoshin-ledger');
      const db = await new Promise<IDBDatabase>((done, failed) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      const moments = ['askAt', 'heldSince', 'probeAt', 'since', 'plannedAt', 'absentSince'];
      const tx = db.transaction(['cases', 'intents', 'health'], 'readwrite');
      for (const name of ['cases', 'intents', 'health']) {
        const walk = tx.objectStore(name).openCursor();
        walk.onsuccess = () => {
          const at = walk.result;
          if (!at) return;
          const value = at.value as Record<string, unknown>;
          for (const moment of moments) {
            const then = value[moment];
            if (typeof then === 'number' && then > 0) value[moment] = Math.max(1, then - passed);
          }
          at.update(value);
          at.continue();
        };
      }
      await new Promise((done) => (tx.oncomplete = done));
      db.close();
    },
    ms,
  );
}

/**
 * Lets time pass: the ledger's moments move into the past, the worker dies, as it does when nothing happens for long, and
 * its own alarm rings `after` so many ms.
 */
export async function elapse(stage: Stage, ms: number, after = 2000): Promise<void> {
  await passTime(stage, ms);
  await inWorker(
    stage,
    (wait) => (globalThis as unknown as Chrome).chrome.alarms.create('recover', { when: Date.now() + wait }),
    after,
  );
  await stage.killWorker();
}
