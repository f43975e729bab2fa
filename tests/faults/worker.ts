import { passTime } from '../e2e/elapse.ts';
import type { Stage } from '../e2e/stage.ts';
import type { Case, Intent, JournalEntry } from '../../lib/ledger/records.ts';
import { inWorker } from '../e2e/in-worker.ts';
import { until } from './until.ts';

interface Gate {
  passed: string[];
  stoppedAt: string | null;
  arm(moment: string, nth?: number): void;
}
type Gated = { yoshinGate: Gate };

/** Moments this life of the worker has passed. */
export const passed = (stage: Stage): Promise<string[]> =>
  inWorker(stage, () => [...(globalThis as unknown as Gated).yoshinGate.passed], null);

/** Drops the list of moments: it grows with every call, in tests alone, and is no memory of the worker's own. */
export const forgetMoments = (stage: Stage): Promise<void> =>
  inWorker(stage, () => void ((globalThis as unknown as Gated).yoshinGate.passed.length = 0), null);

/** Stops the worker when this moment comes the n-th time from now. */
export const arm = (stage: Stage, moment: string, nth: number): Promise<void> =>
  inWorker(stage, (at) => (globalThis as unknown as Gated).yoshinGate.arm(at.moment, at.nth), {
    moment,
    nth,
  });

export const isStopped = (stage: Stage): Promise<boolean> =>
  inWorker(stage, () => (globalThis as unknown as Gated).yoshinGate.stoppedAt !== null, null);

/** Resolves with the moments once no new one came for some while. */
export async function quiet(stage: Stage): Promise<string[]> {
  // A worker that nobody asks begins a little later.
  await inWorker(
    stage,
    (ms) => {
      const { yoshinParts } = globalThis as unknown as { yoshinParts: { awake: Promise<void> } };
      return Promise.race([yoshinParts.awake, new Promise<void>((done) => setTimeout(done, ms))]);
    },
    1000,
  );
  let before = -1;
  let same = 0;
  return until('the worker is quiet', async () => {
    const now = await passed(stage);
    same = now.length === before ? same + 1 : 0;
    before = now.length;
    return same >= 3 ? now : null;
  });
}

/** What the client's disk holds of one order. */
export interface Kept {
  readonly record: Case | null;
  readonly intent: Intent | null;
}

/** What the ledger holds of these orders, past all gates; in their order. Reads, and never makes a database. */
export async function kept(stage: Stage, hostIds: readonly number[]): Promise<Kept[]> {
  const keys = hostIds.map((id) => `${stage.office.origin} ${id}`);
  const found = await inWorker(
    stage,
    async (keys) => {
      const present = (await indexedDB.databases()).some(({ name }) => name === 'yoshin-ledger');
      if (!present) return keys.map(() => ({ record: null, intent: null }));
      const asked = indexedDB.open('yoshin-ledger');
      const db = await new Promise<IDBDatabase>((done, failed) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      const tx = db.transaction(['cases', 'intents']);
      const read = (store: string, key: string): Promise<unknown> =>
        new Promise((done, failed) => {
          const one = tx.objectStore(store).get(key);
          one.onsuccess = () => done(one.result ?? null);
          one.onerror = () => failed(one.error);
        });
      const all = await Promise.all(
        keys.map(async (key) => ({ record: await read('cases', key), intent: await read('intents', key) })),
      );
      db.close();
      return all;
    },
    keys,
  );
  return found as Kept[];
}

/** How often the client noted in its journal that it sends a call for this order. */
export async function sends(stage: Stage, hostId: number): Promise<number> {
  const lines = await inWorker(
    stage,
    async () => {
      const asked = indexedDB.open('yoshin-ledger');
      const db = await new Promise<IDBDatabase>((done, failed) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      const all = await new Promise<unknown[]>((done, failed) => {
        const read = db.transaction('journal').objectStore('journal').getAll();
        read.onsuccess = () => done(read.result);
        read.onerror = () => failed(read.error);
      });
      db.close();
      return all;
    },
    null,
  );
  const key = `${stage.office.origin} ${hostId}`;
  return (lines as JournalEntry[]).filter(({ caseKey, state }) => caseKey === key && state === 'sent').length;
}

/** Is nothing under way for this order? What waits for a later moment is at rest too. */
export const resting = ({ intent }: Kept): boolean => intent === null || intent.askAt > Date.now();

export { passTime };
