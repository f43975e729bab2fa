import type { Fault } from '../sandbox/kuroneko/control.ts';
import type { ApiCode } from '../sandbox/kuroneko/types.ts';
import { add, countOf, none, type Counters } from './count.ts';
import { effectOf } from './effect.ts';
import { judgeAll } from './evidence.ts';
import type { Spoiler } from './fault-list.ts';
import { finishAll } from './finish.ts';
import type { Lane, Log } from './lanes.ts';
import { shortenLimit } from './limit.ts';
import { prepare, type Part } from './prepare.ts';
import { ready, type Recorded } from './record.ts';
import { agree, busy, painted, press, shownOf, toasts } from './rows.ts';
import { untold } from './told.ts';
import { until } from './until.ts';
import { kept } from './worker.ts';
import { batchSize, type Batch, type World } from './world.ts';

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

interface Struck {
  readonly part: Part;
  readonly one: ProviderCase;
  readonly said: string[];
}

/** The first answer of this call for this order is spoiled; staff press, and read what they are told. */
async function strike(world: World, batch: Batch, part: Part, one: ProviderCase, log: Log): Promise<Struck> {
  const { order, road } = part;
  const { control } = world.stage.provider;
  const page = await readyPage(world, batch, part);
  await toasts(page);
  const { id } = await control.fault({
    ...one.spoiler.fault,
    api: one.api,
    orderNoPrefix: order.number,
    times: 1,
  } as Fault);
  const downloads: unknown[] = [];
  const caught = (file: unknown): void => void downloads.push(file);
  page.on('download', caught);
  await press(page, order.id, road.operation);
  await until(`the answer to ${road.name} with ${one.spoiler.name}`, async () => {
    if (await agree(page, road.operation)) return false;
    return !busy(await shownOf(page, order.id));
  });
  page.off('download', caught);
  if ((await control.faults()).some((fault) => fault.id === id))
    log.missed(`${one.spoiler.name} of ${one.api} in ${road.name}: no such call was made`);
  const said = await toasts(page);
  const [now] = await kept(world.stage, [order.id]);
  const record = now?.record;
  const texts = [...said, ...(record?.message ? [`${record.message}\n${record.remedy}`] : [])];
  const effect = await effectOf(world, order, road);
  const through =
    record?.status !== 'uncertain' && (effect ?? (downloads.length > 0 || road.operation === 'check'));
  const missing = untold(texts);
  // An operation that is through needs no sentence; one that is given has to be whole all the same.
  const mute = texts.length === 0 && through;
  await control.clearFaults();
  await control.release();
  return { part, one, said: mute || missing === '' ? [] : [missing] };
}

async function readyPage(world: World, batch: Batch, { order, road }: Part) {
  await ready(world, batch, order, road, false);
  await painted(world.page(), order.id);
  return world.page();
}

/** Plays provider cases a batch at a time; resolves with the counters per fault and call. */
export async function playProvider(
  { world }: Lane,
  cases: ProviderCase[],
  log: Log,
): Promise<Record<string, Record<string, Counters>>> {
  const results: Record<string, Record<string, Counters>> = {};
  const { control } = world.stage.provider;
  for (let mine = cases.splice(0, batchSize); mine.length > 0; mine = cases.splice(0, batchSize)) {
    const batch = world.batch();
    const parts: Part[] = mine.map(({ recorded }, at) => ({ road: recorded.road, order: batch.orders[at]! }));
    await prepare(world, batch, parts);
    await world.stage.killWorker();
    const struck: Struck[] = [];
    for (const [at, one] of mine.entries()) {
      await control.patchSwitches({ keepAlive: one.spoiler.keptAlive });
      await shortenLimit(world.stage);
      struck.push(await strike(world, batch, parts[at]!, one, log));
      log.step(`provider ${one.spoiler.name} of ${one.api} in ${one.recorded.road.name}`);
    }
    await finishAll(
      world,
      struck.map(({ part }) => part.order),
    );
    const verdicts = await judgeAll(
      world,
      batch,
      struck.map(({ part: { order, road } }) => ({
        order,
        peakAllowed: road.peak,
        effect: 'any',
        said: [],
        badges: [],
      })),
    );
    for (const [at, { one, said, part }] of struck.entries()) {
      const found = verdicts[at]!;
      const verdict = { ...found, lost: found.lost || said.join() };
      const { name } = one.spoiler;
      const row = (results[name] ??= {});
      row[one.api] = add(row[one.api] ?? none(), countOf([verdict]));
      log.verdict(`provider ${name} of ${one.api} in ${part.road.name}, order ${part.order.number}`, verdict);
    }
  }
  return results;
}
