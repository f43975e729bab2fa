import { expect, test } from 'vitest';
import { nextAttempt } from '../../../lib/credit/attempt.ts';

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
