import { changed, idsIn, tell } from '../announce.ts';
import { median, repeat, runs, type Family, type Figure, type Point } from '../figure.ts';
import { spentOn, type Spent } from '../spent.ts';
import { traced } from '../trace.ts';
import { frame, many, sizes, type InPage, type World } from '../world.ts';

const burstOf = 50;
let nth = 0;

/** Script, style and layout, without drawing. */
const work = ({ script, style, layout }: Spent): number => script + style + layout;

const middle = (all: readonly Spent[], of: (spent: Spent) => number): Spent =>
  all.toSorted((a, b) => of(a) - of(b))[all.length >> 1]!;

/** Where the time goes while these rows' cases change, one message each. */
async function oursAt(world: World, ids: readonly string[], often: number): Promise<Spent[]> {
  return repeat(often, async () => {
    nth++;
    const cases = ids.map((id, at) => changed(id, nth + at));
    return spentOn(
      await traced(world.ours, async () => {
        const shown = world.ours.page.evaluate(
          ([id, status]) => (globalThis as unknown as InPage).bench.until(id, status),
          [cases[0]!.hostId, cases[0]!.status] as const,
        );
        await tell(world, [...cases.slice(1), cases[0]!]);
        await shown;
        await frame(world.ours);
      }),
    );
  });
}

/** The same for a badge that is a plain inline box in the host's cell. */
async function freeAt({ plain }: World): Promise<Spent[]> {
  await plain.page.evaluate(() => (globalThis as unknown as InPage).bench.free());
  await frame(plain);
  return repeat(runs, async () =>
    spentOn(
      await traced(plain, async () => {
        await plain.page.evaluate((nth) => (globalThis as unknown as InPage).bench.rename(nth), nth++);
        await frame(plain);
      }),
    ),
  );
}

/** The whole main thread for a frame in which nothing but a colour of the host's heading changed. */
async function frameOf({ ours }: World): Promise<number> {
  const all = await repeat(runs, async () =>
    spentOn(
      await traced(ours, async () => {
        await ours.page.evaluate((nth) => (globalThis as unknown as InPage).bench.tint(nth), nth++);
        await frame(ours);
      }),
    ),
  );
  return median(all.map(({ total }) => total));
}

export const change: Family<World> = {
  names: ['badgeChangeLayout', 'burst'],
  async measure(world) {
    const singles: (Point & { spent: Spent })[] = [];
    let hostFrame = 0;
    const bursts: (Point & { spent: Spent })[] = [];
    for (const rows of sizes) {
      await world.keep(rows);
      await world.put('ours');
      await world.put('nobody');
      const ids = await idsIn(world, burstOf);
      // The first of its kind compiles.
      await oursAt(world, ids.slice(0, 1), 1);
      const one = await oursAt(world, ids.slice(0, 1), runs);
      const free = await freeAt(world);
      singles.push({
        rows,
        value: median(one.map(work)),
        comparison: median(free.map(work)),
        spent: middle(one, work),
      });
      if (rows === many) hostFrame = await frameOf(world);
      const all = await oursAt(world, ids, runs);
      bursts.push({
        rows,
        value: median(all.map(({ total }) => total)),
        spent: middle(all, (one) => one.total),
      });
    }
    const bare = ({ spent: _spent, ...point }: Point & { spent: Spent }): Point => point;
    const single = singles.find(({ rows }) => rows === many)!;
    const burst = bursts.find(({ rows }) => rows === many)!;
    const times = single.comparison! / single.value;
    const figures: Figure[] = [
      {
        name: 'badgeChangeLayout',
        what: `one badge changes in a list of ${many} rows: script, style and layout`,
        value: single.value,
        unit: 'ms',
        comparison: { what: 'a badge of free width in every row, one changes', value: single.comparison! },
        ratio: times,
        limit: '≤ 1 ms, ≥ 20× faster',
        reached: single.value <= 1 && times >= 20,
        runs,
        growth: singles.map(bare),
        profile: single.spent,
      },
      {
        name: 'burst',
        what: `${burstOf} badges change in a list of ${many} rows, a message for each, one after the other: main thread`,
        value: burst.value,
        unit: 'ms',
        comparison: null,
        ratio: null,
        limit: '≤ 10 ms',
        reached: burst.value <= 10,
        runs,
        growth: bursts.map(bare),
        profile: burst.spent,
        more: {
          'without drawing': burst.spent.total - burst.spent.paint,
          'a frame in which the host changes one colour': hostFrame,
        },
      },
    ];
    return figures;
  },
};
