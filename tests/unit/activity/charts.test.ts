import { expect, test } from 'vitest';
import { createBook } from '../../../components/activity/book.ts';
import { agesOf, columnsOf, grantedShare, scaleOf } from '../../../components/activity/charts.ts';
import { caseRow, day, noon } from './rows.ts';

const hour = 3_600_000;
function cases(...rows: Parameters<typeof caseRow>[1][]) {
  const book = createBook();
  book.addCases(rows.map((change, at) => caseRow(String(at), change)));
  return book.cases();
}

test('orders stand in the column of the day their credit was asked for, cancelled ones nowhere', () => {
  const columns = columnsOf(
    cases(
      { authorizedOn: '2026-11-24' },
      { authorizedOn: '2026-11-24', status: 'shipped' },
      { authorizedOn: '2026-11-23', status: 'declined' },
      { authorizedOn: '2026-11-24', status: 'cancelled' },
      { authorizedOn: '2026-10-26', status: 'review' },
      { authorizedOn: '2026-10-25' },
      // Another PC's: the day the provider answered, in Japan.
      { authorizedOn: null, answeredAt: Date.UTC(2026, 10, 22, 15) },
    ),
    'days',
    noon,
  );
  expect(columns).toHaveLength(30);
  expect(columns.at(-1)).toEqual({
    from: '2026-11-24',
    to: '2026-11-24',
    counts: { approved: 2, review: 0, declined: 0 },
    total: 2,
  });
  expect(columns.at(-2)?.counts).toEqual({ approved: 1, review: 0, declined: 1 });
  expect(columns[0]).toMatchObject({ from: '2026-10-26', counts: { approved: 0, review: 1, declined: 0 } });
  expect(columns.reduce((sum, { total }) => sum + total, 0)).toBe(5);
  expect(grantedShare(columns)).toBe(75);
  expect(grantedShare([])).toBeNull();
});

test('weeks end today and leave no day out', () => {
  const columns = columnsOf(
    cases({ authorizedOn: '2026-11-18' }, { authorizedOn: '2026-11-17' }),
    'weeks',
    noon,
  );
  expect(columns.at(-1)).toMatchObject({ from: '2026-11-18', to: '2026-11-24', total: 1 });
  expect(columns.at(-2)).toMatchObject({ from: '2026-11-11', to: '2026-11-17', total: 1 });
});

test('ages of holds: each once, the limits belong to the older', () => {
  const held = (ms: number) => ({ status: 'review' as const, heldSince: noon - ms });
  const ages = agesOf(cases(held(0), held(hour - 1), held(hour), held(24 * hour), held(4 * day), {}), noon);
  expect(ages).toEqual([2, 1, 0, 1, 1]);
});

test('scales end at a round number that fits', () => {
  expect([1, 2, 3, 7, 12, 33, 99, 101].map(scaleOf)).toEqual([1, 2, 5, 10, 20, 50, 100, 200]);
});
