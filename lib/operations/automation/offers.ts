import type { Operation } from '../../credit/status.ts';
import { caseKey, type Case } from '../../ledger/records.ts';
import { mostInRun, type ToRead } from '../../messages/automation.ts';
import type { CaseView, InputOf } from '../../messages/contract.ts';
import type { Kept, Left } from '../../settings/automation.ts';
import type { Shop } from '../../settings/shop.ts';
import { calledFor, dealtWith } from './decide.ts';
import type { AutomationDeps, Block, Desk } from './desk.ts';
import type { createLeases } from './lease.ts';
import { runsOf, withoutLeft, withShops } from './state.ts';
import type { Runs } from './runs.ts';

type Row = InputOf<'automation.offer'>['rows'][number];

/** An order that something is called for, and the shops whose switch says so. */
interface Call {
  readonly row: Row;
  readonly operation: Operation;
  readonly shops: readonly Shop[];
}

/** What a list shows, and what of it may be done by itself now. */
export function createOffers(
  { ports, credit }: AutomationDeps,
  desk: Desk,
  leases: ReturnType<typeof createLeases>,
  runs: Runs,
) {
  /** Orders that a job of this back office has before it: they are taken care of. */
  async function underWay(backOffice: string): Promise<ReadonlySet<string>> {
    const jobs = (await ports.jobs.list()).filter(
      ({ job }) => job.backOffice === backOffice && job.finishedAt === null,
    );
    const entries = await Promise.all(
      jobs.flatMap(({ job }) =>
        (['waiting', 'running'] as const).map((state) => ports.jobs.entries(job.jobId, state)),
      ),
    );
    return new Set(entries.flat().map(({ hostId }) => hostId));
  }

  /** What is called for, whether or not it can be begun now. */
  function callsOf(
    rows: readonly Row[],
    views: readonly CaseView[],
    records: readonly (Case | undefined)[],
    shops: readonly Shop[],
    kept: Kept,
  ): Call[] {
    const left = new Map(
      shops.flatMap(({ id }) => runsOf(kept, id).left.map((one) => [one.hostId, one] as const)),
    );
    return rows.flatMap((row, at): Call[] => {
      const view = views[at]!;
      const shopId = records[at]?.shopId || runs.shopOfOrder(row.hostId);
      const mine = shopId === undefined ? shops : shops.filter(({ id }) => id === shopId);
      const operations = mine.map((shop) => calledFor({ view, ...row }, shop.automation, ports.now()));
      const operation = operations.find((one) => one !== null);
      const before = left.get(row.hostId);
      if (!operation || (before?.operation === operation && before.print === row.print)) return [];
      const called = mine.filter((_shop, index) => operations[index] === operation);
      return [{ row, operation, shops: called }];
    });
  }

  return async function offer(
    backOffice: string,
    rows: readonly Row[],
    tab: number | undefined,
  ): Promise<{ kept: Kept; read: ToRead | null }> {
    leases.leaveTab(backOffice, tab);
    let kept = await ports.automation.read();
    const shops = await desk.here(backOffice);
    if (kept.paused || shops.length === 0) return { kept, read: null };
    const records = await ports.ledger.cases(rows.map(({ hostId }) => caseKey(backOffice, hostId)));
    const views = await credit.views(
      backOffice,
      rows.map(({ hostId }) => hostId),
    );
    const busy = await underWay(backOffice);
    const calls = callsOf(rows, views, records, shops, kept).filter(({ row }) => !busy.has(row.hostId));

    const blocks = new Map<string, Block | null>();
    for (const shop of shops) blocks.set(shop.id, await desk.blockOf(shop, kept));
    const held = leases.heldUntil(backOffice, ports.now());
    /** Shops that will have something to do later on. */
    const later = new Set<string>();
    const taken: Call[] = [];
    for (const call of calls) {
      const free = call.shops.filter(({ id }) => blocks.get(id) === null);
      if (free.length > 0 && held === null && taken.length < mostInRun) taken.push({ ...call, shops: free });
      else for (const { id } of call.shops) later.add(id);
    }
    const seen = new Map(views.map((view) => [view.hostId, view]));
    const done = ({ hostId, operation }: Left): boolean => {
      const view = seen.get(hostId);
      return view !== undefined && dealtWith(operation, view);
    };
    kept = await ports.automation.change((now) =>
      withShops(
        withShops(now, later, (one) => (one.wanted ? one : { ...one, wanted: true })),
        shops.map(({ id }) => id),
        (one) => withoutLeft(one, done),
      ),
    );
    if (later.size > 0) runs.wakeFor(kept, later, held);

    // A question needs no order: who has a credit to be asked after has a number.
    const known = taken.filter(({ operation }) => operation === 'check');
    for (const shop of shops) {
      const mine = known.filter(({ shops: [first] }) => first === shop);
      if (mine.length === 0) continue;
      const entries = mine.map(({ row: { hostId, print } }) => ({
        hostId,
        print,
        order: null,
        accept: null,
      }));
      kept = await runs.start(shop, 'check', entries);
    }
    const unread = taken.filter(({ operation }) => operation !== 'check');
    if (unread.length === 0) return { kept, read: null };
    const runId = crypto.randomUUID();
    const orders = unread.map(({ row: { hostId }, operation }) => ({ hostId, operation }));
    const byId = new Map(orders.map((one) => [one.hostId, one.operation]));
    leases.give(backOffice, { runId, tab, orders: byId }, ports.now());
    return { kept, read: { runId, orders } };
  };
}
