import { none, add, countOf, type Counters } from './count.ts';
import { effectOf } from './effect.ts';
import { judgeAll, type Rested } from './evidence.ts';
import { finish, rest, ways, type Way } from './finish.ts';
import { prepare, type Part } from './prepare.ts';
import type { Lane, Log } from './lanes.ts';
import { ready, type Point, type Recorded } from './record.ts';
import { agree, busy, press, shownOf, toasts } from './rows.ts';
import { until } from './until.ts';
import { arm, isStopped } from './worker.ts';
import { batchSize, type Batch, type World } from './world.ts';

export interface KillCase {
  readonly recorded: Recorded;
  readonly at: number;
  readonly way: Way;
}

/** Every point of every operation, each in both ways; or a spread of so many per operation, the ways in turn. */
export function killCases(all: readonly Recorded[], spread: number | null): KillCase[] {
  return all.flatMap((recorded, nth) => {
    const { length } = recorded.points;
    if (spread === null)
      return recorded.points.flatMap((_, at) => ways.map((way) => ({ recorded, at, way })));
    const step = length / Math.min(spread, length);
    return Array.from({ length: Math.min(spread, length) }, (_, one) => ({
      recorded,
      // Each operation begins elsewhere, so that together they cover beginnings, middles and ends.
      at: Math.floor(one * step + ((nth * 0.37) % 1) * step),
      way: ways[(one + nth) % 2]!,
    }));
  });
}

/** Kills the worker at one point of one operation. Resolves with what is known of the order at rest; null when it never came there. */
async function killOnce(
  world: World,
  batch: Batch,
  { order, road }: Part,
  point: Point,
  way: Way,
): Promise<Rested | null> {
  await ready(world, batch, order, road);
  const page = world.page();
  await toasts(page);
  await arm(world.stage, point.moment, point.nth);
  await press(page, order.id, road.operation);
  const end = await until(`${road.name} at ${point.moment}`, async () => {
    if (await isStopped(world.stage)) return 'stopped' as const;
    if (await agree(page, road.operation)) return null;
    return busy(await shownOf(page, order.id)) ? null : ('over' as const);
  });
  // Some awaits follow the answer: the page has its word, the worker is not through.
  const stopped = end === 'stopped' || (await waitsForStop(world));
  if (!stopped) return null;
  if (way === 'itself') await world.show(batch, order);
  await world.stage.killWorker();
  await finish(world, order, road, way);
  const live = way === 'check';
  const effect = live && (await effectOf(world, order, road)) === false ? 'missing' : 'any';
  if (live) await rest(world, order, road, page);
  return {
    order,
    peakAllowed: road.peak,
    effect,
    said: live ? await toasts(page) : [],
    badges: live ? [(await shownOf(page, order.id)).badge] : [],
  };
}

const waitsForStop = (world: World): Promise<boolean> =>
  until('the worker stands', () => isStopped(world.stage), 2000).catch(() => false);

/** Plays kill cases a batch at a time; resolves with the counters per operation and point. */
export async function playKills(
  lane: Lane,
  cases: KillCase[],
  log: Log,
): Promise<Record<string, Record<string, Counters>>> {
  const results: Record<string, Record<string, Counters>> = {};
  // Spare orders: a point that was not reached is tried again with another one.
  const spare = Math.min(5, Math.ceil(cases.length / 10));
  for (let mine = cases.splice(0, batchSize - spare); mine.length > 0; mine = cases.splice(0, batchSize - spare)) {
    const { world } = lane;
    const batch = world.batch();
    const parts: Part[] = mine.map(({ recorded }, at) => ({ road: recorded.road, order: batch.orders[at]! }));
    await prepare(world, batch, parts);
    const played: { recorded: Recorded; pointAt: number; where: string; rested: Rested }[] = [];
    for (const [at, { recorded, at: pointAt, way }] of mine.entries()) {
      const point = recorded.points[pointAt]!;
      const where = `${recorded.road.name}, ${pointAt + 1} of ${recorded.points.length} (${point.moment}), ${way}`;
      const rested = await killOnce(world, batch, parts[at]!, point, way);
      if (rested) played.push({ recorded, pointAt, where, rested });
      else log.missed(where);
      log.step(`kill ${where}`);
    }
    const verdicts = await judgeAll(
      world,
      batch,
      played.map(({ rested }) => rested),
    );
    for (const [at, verdict] of verdicts.entries()) {
      const { recorded, pointAt, where, rested } = played[at]!;
      const row = (results[recorded.road.name] ??= {});
      const { moment, nth } = recorded.points[pointAt]!;
      const key = `${pointAt + 1}. ${moment}${nth > 1 ? ` (${nth})` : ''}`;
      row[key] = add(row[key] ?? none(), countOf([verdict]));
      log.verdict(`kill ${where}, order ${rested.order.number}`, verdict);
    }
  }
  return results;
}
