import { longestPause } from '../../credit/pauses.ts';
import type { Operation } from '../../credit/status.ts';
import { caseKey } from '../../ledger/records.ts';
import type { InputOf } from '../../messages/contract.ts';
import type { DraftEntry } from '../../messages/jobs.ts';
import { shopOf } from '../../settings/shop-of.ts';
import type { Kept, Left } from '../../settings/automation.ts';
import type { Shop } from '../../settings/shop.ts';
import { calledFor, isNew } from './decide.ts';
import type { AutomationDeps, Desk } from './desk.ts';
import type { Lease } from './lease.ts';
import { begun, ended, runsOf, withLeft, withShops } from './state.ts';

type Entry = InputOf<'jobs.start'>['entries'][number];
type Read = InputOf<'automation.begin'>['entries'][number];

/** Shops of orders that were read and belong elsewhere: they are not read again. As many as a day's lists show. */
const remembered = 5000;

/** Orders that were read, from their draft to the job. */
export function createRuns({ ports, credit, bulk }: AutomationDeps, desk: Desk) {
  const owners = new Map<string, string>();
  function own(hostId: string, shopId: string): void {
    owners.set(hostId, shopId);
    const [oldest] = owners.keys();
    if (owners.size > remembered && oldest !== undefined) owners.delete(oldest);
  }

  /** Begins a job; it is known as the automation's own before it is there. */
  async function start(shop: Shop, operation: Operation, entries: Entry[]): Promise<Kept> {
    const { automation } = ports;
    const jobId = crypto.randomUUID();
    const kept = await automation.change((now) =>
      withShops(now, [shop.id], (runs) => begun(runs, jobId, operation)),
    );
    try {
      await bulk.start(shop.backOffice, { jobId, operation, automatic: true, entries });
    } catch (cause) {
      const gone = { jobId, nothing: true, last: null };
      await automation.change((now) => withShops(now, [shop.id], (runs) => ended(runs, gone, ports.now())));
      throw cause;
    }
    return kept;
  }

  /** Sorts what was read: what goes, and what is left to a person and why. */
  async function judge(
    shop: Shop,
    operation: Operation,
    orders: readonly Read[],
  ): Promise<{ go: Entry[]; left: Left[] }> {
    const go: Entry[] = [];
    const left: Left[] = [];
    const at = ports.now();
    const leave = (one: Read, why: string): void => void left.push(leftOf(one, operation, why, at));
    const fit = orders.filter((one) => {
      if (operation !== 'authorize' || isNew(one.order, at)) return true;
      leave(one, 'automation.why.old');
      return false;
    });
    const asked = fit.map(({ order, print }) => ({ hostId: order.hostId, order, print }));
    const { entries } = await bulk.draft(shop.backOffice, { operation, entries: asked });
    for (const [index, one] of fit.entries()) {
      const why = reason(entries[index]);
      if (why !== null) leave(one, why);
      else go.push({ hostId: one.order.hostId, order: one.order, print: one.print, accept: null });
    }
    return { go, left };
  }

  return {
    start,
    /** The shop an order was found to belong to; undefined when it was not read yet. */
    shopOfOrder: (hostId: string): string | undefined => owners.get(hostId),

    /** Wakes the worker when the first of these shops may go on, as far as that is a matter of time. */
    wakeFor(kept: Kept, shopIds: Iterable<string>, held: number | null): void {
      const now = ports.now();
      for (const shopId of shopIds) {
        const { nextAt, open } = runsOf(kept, shopId);
        if (open.length === 0) ports.wakeIn(Math.min(Math.max(nextAt, held ?? 0, now) - now, longestPause));
      }
    },

    /** What a page has read for its lease. The worker looks at everything again: time has passed. */
    async begin(backOffice: string, lease: Lease, orders: readonly Read[]): Promise<Kept> {
      let kept = await ports.automation.read();
      const list = await ports.shops.list();
      const groups = new Map<string, { shop: Shop; operation: Operation; orders: Read[] }>();
      const ids = orders.map(({ order }) => order.hostId);
      const views = await credit.views(backOffice, ids);
      const records = await ports.ledger.cases(ids.map((id) => caseKey(backOffice, id)));
      for (const [at, one] of orders.entries()) {
        const { hostId, mall } = one.order;
        const operation = lease.orders.get(hostId);
        const shop = shopOf(list, backOffice, mall);
        own(hostId, shop?.id ?? '');
        if (!shop || !operation) continue;
        const owner = records[at]?.shopId || shop.id;
        if (owner !== shop.id) {
          // Its mall was changed after the credit: whose it is now, a person has to say.
          const odd = leftOf(one, operation, 'automation.why.look', ports.now());
          kept = await ports.automation.change((now) =>
            withShops(now, [owner], (runs) => withLeft(runs, [odd])),
          );
          continue;
        }
        const row = { view: views[at]!, open: true, dispatching: true };
        if (calledFor(row, shop.automation, ports.now()) !== operation) continue;
        const name = `${shop.id} ${operation}`;
        const group = groups.get(name) ?? { shop, operation, orders: [] };
        group.orders.push(one);
        groups.set(name, group);
      }
      for (const { shop, operation, orders: mine } of groups.values()) {
        // The pause and a job of the same offer do not count: this run was let in before.
        const block = await desk.blockOf(shop, kept);
        if (block !== null && block !== 'pause' && block !== 'running') continue;
        const { go, left } = await judge(shop, operation, mine);
        kept = await ports.automation.change((now) =>
          withShops(now, [shop.id], (runs) => withLeft(runs, left)),
        );
        if (go.length > 0) kept = await start(shop, operation, go);
      }
      return kept;
    },
  };
}
export type Runs = ReturnType<typeof createRuns>;

const leftOf = (
  { order: { hostId, number }, print }: Read,
  operation: Operation,
  why: string,
  at: number,
): Left => ({ hostId, number, operation, print, why: why.slice(0, 2000), at });

/** Why an order is left to a person; null when it can go as it stands. */
function reason(entry: DraftEntry | undefined): string | null {
  if (!entry?.can) return entry?.why || 'automation.why.look';
  return entry.ask ? 'automation.why.look' : null;
}
