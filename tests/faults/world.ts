import type { Page } from '@playwright/test';
import { flawless, type Plain } from '../e2e/panel.ts';
import { openStage, saveShop, type Stage } from '../e2e/stage.ts';
import { allStatuses } from '../sandbox/backoffice/choices.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';

/** Orders that are prepared together, on one list page. */
export const batchSize = 100;

/** Orders nobody has used yet, in the order of the list. */
export interface Batch {
  readonly orders: readonly Plain[];
  /** From 1. */
  readonly number: number;
}

/** A browser with the extension, a back office full of flawless orders, and the provider: of one lane of the suite alone. */
export interface World {
  readonly stage: Stage & { close(): Promise<void> };
  /** The next hundred orders. Throws when there are none. */
  batch(): Batch;
  /** Every batch that is left. */
  readonly left: () => number;
  /** Loads the list page with all orders of a batch, or with one order alone, as the search shows it. Resolves when the old page is gone. */
  show(batch: Batch, one?: Plain): Promise<Page>;
  /** The page as it stands. */
  page(): Page;
  /** Saves the shop again with other contract options. */
  options(change: Record<string, unknown>): Promise<void>;
}

interface Opening {
  /** Another PC of the same shop. */
  beside?: World;
  /** How its shop differs from the usual one. */
  shop?: Record<string, unknown>;
}

/** @param batches hundreds of orders */
export async function openWorld(batches: number, { beside, shop = {} }: Opening = {}): Promise<World> {
  const count = batches * batchSize;
  const stage = await openStage(beside ? { beside: beside.stage } : { orders: count });
  const { control } = stage.office;
  const order: Plain[] = [];
  if (!beside) {
    const model = await control.order(knownOrders.clean);
    const ids: number[] = [];
    for (let page = 1; ids.length < count; page++)
      ids.push(
        ...(await control.orders({ stat: allStatuses.id, per: 500, page })).orders.map(({ id }) => id),
      );
    for (const [at, id] of ids.entries()) await control.patchOrder(id, flawless(model, at));
  }
  for (let page = 1; order.length < count; page++)
    for (const { id, number, billed } of (await control.orders({ per: batchSize, page })).orders)
      order.push({ id, number, billed });
  const options = (change: Record<string, unknown>): Promise<void> =>
    saveShop(stage, { amountChange: true, concurrency: 8, ...shop, ...change });
  await options({});
  let used = 0;
  let page: Page | null = null;
  return {
    stage,
    options,
    left: () => batches - used,
    batch() {
      if (used >= batches) throw new Error('No orders left');
      const from = used++ * batchSize;
      return { number: used, orders: order.slice(from, from + batchSize) };
    },
    async show({ number }, one) {
      if (page?.isClosed()) page = null;
      page ??= await stage.openList('?srh_onum=none&search=1');
      const query = one
        ? `stat=${allStatuses.id}&srh_onum=${one.number}&search=1`
        : `per=${batchSize}&page=${number}`;
      await page.goto(`${stage.office.origin}/goq21/index_beta.php?${query}`, { waitUntil: 'commit' });
      // A page behind another one is drawn once a second at most.
      await page.bringToFront();
      return page;
    },
    page() {
      if (!page || page.isClosed()) throw new Error('No page');
      return page;
    },
  };
}
