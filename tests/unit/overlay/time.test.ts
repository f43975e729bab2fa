import { expect, test } from 'vitest';
import { ago, inJapan, lasting, timeInJapan } from '../../../lib/overlay/time.ts';

const now = Date.UTC(2026, 10, 20, 3);
const minute = 60_000;

test.each([
  [0, '今'],
  [59_999, '今'],
  [minute, '1 分前'],
  [59 * minute, '59 分前'],
  [3 * 60 * minute, '3 時間前'],
  [25 * 60 * minute, '昨日'],
  [5 * 24 * 60 * minute, '5 日前'],
  // A provider's clock, or ours, that is ahead.
  [-5 * minute, '今'],
])('%i ms ago is %s', (passed, words) => {
  expect(ago(now - passed, now, 'ja')).toBe(words);
});

test('the time of day is the one in Japan, wherever the browser is', () => {
  expect(inJapan(now, 'ja')).toBe('2026/11/20 12:00');
});

test.each([
  [59_999, ''],
  [minute, '1分'],
  [59 * minute, '59分'],
  [3.9 * 60 * minute, '3時間'],
  [25 * 60 * minute, '1日'],
  [-5 * minute, ''],
])('what began %i ms ago has lasted %j', (passed, words) => {
  expect(lasting(now - passed, now, 'ja')).toBe(words);
});

test('a time of the last half day needs no date', () => {
  expect(timeInJapan(now - 55 * minute, now, 'ja')).toBe('11:05');
  expect(timeInJapan(now - 20 * 60 * minute, now, 'ja')).toBe('2026/11/19 16:00');
});
