import { expect, test } from 'vitest';
import { due, holdPause, longestPause, pauseAfter, probePause, reached } from '../../../lib/credit/pauses.ts';

const now = 1_000_000_000;
const minutes = (pause: (asks: number) => number): number[] =>
  [0, 1, 2, 3, 4, 5, 6, 7, 500].map((asks) => pause(asks) / 60_000);

test('pauses double up to their longest', () => {
  expect(minutes(pauseAfter)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  expect(minutes(holdPause)).toEqual([10, 20, 40, 60, 60, 60, 60, 60, 60]);
  expect(minutes(probePause)).toEqual([1, 2, 4, 8, 10, 10, 10, 10, 10]);
});

test.each<[string, number, boolean]>([
  ['never asked yet', 0, true],
  ['the moment has come', now, true],
  ['the moment has passed', now - 1, true],
  ['not yet', now + 1, false],
  ['not yet, longest pause', now + longestPause, false],
  ['further off than any pause: the clock was put back', now + longestPause + 1, true],
])('%s', (_why, at, is) => {
  expect(reached(at, now)).toBe(is);
  expect(due({ state: 'sent', obliged: false, askAt: at }, now)).toBe(is);
  expect(due({ state: 'planned', obliged: true, askAt: at }, now)).toBe(is);
  expect(due({ state: 'planned', obliged: false, askAt: at }, now)).toBe(true);
});
