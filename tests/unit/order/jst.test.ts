import { expect, test } from 'vitest';
import { addDays, dayInJapan, isDay, stampInJapan } from '../../../lib/order/jst.ts';

const newYear = new Date('2026-12-31T15:00:00Z');

test('the day in Japan begins at 15:00 UTC', () => {
  expect(dayInJapan(newYear)).toBe('2027-01-01');
  expect(dayInJapan(new Date(newYear.getTime() - 1))).toBe('2026-12-31');
  expect(stampInJapan(newYear)).toBe('20270101000000');
  expect(stampInJapan(new Date(newYear.getTime() - 1))).toBe('20261231235959');
});

test.each([
  ['2028-02-28', 2, '2028-03-01'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-11-24', 89, '2027-02-21'],
])('%s and %i days', (day, days, later) => expect(addDays(day, days)).toBe(later));

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-11-31', false],
  ['x', false],
])('%s is a day: %s', (day, is) => expect(isDay(day)).toBe(is));
