import { full, median, repeat, runs, type Family, type Figure, type Point } from '../figure.ts';
import { spentOn } from '../spent.ts';
import { traced } from '../trace.ts';
import { many, sizes, type InPage, type Tab, type World } from '../world.ts';

const distance = 9000;

/** Share of frames that came late while a hand scrolls, %. */
async function lateOn({ page, cdp }: Tab): Promise<number> {
  await page.evaluate(() => (globalThis as unknown as InPage).bench.watchFrames());
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 700,
    y: 500,
    yDistance: -distance,
    speed: 4000,
    gestureSourceType: 'mouse',
  });
  const { all, late } = await page.evaluate(() => (globalThis as unknown as InPage).bench.frames());
  return all === 0 ? 0 : (100 * late) / all;
}

/** Both lists from their top, in turn. */
async function lateAt(world: World, rows: number, often: number): Promise<{ ours: number; off: number }> {
  await world.keep(rows);
  const shares: { ours: number; off: number }[] = await repeat(often, async () => {
    await world.put('ours');
    const ours = await lateOn(world.ours);
    await world.put('nobody');
    return { ours, off: await lateOn(world.plain) };
  });
  return { ours: median(shares.map(({ ours }) => ours)), off: median(shares.map(({ off }) => off)) };
}

export const scroll: Family<World> = {
  names: ['hostScroll'],
  async measure(world) {
    const growth: Point[] = [];
    for (const rows of sizes.filter((rows) => rows !== many)) {
      const { ours, off } = await lateAt(world, rows, full(3, 1));
      growth.push({ rows, value: ours, comparison: off });
    }
    const { ours, off } = await lateAt(world, many, runs);
    growth.push({ rows: many, value: ours, comparison: off });
    await world.put('ours');
    const profile = spentOn(await traced(world.ours, () => lateOn(world.ours)));
    const figure: Figure = {
      name: 'hostScroll',
      what: `frames later than 16.7 ms after the one before while ${many} rows are scrolled`,
      value: ours,
      unit: '%',
      comparison: { what: 'extension off', value: off },
      ratio: null,
      limit: 'off + 2 %',
      reached: ours <= off + 2,
      runs,
      growth: growth.toSorted((a, b) => a.rows - b.rows),
      profile,
    };
    return [figure];
  },
};
