import type { Fault } from '../sandbox/kuroneko/control.ts';
import type { ApiCode } from '../sandbox/kuroneko/types.ts';
import { rested } from './bulk.ts';
import { add, countOf, none, type Counters } from './count.ts';
import { effectOf } from './effect.ts';
import { judgeAll } from './evidence.ts';
import type { Spoiler } from './fault-list.ts';
import { finishAll, rest } from './finish.ts';
import type { Log } from './log.ts';
import { Hung, inTime } from '../e2e/in-time.ts';
import { prepare, type Part } from './prepare.ts';
import { ready, type Recorded } from './record.ts';
import { agree, busy, press, shownOf, toasts } from './rows.ts';
import { untold } from './told.ts';
import { until } from './until.ts';
import { kept, sends } from './worker.ts';
import type { Batch, World } from './world.ts';

export interface ProviderCase {
  readonly spoiler: Spoiler;
  readonly recorded: Recorded;
  readonly api: ApiCode;
}

/** Each fault at each call of each operation; or each fault once, the calls in turn. */
export function providerCases(
  all: readonly Recorded[],
  spoilers: readonly Spoiler[],
  spread: number | null,
): ProviderCase[] {
  const calls = all.flatMap((recorded) => recorded.apis.map((api) => ({ recorded, api })));
  return spoilers.flatMap((spoiler, nth) =>
    spread === null
      ? calls.map((call) => ({ spoiler, ...call }))
      : Array.from({ length: spread }, (_, one) => ({
          spoiler,
          ...calls[(nth * 5 + one * 7) % calls.length]!,
        })),
  );
}

/** A call may take 5 s, the least that a shop can set: some faults make the client wait for it. */
export const impatient = { timeout: 5 } as const;

/** Counters per fault and call. */
export type ProviderResult = Record<string, Record<string, Counters>>;

/** What came of one strike. */
interface Struck {
  readonly part: Part;
  readonly one: ProviderCase;
  /** What is missing in what staff are told; empty when nothing is. */
  readonly mute: string;
  /** Calls the provider received beyond those the client sent: the browser's own. Only counted for calls that write. */
  readonly again: number;
}

const writes: readonly ApiCode[] = ['KAARA', 'KAACL', 'KAASL', 'KAAKK', 'KAARR'];
const where = ({ spoiler, api, recorded }: ProviderCase): string =>
  `provider ${spoiler.name} of ${api} in ${recorded.road.name}`;

/** The first answer of this call for this order is spoiled; staff press, and read what they are told. */
async function strike(world: World, batch: Batch, part: Part, one: ProviderCase, log: Log): Promise<Struck> {
  const { order, road } = part;
  const { control } = world.stage.provider;
  await ready(world, batch, order, road, false);
  const page = world.page();
  if (one.spoiler.keptAlive) {
    // Any call before leaves the connection that the next one is sent on.
    await press(page, order.id, 'check');
    await rest(world, order, { ...road, operation: 'check' }, page);
  }
  await toasts(page);
  const mine = { orderNoPrefix: order.number };
  const received = async (): Promise<number> =>
    (await control.calls(mine)).filter(({ api }) => writes.includes(api)).length;
  const before = (await received()) - (await sends(world.stage, order.id));
  const fault = { ...one.spoiler.fault, ...mine, api: one.api, times: 1 } as Fault;
  const { id } = await control.fault(fault);
  let saved = false;
  page.once('download', () => (saved = true));
  await press(page, order.id, road.operation);
  await until(`the answer to ${where(one)}`, async () => {
    if (await agree(page, road.operation)) return false;
    return !busy(await shownOf(page, order.id));
  });
  if ((await control.faults()).some((left) => left.id === id))
    log.missed(`${where(one)}: no such call was made`);
  const said = await toasts(page);
  const [now] = await kept(world.stage, [order.id]);
  const { status, message = '', remedy = '' } = now?.record ?? {};
  const texts = [...said, ...(message === '' ? [] : [`${message}\n${remedy}`])];
  const through =
    status !== 'uncertain' && ((await effectOf(world, order, road)) ?? (saved || road.operation === 'check'));
  // An operation that is through needs no sentence; one that is given has to be whole all the same.
  const mute = texts.length === 0 && through ? '' : untold(texts);
  const again = (await received()) - (await sends(world.stage, order.id)) - before;
  await control.clearFaults();
  await control.release();
  return { part, one, mute, again };
}

/** Cases of one chunk; a few orders are left for cases in which the browser itself hung. */
export const providerChunk = 95;
/** The slowest answers take some ten seconds, of which the shop waits for five. */
const caseMs = 120_000;

/** Plays one chunk of cases. */
export async function playProvider(
  world: World,
  given: readonly ProviderCase[],
  log: Log,
): Promise<ProviderResult> {
  const results: ProviderResult = {};
  const { control } = world.stage.provider;
  // Those that need a kept connection come last: until then no call leaves one.
  const cases = given.toSorted((a, b) => Number(a.spoiler.keptAlive) - Number(b.spoiler.keptAlive));
  await control.patchSwitches({ keepAlive: false });
  const batch = world.batch();
  const free = [...batch.orders];
  const partOf = ({ recorded }: ProviderCase): Part => ({ road: recorded.road, order: free.shift()! });
  const parts = cases.map(partOf);
  await prepare(world, batch, parts);
  const play = async (part: Part, one: ProviderCase): Promise<Struck> => {
    await control.patchSwitches({ keepAlive: one.spoiler.keptAlive });
    return inTime(where(one), caseMs, strike(world, batch, part, one, log));
  };
  const struck: Struck[] = [];
  for (const [at, one] of cases.entries()) {
    try {
      struck.push(
        await play(parts[at]!, one).catch(async (cause: unknown) => {
          if (!(cause instanceof Hung)) throw cause;
          log.say(`once more: ${cause.message}`);
          await world.stage.crashAndRestart();
          await control.clearFaults();
          await control.release();
          const again = partOf(one);
          await prepare(world, batch, [again]);
          return play(again, one);
        }),
      );
    } catch (cause) {
      log.missed(`${where(one)}: ${String(cause)}`);
    }
    log.step(where(one));
  }
  const orders = struck.map(({ part }) => part.order);
  await finishAll(world, orders);
  const verdicts = await judgeAll(
    world,
    batch,
    rested(orders).map((one, at) => ({ ...one, peakAllowed: struck[at]!.part.road.peak })),
  );
  for (const [at, { one, mute, part, again }] of struck.entries()) {
    const verdict = { ...verdicts[at]!, lost: verdicts[at]!.lost || mute };
    const row = (results[one.spoiler.name] ??= {});
    row[one.api] = add(row[one.api] ?? none(), countOf([verdict]));
    log.verdict(`${where(one)}, order ${part.order.number}`, verdict);
    if (one.spoiler.fault.kind === 'drop' && writes.includes(one.api))
      log.resent(one.spoiler.keptAlive, again);
  }
  return results;
}
