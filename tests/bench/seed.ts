import { ask, isolatedIn } from './isolated.ts';
import { orderOf } from './orders.ts';
import type { World } from './world.ts';

const store = 'yoshin-ledger';
let place = 5_000_000;

/** Ids of orders that have a case after `fillLedger`. */
export const seededId = (at: number): string => `s${at}`;

/** What one real operation left on the disk: models for many. */
interface Models {
  readonly record: Record<string, unknown>;
  readonly lines: readonly Record<string, unknown>[];
  readonly intent: Record<string, unknown> | null;
}

/** Asks for one order's credit from the list and takes what the ledger has of it then. */
async function modelsOf(world: World): Promise<Models> {
  const order = orderOf(place++);
  const act = {
    route: 'credit.act',
    input: {
      requestId: crypto.randomUUID(),
      operation: 'authorize',
      hostId: order.hostId,
      order,
      print: '',
      accept: null,
      alwaysAccept: false,
      mends: [],
    },
  };
  await ask(await isolatedIn(world.ours), act);
  const worker = await world.stage.worker();
  return worker.evaluate(
    async ({ store, key }) => {
      const asked = indexedDB.open(store);
      const db = await new Promise<IDBDatabase>((done) => (asked.onsuccess = () => done(asked.result)));
      const tx = db.transaction(['cases', 'intents', 'journal']);
      const read = <T>(request: IDBRequest): Promise<T> =>
        new Promise((done) => (request.onsuccess = () => done(request.result as T)));
      const models = {
        record: await read<Record<string, unknown>>(tx.objectStore('cases').get(key)),
        intent: (await read<Record<string, unknown> | undefined>(tx.objectStore('intents').get(key))) ?? null,
        lines: (await read<Record<string, unknown>[]>(tx.objectStore('journal').getAll())).filter(
          ({ caseKey }) => caseKey === key,
        ),
      };
      db.close();
      return models;
    },
    { store, key: `${world.stage.office.origin} ${order.hostId}` },
  );
}

/** Writes so many cases, each with its lines of the journal, as if they had been authorized one by one. */
export async function fillLedger(world: World, count: number): Promise<void> {
  const { control } = world.stage.provider;
  await control.clearFaults();
  const models = await modelsOf(world);
  const worker = await world.stage.worker();
  await worker.evaluate(
    async ({ store, models, office, count }) => {
      const asked = indexedDB.open(store);
      const db = await new Promise<IDBDatabase>((done) => (asked.onsuccess = () => done(asked.result)));
      const batch = 5000;
      for (let from = 0; from < count; from += batch) {
        const tx = db.transaction(['cases', 'journal'], 'readwrite');
        for (let at = from; at < Math.min(count, from + batch); at++) {
          const key = `${office} s${at}`;
          const own = { key, hostId: `s${at}`, claims: [`${store} s${at}`], sentNumber: `S${at}` };
          tx.objectStore('cases').put({ ...models.record, ...own });
          for (const line of models.lines.slice(-1))
            tx.objectStore('journal').add({ ...line, caseKey: key, requestId: `s${at}` });
        }
        await new Promise((done, failed) => {
          tx.oncomplete = done;
          tx.onabort = () => failed(tx.error);
        });
      }
      db.close();
    },
    { store, models, office: world.stage.office.origin, count },
  );
}

/** A model of an operation whose answer was lost, for `openIntents`. */
export async function lostModel(world: World): Promise<Models> {
  const { control } = world.stage.provider;
  await control.fault({ kind: 'drop', when: 'before' });
  try {
    const models = await modelsOf(world);
    if (!models.intent) throw new Error('The lost call left no open intent');
    return models;
  } finally {
    await control.clearFaults();
  }
}

/** Leaves so many operations open on the disk, due at once, as a worker does that was killed while it asked for them. */
export async function openIntents(world: World, { record, intent }: Models, count: number): Promise<void> {
  const worker = await world.stage.worker();
  await worker.evaluate(
    async ({ store, record, intent, office, count }) => {
      const asked = indexedDB.open(store);
      const db = await new Promise<IDBDatabase>((done) => (asked.onsuccess = () => done(asked.result)));
      const tx = db.transaction(['cases', 'intents', 'health'], 'readwrite');
      tx.objectStore('health').clear();
      tx.objectStore('intents').clear();
      for (let at = 0; at < count; at++) {
        const key = `${office} s${at}`;
        tx.objectStore('cases').put({ ...record, key, hostId: `s${at}`, claims: [`${store} s${at}`] });
        tx.objectStore('intents').put({ ...intent, caseKey: key, requestId: `open${at}`, asks: 0, askAt: 0 });
      }
      await new Promise((done) => (tx.oncomplete = done));
      db.close();
    },
    { store, record, intent, office: world.stage.office.origin, count },
  );
}
