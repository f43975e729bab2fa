import { expect, test } from 'vitest';
import { oneMore, pauseAfter, waitLeft } from '../../../lib/vault/tries.ts';

test('the pause begins with the third wrong passphrase, doubles, and ends at a quarter of an hour', () => {
  const seconds = Array.from({ length: 14 }, (_none, failures) => pauseAfter(failures) / 1000);
  expect(seconds).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
  expect(pauseAfter(10_000)).toBe(900_000);
});

test('guessing on goes slowly: about a hundred passphrases a day', () => {
  let now = 0;
  let tries;
  let count = 0;
  while (now < 86_400_000) {
    tries = oneMore(tries, now);
    now += waitLeft(tries, now);
    count++;
  }
  expect(count).toBeLessThan(110);
});

test('what is left of a pause is never more than the pause, whatever the clock says', () => {
  const tries = { version: 1, failures: 4, until: 1_000_000 } as const;
  expect(waitLeft(undefined, 0)).toBe(0);
  expect(waitLeft(tries, 999_000)).toBe(1000);
  expect(waitLeft(tries, 1_000_000)).toBe(0);
  expect(waitLeft(tries, 2_000_000)).toBe(0);
  expect(waitLeft(tries, 0)).toBe(10_000);
});
