import { idsIn } from '../announce.ts';
import { median, repeat, runs, type Family, type Figure } from '../figure.ts';
import { coldAnswer, rowsQuestion } from '../worker-life.ts';
import type { World } from '../world.ts';

export const worker: Family<World> = {
  names: ['workerColdStart'],
  async measure(world) {
    await world.keep(25);
    const question = rowsQuestion(await idsIn(world, 20));
    const both = await repeat(runs + 1, async () => ({
      ours: await coldAnswer(world.ours, question),
      empty: await coldAnswer(world.plain, {}),
    }));
    both.shift(); // The first compiles for the cache.
    const ours = median(both.map(({ ours }) => ours));
    const empty = median(both.map(({ empty }) => empty));
    const figure: Figure = {
      name: 'workerColdStart',
      what: 'the worker was killed → its answer to a list’s first question, from the disk',
      value: ours,
      unit: 'ms',
      comparison: { what: 'a WXT worker that does nothing but answer', value: empty },
      ratio: ours / empty,
      limit: '≤ 1.2×',
      reached: ours / empty <= 1.2,
      runs,
    };
    return [figure];
  },
};
