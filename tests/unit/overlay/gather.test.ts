import { expect, test } from 'vitest';
import { createGather } from '../../../lib/overlay/gather.ts';
import { bareView } from '../../fixtures/views.ts';

/** A gather whose time passes when told. */
function stand() {
  let now = 1000;
  const waits: { at: number; go: () => void }[] = [];
  const passes: string[][] = [];
  const end = new AbortController();
  const clock = {
    now: () => now,
    delay: (ms: number): Promise<void> => new Promise((go) => waits.push({ at: now + ms, go })),
  };
  const gather = createGather(clock, end.signal, (views) =>
    passes.push(views.map(({ hostId, status }) => `${hostId} ${status}`)),
  );
  return {
    ...gather,
    passes,
    end,
    waits,
    async pass(ms: number): Promise<void> {
      now += ms;
      for (const wait of waits.splice(0)) {
        if (wait.at <= now) wait.go();
        else waits.push(wait);
      }
      await Promise.resolve();
    },
  };
}
const approved = (id: number) => [bareView(String(id), { status: 'approved' })];

test('the first news is written at once; fifty that follow one by one are written in one more pass', async () => {
  const one = stand();
  for (let id = 1; id <= 50; id++) one.hear(approved(id));
  expect(one.passes).toEqual([['1 approved']]);
  await one.pass(200);
  expect(one.passes).toHaveLength(2);
  expect(one.passes[1]).toHaveLength(49);
  expect(one.waits).toHaveLength(0); // Nothing more to come: no timer.
});

test('after a rest the next news is written at once again', async () => {
  const one = stand();
  one.hear(approved(1));
  await one.pass(200);
  one.hear(approved(2));
  expect(one.passes).toEqual([['1 approved'], ['2 approved']]);
});

test('of two words about one order the later is written', async () => {
  const one = stand();
  one.hear(approved(1));
  one.hear([bareView('2', { status: 'running' })]);
  one.hear(approved(2));
  await one.pass(200);
  expect(one.passes).toEqual([['1 approved'], ['2 approved']]);
});

test('what waits is not written once something newer is known of the order', async () => {
  const one = stand();
  one.hear(approved(1));
  one.hear(approved(2));
  one.drop('2');
  await one.pass(200);
  expect(one.passes).toEqual([['1 approved']]);
});

test('nothing is written after the end', async () => {
  const one = stand();
  one.hear(approved(1));
  one.hear(approved(2));
  one.end.abort();
  await one.pass(200);
  expect(one.passes).toHaveLength(1);
});
