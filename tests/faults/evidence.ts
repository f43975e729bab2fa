import type { Plain } from '../e2e/panel.ts';
import { merchant } from '../e2e/stage.ts';
import { judge, type Evidence, type Verdict } from './count.ts';
import { shown } from './rows.ts';
import { attemptsOf, truthOf, type Booked, type Ordered } from './truth.ts';
import { until } from './until.ts';
import { kept } from './worker.ts';
import { type Batch, type World } from './world.ts';

/** An order whose case has come to rest. */
export interface Rested {
  readonly order: Plain;
  readonly peakAllowed: number;
  readonly effect: Evidence['effect'];
  /** Why it never came to rest; empty when it did. */
  readonly stuck: string;
  /** What the page said besides the badge, and the badge it showed before it was loaded again. */
  readonly said: readonly string[];
  readonly badges: readonly string[];
}

export const orderedOf = async (world: World, { id }: Plain): Promise<Ordered> => {
  const { number, billed, lines } = await world.stage.office.control.order(id);
  return { number, billed, items: lines.map(({ name }) => name) };
};

/** What the provider has of one order. */
export const booksOf = async (world: World, { number }: Plain): Promise<Booked[]> =>
  attemptsOf(
    number,
    await world.stage.provider.control.orders({ merchant: merchant.code, orderNoPrefix: number }),
  );

/** Judges orders of one batch that are at rest, the badges read from the list loaded anew. */
export async function judgeAll(world: World, batch: Batch, all: readonly Rested[]): Promise<Verdict[]> {
  const { provider } = world.stage;
  const books = await provider.control.orders({ merchant: merchant.code });
  const peaks = await provider.control.peaks();
  const ledger = await kept(
    world.stage,
    all.map(({ order }) => order.id),
  );
  const orders = await Promise.all(all.map(({ order }) => orderedOf(world, order)));
  const badges = await badgesOf(world, batch, orders, books);
  return all.map((one, at) => {
    const { record, intent } = ledger[at]!;
    const badge = badges.get(one.order.id);
    const verdict = judge({
      order: orders[at]!,
      books: attemptsOf(one.order.number, books),
      peak: peaks[one.order.number] ?? 0,
      peakAllowed: one.peakAllowed,
      ledger: record,
      open: intent !== null,
      badges: [...one.badges, ...(badge === undefined ? [] : [badge])],
      said: one.said,
      effect: one.effect,
    });
    return { ...verdict, lost: verdict.lost || one.stuck };
  });
}

/** On a screen so tall that every row has its slot; read once what the page compares by itself has ended. */
async function badgesOf(
  world: World,
  batch: Batch,
  orders: readonly Ordered[],
  books: readonly Booked[],
): Promise<Map<number, string>> {
  const page = await world.show(batch);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1440, height: 150 * batch.orders.length });
  const ids = new Map(batch.orders.map(({ id, number }) => [number, id]));
  const right = (badge: string, order: Ordered): boolean =>
    truthOf(order, attemptsOf(order.number, books)).edited === badge.includes('要変更');
  const read = async (): Promise<Map<number, string>> =>
    new Map((await shown(page).catch(() => [])).map(({ id, badge }) => [id, badge]));
  const complete = (all: Map<number, string>): boolean =>
    orders.every(({ number }) => (all.get(ids.get(number) ?? 0) ?? '') !== '');
  let all = await until('all badges', async () => {
    const now = await read();
    return complete(now) && now;
  });
  // Rows that changed are compared a moment later, two at a time.
  await until(
    'the rows are compared',
    async () => {
      all = await read();
      return (
        complete(all) && orders.every((order) => right(all.get(ids.get(order.number) ?? 0) ?? '', order))
      );
    },
    10_000,
  ).catch(() => undefined);
  if (before) await page.setViewportSize(before);
  return all;
}
