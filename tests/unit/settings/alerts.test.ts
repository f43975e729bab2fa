import { expect, test } from 'vitest';
import { isQuiet, usualAlerts } from '../../../lib/settings/alerts.ts';

/** So many hours after midnight in Japan. */
const at = (hour: number): number => Date.UTC(2026, 10, 23, 15) + hour * 3_600_000;
const quiet = (from: number, to: number, hour: number) =>
  isQuiet({ ...usualAlerts, quiet: { from, to } }, at(hour));

test('quiet hours are those of Japan, over midnight too; the last hour is no longer quiet', () => {
  expect([20.9, 21, 23.9, 0, 7.9, 8].map((hour) => quiet(21, 8, hour))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect([11.9, 12, 12.9, 13].map((hour) => quiet(12, 13, hour))).toEqual([false, true, true, false]);
  expect(quiet(5, 5, 12)).toBe(true);
  expect(isQuiet({ ...usualAlerts, quiet: null }, at(3))).toBe(false);
});
