import { expect, type Locator, type Page } from '@playwright/test';
import { dayInJapan } from '../../lib/order/jst.ts';
import { shopDefaults, type Automation } from '../../lib/settings/shop.ts';
import { panelOf, plainOrders, wholeList, type Plain } from './panel.ts';
import { inWorker } from './in-worker.ts';
import { saveShop, type Stage } from './stage.ts';

const elsewhere = 'クレジットカード';
const ours = 'クロネコ代金後払い';

/** So many new orders of today, and no other order of ours on the list. */
export async function newOrders(stage: Stage, count: number): Promise<Plain[]> {
  const { control } = stage.office;
  const orders = await plainOrders(stage, count);
  const mine = new Set(orders.map(({ id }) => id));
  const today = `${dayInJapan(new Date())} 08:00:00`;
  for (const { id } of (await control.orders({ per: 500 })).orders)
    await control.patchOrder(id, mine.has(id) ? { orderedAt: today } : { payment: elsewhere });
  const rows = (await control.orders({ per: 500 })).orders.map(({ id }) => id);
  return orders.toSorted((a, b) => rows.indexOf(a.id) - rows.indexOf(b.id));
}

/** An order is paid otherwise until it comes in. */
export const away = (stage: Stage, { id }: Plain): Promise<unknown> =>
  stage.office.control.patchOrder(id, { payment: elsewhere });
export const comesIn = (stage: Stage, { id }: Plain): Promise<unknown> =>
  stage.office.control.patchOrder(id, { payment: ours });

/** Types a slip number of ヤマト運輸 into the order, in the back office. */
export async function typeSlip(stage: Stage, { id }: Plain, slip: string): Promise<void> {
  const { destinations } = await stage.office.control.order(id);
  await stage.office.control.patchOrder(id, { destinations: destinations.map((to) => ({ ...to, slip })) });
}

/** Saves the shop with these switches on. */
export const turnOn = (
  stage: Stage,
  on: Partial<Automation>,
  more: Record<string, unknown> = {},
): Promise<void> => saveShop(stage, { automation: { ...shopDefaults.automation, ...on }, ...more });

export const openWhole = (stage: Stage): Promise<Page> => stage.openList(wholeList);
/** The line beside the launcher. */
export const signOf = (page: Page): Locator => panelOf(page).locator('.auto');

type Chrome = {
  chrome: {
    storage: {
      local: {
        get(key: string): Promise<Record<string, never>>;
        set(items: Record<string, unknown>): Promise<void>;
      };
    };
    alarms: { create(name: string, alarm: { when: number }): Promise<void> };
  };
};
interface Runs {
  nextAt: number;
  failedRuns: number;
  open: unknown[];
}
interface Stored {
  paused: boolean;
  shops: { shopId: string; runs: Runs }[];
}

/** What the automation remembers of the shop; undefined before its first run. */
export async function kept(stage: Stage): Promise<Runs | undefined> {
  const stored = await inWorker(stage, async () => {
    const { chrome } = globalThis as unknown as Chrome;
    return (await chrome.storage.local.get('automation')).automation as Stored | undefined;
  });
  return stored?.shops.find(({ shopId }) => shopId === 'main')?.runs;
}

/** The run that is under way has ended and was counted. */
export const runEnded = (stage: Stage): Promise<void> =>
  expect.poll(async () => (await kept(stage))?.open, { timeout: 20_000 }).toEqual([]);

/** The pause between two runs is over. */
export async function pauseOver(stage: Stage): Promise<void> {
  await inWorker(stage, async () => {
    const { chrome } = globalThis as unknown as Chrome;
    const { automation } = await chrome.storage.local.get('automation');
    const now = automation as Stored | undefined;
    for (const { runs } of now?.shops ?? []) runs.nextAt = 1;
    if (now) await chrome.storage.local.set({ automation: now });
  });
}

/** The provider spoke so long ago, for every order that it has spoken of. */
export async function answersAge(stage: Stage, ms: number): Promise<void> {
  await inWorker(
    stage,
    async (passed) => {
      const asked = indexedDB.open('yoshin-ledger');
      const db = await new Promise<IDBDatabase>((done, failed) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      const tx = db.transaction('cases', 'readwrite');
      const walk = tx.objectStore('cases').openCursor();
      walk.onsuccess = () => {
        const at = walk.result;
        if (!at) return;
        const value = at.value as { answeredAt: number | null };
        if (value.answeredAt !== null) at.update({ ...value, answeredAt: value.answeredAt - passed });
        at.continue();
      };
      await new Promise((done) => (tx.oncomplete = done));
      db.close();
    },
    ms,
  );
}

/** How often pages of orders were read in the back office. */
export async function ordersRead(stage: Stage): Promise<number> {
  const reads = await stage.office.control.reads();
  return reads.reduce((sum, { page, count }) => sum + (['order', 'address'].includes(page) ? count : 0), 0);
}

/** The worker's alarm rings now. */
export async function ring(stage: Stage): Promise<void> {
  await inWorker(stage, async () => {
    const { chrome } = globalThis as unknown as Chrome;
    await chrome.alarms.create('recover', { when: Date.now() });
  });
}
