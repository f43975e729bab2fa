import { full, median, repeat, runs, type Family, type Figure, type Point } from '../figure.ts';
import { spentOn, type Spent } from '../spent.ts';
import { traced } from '../trace.ts';
import { many, sizes, type Side, type World } from '../world.ts';

/** Rows of the longest page that a back office usually offers. */
const usual = full(500, 100);

/** Medians of one list's size, ms. `alone` is the host's own list without a badge. */
interface Measured {
  readonly rows: number;
  readonly ours: number;
  readonly hand: number;
  readonly alone: number;
}

async function measureAt(world: World, rows: number): Promise<Measured> {
  await world.keep(rows);
  const times: Record<'ours' | 'hand' | 'nobody', number[]> = { ours: [], hand: [], nobody: [] };
  const once = async (side: 'ours' | 'hand' | 'nobody'): Promise<number> => {
    const { badged, painted } = await world.put(side);
    return badged ?? painted;
  };
  // The first of each side compiles and finds out which rows are in sight.
  for (const side of ['nobody', 'hand', 'ours'] as const) await once(side);
  await repeat(runs, async () => {
    for (const side of ['ours', 'hand', 'nobody'] as const) times[side].push(await once(side));
  });
  return { rows, ours: median(times.ours), hand: median(times.hand), alone: median(times.nobody) };
}

/** Until the last badge of a whole list is there, less what the list alone takes, ms. */
async function mountAt(world: World, rows: number, side: Side): Promise<number> {
  await world.keep(rows);
  // The first compiles.
  await world.put(side, side === 'plain');
  const times = await repeat(runs, async () => {
    const alone = (await world.put('nobody')).painted;
    const told = await world.put(side, side === 'plain');
    return Math.max(0.1, (told.last ?? told.painted) - alone);
  });
  return median(times);
}

async function profileAt(world: World, rows: number): Promise<Spent> {
  await world.keep(rows);
  return spentOn(await traced(world.ours, () => world.put('ours')));
}

/** What a side adds to the list alone; never nothing, so that it can be compared. */
const added = (whole: number, { alone }: Measured): number => Math.max(0.1, whole - alone);

export const badges: Family<World> = {
  names: ['firstBadges', 'firstBadgesGrowth', 'mountAll'],
  async measure(world) {
    const all: Measured[] = [];
    for (const rows of sizes) all.push(await measureAt(world, rows));
    const at = (rows: number): Measured => all.find((one) => one.rows === rows)!;
    const { ours, hand, alone } = at(usual);
    const growth = all.map(({ rows, ours, hand }): Point => ({ rows, value: ours, comparison: hand }));
    const first: Figure = {
      name: 'firstBadges',
      what: `a list of ${usual} rows is in the page → all visible rows are badged and painted`,
      value: ours,
      unit: 'ms',
      comparison: { what: 'hand-written template clone of the visible rows, states at hand', value: hand },
      ratio: ours / hand,
      limit: '≤ 1.5×',
      reached: ours / hand <= 1.5,
      runs,
      growth,
      profile: await profileAt(world, usual),
      more: { 'the list alone': alone },
    };

    const extra = all.map((one): Point => ({
      rows: one.rows,
      value: added(one.ours, one),
      comparison: added(one.hand, one),
    }));
    const short = extra.at(0)!.value;
    const long = extra.at(-1)!.value;
    const grown: Figure = {
      name: 'firstBadgesGrowth',
      what: `the same less the list alone: ${sizes.at(-1)} rows by ${sizes[0]} rows`,
      value: long / short,
      unit: '×',
      comparison: null,
      ratio: long / short,
      limit: '≤ 2×',
      reached: long / short <= 2,
      runs,
      growth: extra,
      profile: await profileAt(world, sizes.at(-1)!),
      more: { 'ms at the shortest': short, 'ms at the longest': long },
    };

    const mounts: Point[] = [];
    for (const rows of [sizes[0]!, usual, many])
      mounts.push({
        rows,
        value: await mountAt(world, rows, 'ours'),
        comparison: await mountAt(world, rows, 'plain'),
      });
    const { value, comparison = 0 } = mounts.at(-1)!;
    const mounted: Figure = {
      name: 'mountAll',
      what: `a list of ${many} rows → everything that is mounted at first is painted, less the list alone`,
      value,
      unit: 'ms',
      comparison: {
        what: 'a Preact root with shadow root and style element per row, one message per row',
        value: comparison,
      },
      ratio: comparison / value,
      limit: '≥ 10× faster',
      reached: comparison / value >= 10,
      runs,
      growth: mounts,
    };
    return [first, grown, mounted];
  },
};
