import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pace, paceOf } from '../../../../lib/views/pace.ts';

const nobody = { perMinute: null, remainingMs: null };
const every = (ms: number, count: number): number[] => Array.from({ length: count }, (_none, at) => at * ms);

test('one result a second: sixty a minute, and as many seconds as orders', () => {
  expect(pace(every(1000, 10), 30, 9000)).toEqual({ perMinute: 60, remainingMs: 30_000 });
});

test('nobody can tell from fewer than three results, nor with a clock turned back', () => {
  for (const count of [0, 1, 2]) expect(pace(every(1000, count), 5, 60_000)).toEqual(nobody);
  expect(pace(every(1000, 10), 5, 3000)).toEqual(nobody);
  expect(pace([5, 5, 5], 5, 5)).toEqual(nobody);
});

test('only the last results count', () => {
  const slow = every(10_000, 5);
  const fast = every(100, paceOf).map((at) => 50_000 + at);
  expect(pace([...slow, ...fast], 10, fast.at(-1)!)).toEqual({ perMinute: 600, remainingMs: 1000 });
});

test('silence slows it down, after one usual gap', () => {
  const ends = every(1000, 11);
  expect(pace(ends, 10, 11_000).perMinute).toBe(60);
  expect(pace(ends, 10, 21_000)).toEqual({ perMinute: 30, remainingMs: 20_000 });
});

test('what is told is a positive pace and a time that fits it, or nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000)), fc.nat(500), fc.nat(200_000), (times, left, now) => {
      const { perMinute, remainingMs } = pace(
        times.sort((a, b) => a - b),
        left,
        now,
      );
      if (perMinute === null || remainingMs === null) {
        expect([perMinute, remainingMs]).toEqual([null, null]);
        return;
      }
      expect(perMinute).toBeGreaterThan(0);
      expect(Math.abs((perMinute / 60_000) * remainingMs - left)).toBeLessThanOrEqual(perMinute / 60_000);
    }),
    { seed: 20261124 },
  );
});
