import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holidaysIn, lazyHolidays } from '../../../lib/order/holidays.ts';
import { holidayTable } from '../../../lib/order/holidays-table.ts';
import { addDays } from '../../../lib/order/jst.ts';
import { isWeekend, plannedShipDay, type ShipRule } from '../../../lib/order/ship-date.ts';

const { days: holidays } = holidaysIn(holidayTable);
const rule = (days: number | null, change: Partial<ShipRule> = {}): ShipRule => ({
  days,
  skipWeekends: true,
  skipHolidays: true,
  ...change,
});
const plan = (on: string, by: ShipRule, today = on): string | null => plannedShipDay(on, by, holidays, today);

test.each([
  // Tue 24 Nov 2026 follows 勤労感謝の日.
  ['2026-11-24', 2, '2026-11-26'],
  ['2026-11-24', 4, '2026-11-30'],
  // Golden week 2027: Thu 29 April, Mon 3 to Wed 5 May.
  ['2027-04-28', 1, '2027-04-30'],
  ['2027-04-30', 1, '2027-05-06'],
  // Silver week 2026: a Tuesday between two holidays is one.
  ['2026-09-18', 1, '2026-09-24'],
  ['2026-12-31', 1, '2027-01-04'],
  ['2028-02-28', 1, '2028-02-29'],
])('ordered on %s, %i days on: %s', (on, days, ships) => expect(plan(on, rule(days))).toBe(ships));

test('each of the two exceptions for itself', () => {
  // Sat 21, Sun 22, Mon 23 (holiday) November 2026.
  expect(plan('2026-11-20', rule(1, { skipHolidays: false }))).toBe('2026-11-23');
  expect(plan('2026-11-22', rule(1, { skipWeekends: false }))).toBe('2026-11-24');
  expect(plan('2026-11-20', rule(1, { skipWeekends: false, skipHolidays: false }))).toBe('2026-11-21');
});

test('an old order goes out on the next open day from today on, never in the past', () => {
  expect(plan('2026-11-01', rule(2), '2026-11-21')).toBe('2026-11-24');
});

test('without a rule, and for an order without a day, nothing is planned', () => {
  expect(plan('2026-11-24', rule(null))).toBeNull();
  expect(plan('2026-02-30', rule(2))).toBeNull();
});

test('beyond the list weekends still count, holidays do not', () => {
  expect(holidayTable.until).toBe('2050-12-31');
  expect(plan('2050-12-31', rule(1))).toBe('2051-01-02'); // A Monday; 1 January is a Sunday there.
  expect(plan('2052-01-01', rule(0))).toBe('2052-01-01');
});

test('always an open day, not before planned and today, and no open day left out', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2026-01-01', n));
  fc.assert(
    fc.property(day, fc.nat(60), fc.nat(90), fc.boolean(), fc.boolean(), (on, days, age, w, h) => {
      const by = { days, skipWeekends: w, skipHolidays: h };
      const today = addDays(on, age);
      const ships = plannedShipDay(on, by, holidays, today)!;
      const first = [addDays(on, days), today].toSorted().at(-1)!;
      const closed = (one: string): boolean => (w && isWeekend(one)) || (h && holidays.has(one));
      expect(closed(ships)).toBe(false);
      for (let one = first; one < ships; one = addDays(one, 1)) expect(closed(one)).toBe(true);
      expect(ships >= first).toBe(true);
    }),
  );
});

test('the list: every year to come has its sixteen and more, in order, none twice', () => {
  const { days, until } = holidayTable;
  expect(days).toEqual([...new Set(days)].toSorted());
  const years = Number(until.slice(0, 4)) - 2025 + 1;
  expect(years).toBeGreaterThanOrEqual(20);
  for (let year = 2025; year < 2025 + years; year++)
    expect(days.filter((day) => day.startsWith(String(year))).length).toBeGreaterThanOrEqual(16);
  // 内閣府's own list for 2026.
  expect(days.filter((day) => day.startsWith('2026'))).toEqual([
    '2026-01-01',
    '2026-01-12',
    '2026-02-11',
    '2026-02-23',
    '2026-03-20',
    '2026-04-29',
    '2026-05-03',
    '2026-05-04',
    '2026-05-05',
    '2026-05-06',
    '2026-07-20',
    '2026-08-11',
    '2026-09-21',
    '2026-09-22',
    '2026-09-23',
    '2026-10-12',
    '2026-11-03',
    '2026-11-23',
  ]);
});

test.each([null, {}, { until: '2050-12-31', days: [] }, { days: ['2026-01-01'] }, 'x'])(
  'no list: %j',
  (raw) => expect(() => holidaysIn(raw)).toThrow(SyntaxError),
);

test('it is read once; a read that failed is tried again', async () => {
  let reads = 0;
  let works = false;
  const list = lazyHolidays(async () => {
    reads++;
    if (!works) throw new Error('no file');
    return holidayTable;
  });
  await expect(list()).rejects.toThrow('no file');
  works = true;
  expect((await list()).days.has('2026-11-23')).toBe(true);
  await list();
  expect(reads).toBe(2);
});
