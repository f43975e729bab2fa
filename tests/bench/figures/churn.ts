import { full, median, repeat, runs, type Family, type Figure, type Point } from '../figure.ts';
import { spentInScripts, spentOn } from '../spent.ts';
import { traced, type TraceEvent } from '../trace.ts';
import { frame, many, sizes, type InPage, type World } from '../world.ts';

const mutations = 20_000;

const traceOf = (world: World): Promise<TraceEvent[]> =>
  traced(world.ours, async () => {
    await world.ours.page.evaluate(
      (count) => (globalThis as unknown as InPage).bench.churn(count),
      mutations,
    );
    await frame(world.ours);
  });

export const churn: Family<World> = {
  names: ['hostChurn'],
  async measure(world) {
    const growth: Point[] = [];
    for (const rows of sizes) {
      await world.keep(rows);
      await world.put('ours');
      await traceOf(world); // Compiles.
      const times = await repeat(rows === many ? runs : full(3, 1), async () =>
        spentInScripts(await traceOf(world), 'chrome-extension://'),
      );
      growth.push({ rows, value: median(times.map(({ ms }) => ms)) });
    }
    await world.keep(many);
    await world.put('ours');
    const last = await traceOf(world);
    const { value } = growth.find(({ rows }) => rows === many)!;
    const figure: Figure = {
      name: 'hostChurn',
      what: `${mutations} mutations of the host that concern no order of ours, in and beside a list of ${many} rows: our callbacks`,
      value,
      unit: 'ms',
      comparison: null,
      ratio: null,
      limit: '≤ 10 ms',
      reached: value <= 10,
      runs,
      growth,
      profile: spentOn(last),
      more: { callbacks: spentInScripts(last, 'chrome-extension://').calls },
    };
    return [figure];
  },
};
