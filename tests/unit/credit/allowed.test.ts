import { expect, test } from 'vitest';
import { allowed, mayAuthorize } from '../../../lib/credit/allowed.ts';
import { nextAttempt } from '../../../lib/credit/attempt.ts';
import { statuses } from '../../../lib/credit/status.ts';

test('no authorization starts while one is granted, on hold, under way or unknown', () => {
  expect(statuses.filter(mayAuthorize)).toEqual(['none', 'invalid', 'declined', 'cancelled']);
});

test('the main button of each state', () => {
  expect(statuses.map((status) => [status, allowed(status)[0] ?? null])).toEqual([
    ['none', 'authorize'],
    ['invalid', 'authorize'],
    ['running', null],
    ['uncertain', 'check'],
    ['review', 'check'],
    ['approved', 'check'],
    ['declined', 'authorize'],
    ['cancelled', 'authorize'],
    ['shipped', 'check'],
  ]);
});

test('a number is used again only while the provider has not taken it in', () => {
  expect(nextAttempt({ attempt: 0, consumed: false })).toBe(1);
  expect(nextAttempt({ attempt: 1, consumed: false })).toBe(1);
  expect(nextAttempt({ attempt: 1, consumed: true })).toBe(2);
  expect(nextAttempt({ attempt: 7, consumed: true })).toBe(8);
});

test('after attempt 99 there is none left, and that is no exception', () => {
  expect(nextAttempt({ attempt: 98, consumed: true })).toBe(99);
  expect(nextAttempt({ attempt: 99, consumed: false })).toBe(99);
  expect(nextAttempt({ attempt: 99, consumed: true })).toBeNull();
});
