import { countOf, type Counters } from './count.ts';
import { judgeAll } from './evidence.ts';
import { finishAll } from './finish.ts';
import type { Log } from './log.ts';
import { lifeOf, memoryOf, type Memory } from './memory.ts';
import { bulk } from './prepare.ts';
import { rested } from './bulk.ts';
import { edit, isEdit, type Edit } from './roads.ts';
import { painted } from './rows.ts';
import { forgetMoments } from './worker.ts';
import { openWorld } from './world.ts';
import type { Operation } from '../../lib/credit/status.ts';

/** A life of an order, again and again: each round ends with a cancel and begins under the next number. */
const round: readonly (Operation | Edit)[] = [
  'authorize',
  'check',
  'reduce',
  'change',
  'slip',
  'registerShipment',
  'check',
  'cancel',
];

export interface Soak extends Counters {
  readonly operations: number;
  readonly workerMemory: { readonly start: Memory; readonly end: Memory };
  /** One worker did it all; memory that a death had given back would tell nothing. */
  readonly oneLife: boolean;
}

/** What the worker may have grown by over the whole soak, bytes. */
export const growthAllowed = 8 * 1024 * 1024;

/** So many operations or more through the panel, in one life of the worker. */
export async function soak(
  { least, orders: count }: { least: number; orders: number },
  log: Log,
): Promise<Soak> {
  const world = await openWorld(1);
  try {
    const batch = world.batch();
    const orders = batch.orders.slice(0, count);
    await painted(await world.show(batch), orders[0]!.id);
    const life = await lifeOf(world.stage);
    const weigh = async (): Promise<Memory> => {
      await forgetMoments(world.stage);
      return memoryOf(world.stage);
    };
    const start = await weigh();
    let done = 0;
    let rounds = 0;
    while (done < least) {
      for (const step of round) {
        if (isEdit(step)) {
          await Promise.all(orders.map((order) => edit(world.stage.office.control, order, step, rounds)));
          continue;
        }
        await bulk(await world.show(batch), orders, step);
        done += count;
        log.step(`soak: ${done} operations`);
      }
      rounds++;
    }
    await finishAll(world, orders);
    const end = await weigh();
    const oneLife = (await lifeOf(world.stage)) === life;
    const verdicts = await judgeAll(world, batch, rested(orders));
    for (const [at, verdict] of verdicts.entries()) log.verdict(`soak, order ${orders[at]?.number}`, verdict);
    if (!oneLife) log.missed('soak: the worker did not live through it');
    const growth = end.heap + end.buffers - start.heap - start.buffers;
    if (growth > growthAllowed) log.missed(`soak: the worker grew by ${growth} bytes`);
    return { ...countOf(verdicts), operations: done, workerMemory: { start, end }, oneLife };
  } finally {
    await world.stage.close();
  }
}
