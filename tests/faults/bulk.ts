import { merchant } from '../e2e/stage.ts';
import type { Phase } from '../sandbox/kuroneko/control.ts';
import type { Plain } from '../e2e/panel.ts';
import { countOf, type Counters } from './count.ts';
import { judgeAll } from './evidence.ts';
import { finishAll } from './finish.ts';
import type { Log } from './log.ts';
import { bulk, startBulk } from './prepare.ts';
import { randomOf } from './random.ts';
import { painted, tickAll } from './rows.ts';
import { until } from './until.ts';
import { kept } from './worker.ts';
import { openWorld, type Batch, type World } from './world.ts';

/** The provider takes its time, so that there is a middle to be killed in. ms before and after its work */
const slow = 25;

async function slowProvider({ stage }: World): Promise<void> {
  for (const when of ['before', 'after'] as const)
    await stage.provider.control.fault({ kind: 'latency', ms: slow, when, api: 'KAARA' });
}

export const rested = (orders: readonly Plain[]) =>
  orders.map((order) => ({
    order,
    peakAllowed: 1,
    effect: 'any' as const,
    stuck: '',
    said: [],
    badges: [],
  }));

async function counted(world: World, batch: Batch, orders: readonly Plain[], where: string, log: Log) {
  const verdicts = await judgeAll(world, batch, rested(orders));
  for (const [at, verdict] of verdicts.entries())
    log.verdict(`${where}, order ${orders[at]?.number}`, verdict);
  // Each order was asked for: one that lives nowhere was lost.
  const peaks = await world.stage.provider.control.peaks();
  const never = orders.filter(({ number }) => (peaks[number] ?? 0) === 0);
  for (const { number } of never) log.missed(`${where}: order ${number} was never authorized`);
  const counters = countOf(verdicts);
  return { ...counters, lostResults: counters.lostResults + never.length };
}

/** Every order of a job has an end on the client's disk. */
async function jobEnds(world: World, orders: readonly Plain[]): Promise<void> {
  const ids = orders.map(({ id }) => id);
  await until(
    'the job ends',
    async () => {
      const all = await kept(world.stage, ids);
      return all.every(({ record }) => record !== null && record.status !== 'running');
    },
    120_000,
  );
}

/**
 * A bulk job whose browser is killed again and again at random moments of its calls, and started on the same profile.
 * Nobody opens anything meanwhile.
 */
export async function browserKill(
  { kills, orders: count, seed }: { kills: number; orders: number; seed: number },
  log: Log,
): Promise<Counters & { kills: number; seed: number }> {
  const random = randomOf(seed);
  const phases: readonly Phase[] = ['received', 'committed', 'answered'];
  // Never behind the last order: calls that come a second time after a kill only add to them.
  const moments = Array.from({ length: kills }, () => Math.floor(1 + random() * (count - 5)))
    .toSorted((a, b) => a - b)
    .map((calls) => ({ calls, phase: phases[Math.floor(random() * phases.length)]! }));
  log.say(
    `browserKill: seed ${seed}, ${count} orders, SIGKILL after ${moments.map(({ calls, phase }) => `${calls} ${phase}`).join(', ')}`,
  );
  const world = await openWorld(1);
  try {
    const batch = world.batch();
    const orders = batch.orders.slice(0, count);
    const page = await world.show(batch);
    await painted(page, orders[0]!.id);
    await tickAll(
      page,
      orders.map(({ id }) => id),
    );
    await slowProvider(world);
    await startBulk(page, count, 'authorize');
    for (const [nth, { calls, phase }] of moments.entries()) {
      await world.stage.provider.control.wait({
        api: 'KAARA',
        merchant: merchant.code,
        phase,
        count: calls,
        timeoutMs: 120_000,
      });
      await world.stage.crashAndRestart();
      log.step(`browser killed ${nth + 1} of ${kills}`);
    }
    await jobEnds(world, orders);
    await finishAll(world, orders);
    return { ...(await counted(world, batch, orders, 'browserKill', log)), kills, seed };
  } finally {
    await world.stage.close();
  }
}

/** Two PCs of one shop start the same job at the same moment. Both have to show the truth afterwards. */
export async function twoBrowsers(
  { orders: count }: { orders: number },
  log: Log,
): Promise<Counters & { orders: number; live: number }> {
  const one = await openWorld(1);
  const two = await openWorld(1, { beside: one });
  try {
    const batches = [one.batch(), two.batch()] as const;
    const orders = batches[0].orders.slice(0, count);
    await slowProvider(one);
    await Promise.all(
      [one, two].map(async (world, at) => bulk(await world.show(batches[at]!), orders, 'authorize')),
    );
    const sums: Counters[] = [];
    for (const [at, world] of [one, two].entries()) {
      await jobEnds(world, orders);
      await finishAll(world, orders);
      sums.push(await counted(world, batches[at]!, orders, `twoBrowsers, ${at + 1}`, log));
    }
    const [first, second] = sums as [Counters, Counters];
    const live = Object.values(await one.stage.provider.control.live('original'));
    return {
      // Doubles are of the provider, which both share; the rest is of each browser.
      ...first,
      lostResults: first.lostResults + second.lostResults,
      wrongBadges: first.wrongBadges + second.wrongBadges,
      orders: count,
      live: live.reduce((all, each) => all + each, 0),
    };
  } finally {
    await two.stage.close();
    await one.stage.close();
  }
}
