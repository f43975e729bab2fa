import type { Page } from '@playwright/test';
import type { Plain } from '../e2e/panel.ts';
import { elapse } from '../e2e/elapse.ts';
import type { Road } from './roads.ts';
import { agree, busy, press, shownOf } from './rows.ts';
import { until } from './until.ts';
import { kept, passTime, resting, type Kept } from './worker.ts';
import type { World } from './world.ts';

/**
 * How a case goes on after the fault. `itself`: the page is gone and nobody asks; time passes and the worker's own alarm
 * rings. `check`: the page is still there, sends its click again, and staff press 与信結果確認 as long as the row says
 * 結果確認中.
 */
export const ways = ['itself', 'check'] as const;
export type Way = (typeof ways)[number];

/** Time that is let pass between two looks, ms: longer each time, as the pauses of the worker are. */
const pauses = Array.from({ length: 10 }, (_, nth) => Math.min(70_000 * 2 ** nth, 3_700_000));

/** When the alarm rings, ms from the kill: late enough that it never rings for the life that is being killed. */
const ringAfter = 1000;

const settled = ({ record, intent }: Kept): boolean =>
  intent === null && !['running', 'uncertain'].includes(record?.status ?? 'none');

/** Resolves when nothing is under way for the order, in the worker and on the page. Questions of the page are answered with yes. */
export async function rest(
  world: World,
  { id }: Plain,
  road: Road,
  page: Page | null,
  limitMs = 60_000,
): Promise<Kept> {
  return until(
    `order ${id} of ${road.name} comes to rest`,
    async () => {
      if (page && (await agree(page, road.operation))) return null;
      if (page && busy(await shownOf(page, id))) return null;
      const [now] = await kept(world.stage, [id]);
      return now && resting(now) ? now : null;
    },
    limitMs,
  );
}

/** Carries one case to its end. */
export async function finish(world: World, order: Plain, road: Road, way: Way): Promise<void> {
  const page = way === 'check' ? world.page() : null;
  for (const pause of pauses) {
    if (page) {
      if (settled(await rest(world, order, road, page))) return;
      await passTime(world.stage, pause);
      await press(page, order.id, 'check');
    } else {
      // What does not rest gets more time too; what never ends is counted by the judge.
      const now = await rest(world, order, road, null, 20_000).catch(() => null);
      if (now && settled(now)) return;
      await elapse(world.stage, pause, ringAfter);
    }
  }
}

/** Carries many to their end at once, by themselves. */
export async function finishAll(world: World, orders: readonly Plain[]): Promise<void> {
  const ids = orders.map(({ id }) => id);
  for (const pause of pauses) {
    // Who is due may still wait: a provider that did not answer for one order is left alone for the rest of a pass. More
    // time brings the next pass; what never ends is counted by the judge.
    await until('all come to rest', async () => (await kept(world.stage, ids)).every(resting), 10_000).catch(
      () => undefined,
    );
    if ((await kept(world.stage, ids)).every(settled)) return;
    await elapse(world.stage, pause, ringAfter);
  }
}
