import { full, repeat, median, type Family, type Figure, type Point } from '../figure.ts';
import { sizes, type InPage, type Side, type Tab, type World } from '../world.ts';

const often = full(3, 1);

interface Used {
  readonly heap: number;
  readonly nodes: number;
}

async function used({ cdp }: Tab): Promise<Used> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return { heap: of('JSHeapUsedSize') / 1024, nodes: of('Nodes') };
}

/** With a list that was seen from its top to its end, KiB and nodes. */
async function seen(world: World, side: Side): Promise<Used> {
  await world.put(side, side === 'hand');
  const tab = world.tabOf(side);
  await tab.page.evaluate(() => (globalThis as unknown as InPage).bench.walk());
  return used(tab);
}

const minus = (a: Used, b: Used): Used => ({ heap: a.heap - b.heap, nodes: a.nodes - b.nodes });
const middle = (all: readonly Used[]): Used => ({
  heap: median(all.map(({ heap }) => heap)),
  nodes: median(all.map(({ nodes }) => nodes)),
});

/** What badges in every row add to the page with an empty list, less what the rows alone add. */
async function addedAt(world: World, rows: number): Promise<{ ours: Used; hand: Used }> {
  await world.keep(rows);
  const all = await repeat(often, async () => {
    const alone = minus(await seen(world, 'nobody'), await empty(world.plain));
    const hand = minus(await seen(world, 'hand'), await empty(world.plain));
    const ours = minus(await seen(world, 'ours'), await empty(world.ours));
    return { hand: minus(hand, alone), ours: minus(ours, alone) };
  });
  return { ours: middle(all.map(({ ours }) => ours)), hand: middle(all.map(({ hand }) => hand)) };
}

async function empty(tab: Tab): Promise<Used> {
  await tab.page.evaluate(() => (globalThis as unknown as InPage).bench.clear());
  return used(tab);
}

export const memory: Family<World> = {
  names: ['heap', 'nodes'],
  async measure(world) {
    const all: { rows: number; ours: Used; hand: Used }[] = [];
    for (const rows of sizes.slice(0, 3)) all.push({ rows, ...(await addedAt(world, rows)) });
    const figure = (name: 'heap' | 'nodes', what: string, unit: string): Figure => {
      const growth = all.map(({ rows, ours, hand }): Point => ({
        rows,
        value: ours[name],
        comparison: hand[name],
      }));
      const { value, comparison = 0 } = growth.at(-1)!;
      return {
        name,
        what: `${what} that the badges of ${sizes[2]} rows add, every row seen`,
        value,
        unit,
        comparison: { what: 'hand-written template clone in every row', value: comparison },
        ratio: comparison > 0 ? value / comparison : null,
        limit: 'told',
        reached: true,
        runs: often,
        growth,
      };
    };
    return [figure('heap', 'JavaScript heap', 'KiB'), figure('nodes', 'nodes', '')];
  },
};
