import type { Plain } from '../e2e/panel.ts';
import type { ApiCode } from '../sandbox/kuroneko/types.ts';
import { merchant } from '../e2e/stage.ts';
import { prepare } from './prepare.ts';
import { roads, type Road } from './roads.ts';
import { painted, press, shownOf } from './rows.ts';
import { rest } from './finish.ts';
import { until } from './until.ts';
import { quiet } from './worker.ts';
import type { Batch, World } from './world.ts';

/** A moment of an operation: an await of the worker, and the how manieth of that name since the click. */
export interface Point {
  readonly moment: string;
  readonly nth: number;
}

/** An operation as it went without any fault. */
export interface Recorded {
  readonly road: Road;
  /** Every await between the click and the rest after it, in order, before and after each. */
  readonly points: readonly Point[];
  /** The provider's calls it made. */
  readonly apis: readonly ApiCode[];
}

/** A list with the order on the screen, a worker in a life of its own if that is wanted, and nothing under way. */
export async function ready(
  world: World,
  batch: Batch,
  order: Plain,
  road: Road,
  ownLife = true,
): Promise<void> {
  if (ownLife) await world.stage.killWorker();
  const page = await world.show(batch, order);
  await painted(page, order.id);
  if (road.looks) {
    await press(page, order.id, 'check');
    await rest(world, order, road, page);
  }
  // An edited order is compared first; only then the row offers what it needs.
  if (road.operation === 'change' || road.operation === 'registerShipment')
    await until(
      `${road.name} is offered`,
      async () => (await shownOf(page, order.id)).main === road.operation,
    );
  await quiet(world.stage);
}

/** Plays each operation once, without any fault, and notes every await of it and every call. */
export async function record(world: World): Promise<Recorded[]> {
  const batch = world.batch();
  const parts = roads.map((road, at) => ({ road, order: batch.orders[at]! }));
  await prepare(world, batch, parts);
  const all: Recorded[] = [];
  for (const { road, order } of parts) {
    await ready(world, batch, order, road);
    const before = (await quiet(world.stage)).length;
    const { control } = world.stage.provider;
    const calls = (await control.calls({ merchant: merchant.code })).length;
    await press(world.page(), order.id, road.operation);
    await rest(world, order, road, world.page());
    const moments = (await quiet(world.stage)).slice(before);
    const counts = new Map<string, number>();
    const points = moments.map((moment) => {
      const nth = (counts.get(moment) ?? 0) + 1;
      counts.set(moment, nth);
      return { moment, nth };
    });
    const made = (await control.calls({ merchant: merchant.code })).slice(calls);
    all.push({ road, points, apis: [...new Set(made.map(({ api }) => api))] });
  }
  return all;
}
