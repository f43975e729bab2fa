import { none, add, countOf, type Counters } from './count.ts';
import { effectOf } from './effect.ts';
import { judgeAll, type Rested } from './evidence.ts';
import { finish, rest, ways, type Way } from './finish.ts';
import { prepare, type Part } from './prepare.ts';
import type { Log } from './log.ts';
import { Hung, inTime } from '../e2e/in-time.ts';
import { ready, type Point, type Recorded } from './record.ts';
import { agree, busy, press, shownOf, toasts } from './rows.ts';
import { until } from './until.ts';
import { arm, isStopped } from './worker.ts';
import type { Batch, World } from './world.ts';

export interface KillCase {
  readonly recorded: Recorded;
  /** Index of the point. */
  readonly at: number;
  readonly way: Way;
}

/** Counters per operation and point. */
export type KillResult = Record<string, Record<string, Counters>>;

/** Cases of one chunk; some orders are left for those that have to be tried again. */
export const killChunk = 80;

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

const pointOf = ({ recorded, at }: KillCase): Point => recorded.points[at]!;
const nameOf = ({ moment, nth }: Point): string => `${moment}${nth > 1 ? ` (${nth})` : ''}`;
const where = (one: KillCase): string =>
  `${one.recorded.road.name}, ${one.at + 1} of ${one.recorded.points.length} (${nameOf(pointOf(one))}), ${one.way}`;

/** Brings the worker to the point, and kills it there. False when it never came there. */
async function killAt(world: World, batch: Batch, { order, road }: Part, one: KillCase): Promise<boolean> {
  // The case before has killed the worker: it is in a new life already.
  await ready(world, batch, order, road, false);
  const page = world.page();
  await toasts(page);
  const { moment, nth } = pointOf(one);
  await arm(world.stage, moment, nth);
  await press(page, order.id, road.operation);
  const end = await until(`${road.name} at ${moment}`, async () => {
    if (await isStopped(world.stage)) return 'stopped' as const;
    if (await agree(page, road.operation)) return null;
    return busy(await shownOf(page, order.id)) ? null : ('over' as const);
  });
  // Some awaits follow the answer: the page has its word, the worker is not through.
  const stands = (): Promise<boolean> => isStopped(world.stage);
  const stopped = end === 'stopped' || (await until('the worker stands', stands, 2000).catch(() => false));
  if (!stopped) return false;
  if (one.way === 'itself') await world.show(batch, order);
  await world.stage.killWorker();
  return true;
}

/** From the kill to rest. One that never rests is judged as it stands; a browser that hangs is no verdict. */
async function after(world: World, { order, road }: Part, way: Way): Promise<Rested> {
  const living = way === 'check';
  const stuck = await finish(world, order, road, way).then(
    () => '',
    (cause: unknown) => {
      if (cause instanceof Hung) throw cause;
      return String(cause);
    },
  );
  const about = { order, peakAllowed: road.peak, stuck };
  if (!living || stuck !== '') return { ...about, effect: 'any', said: [], badges: [] };
  const page = world.page();
  await rest(world, order, road, page);
  return {
    ...about,
    effect: (await effectOf(world, order, road)) === false ? 'missing' : 'any',
    said: await toasts(page),
    badges: [(await shownOf(page, order.id)).badge],
  };
}

const notThere = 'the worker did not come there';
/** How often a point is tried, each time with another order. */
const tries = 3;
/** From the press to the rest after it a case takes some two seconds; with every pause in it, less than this. */
const caseMs = 240_000;

/** One case, or null when the worker never came to its point. A browser that hangs is killed and started anew. */
async function play(world: World, batch: Batch, part: Part, one: KillCase): Promise<Rested | null> {
  const whole = async (): Promise<Rested | null> =>
    (await killAt(world, batch, part, one)) ? after(world, part, one.way) : null;
  try {
    return await inTime(where(one), caseMs, whole());
  } catch (cause) {
    if (cause instanceof Hung) await world.stage.crashAndRestart();
    throw cause;
  }
}

/** Plays one chunk of cases. A point that is not reached is tried again with another order. */
export async function playKills(world: World, cases: readonly KillCase[], log: Log): Promise<KillResult> {
  const results: KillResult = {};
  const batch = world.batch();
  const free = [...batch.orders];
  let waiting = [...cases];
  for (let left = tries; left > 0 && waiting.length > 0; left--) {
    const last = left === 1;
    const parts = waiting.map((one) => ({ one, part: { road: one.recorded.road, order: free.shift()! } }));
    await prepare(
      world,
      batch,
      parts.map(({ part }) => part),
    );
    const played: { one: KillCase; rested: Rested }[] = [];
    waiting = [];
    for (const { one, part } of parts) {
      let reason = notThere;
      const rested = await play(world, batch, part, one).catch((cause: unknown) => {
        reason = String(cause);
        return null;
      });
      if (rested) played.push({ one, rested });
      else {
        // A point that was not reached must not strike later, in the middle of another case.
        await world.stage.killWorker();
      }
      if (!rested && last) {
        if (reason === notThere) log.unreached(`kill ${where(one)}`);
        else log.missed(`kill ${where(one)}: ${reason}`);
      } else if (!rested) {
        log.say(`once more: kill ${where(one)}: ${reason.split('\n')[0]}`);
        waiting.push(one);
      }
      log.step(`kill ${where(one)}`);
    }
    const verdicts = await judgeAll(
      world,
      batch,
      played.map(({ rested }) => rested),
    );
    for (const [at, verdict] of verdicts.entries()) {
      const { one, rested } = played[at]!;
      const row = (results[one.recorded.road.name] ??= {});
      const key = `${one.at + 1}. ${nameOf(pointOf(one))}`;
      row[key] = add(row[key] ?? none(), countOf([verdict]));
      log.verdict(`kill ${where(one)}, order ${rested.order.number}`, verdict);
    }
    for (const one of waiting.splice(free.length)) log.unreached(`kill ${where(one)}: no order left`);
  }
  return results;
}
