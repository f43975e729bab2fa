import { expect, test } from 'vitest';
import { attentionOf, declinedDays, type Standing } from '../../../lib/credit/attention.ts';

const [hour, day, now] = [3_600_000, 86_400_000, 2_000 * 86_400_000];
const one = (change: Partial<Standing>): Standing => ({
  status: 'approved',
  answeredAt: now,
  heldSince: null,
  differences: [],
  slip: null,
  seen: null,
  ...change,
});
const kind = (change: Partial<Standing>, running = false) =>
  attentionOf(one(change), { now, holdHours: 6, running });

test('what needs a person, and what does not', () => {
  expect(kind({})).toBeNull();
  expect(kind({ status: 'uncertain' })).toBe('uncertain');
  expect(kind({ status: 'running' })).toBe('uncertain');
  expect(kind({ status: 'running' }, true)).toBeNull();
  expect(kind({ status: 'invalid', answeredAt: null })).toBe('invalid');
  expect(kind({ status: 'declined' })).toBe('declined');
  expect(kind({ status: 'declined', answeredAt: now - declinedDays * day - 1 })).toBeNull();
  expect(kind({ status: 'cancelled', differences: [1] })).toBeNull();
  expect(kind({ status: 'none' })).toBeNull();
});

test('a hold counts from its hours on; edited meanwhile, it counts at once', () => {
  const held = (hours: number, differences: unknown[] = []) =>
    kind({ status: 'review', heldSince: now - hours * hour, differences });
  expect(held(5.99)).toBeNull();
  expect(held(6)).toBe('held');
  expect(held(1, [1])).toBe('changed');
  expect(held(7, [1])).toBe('held');
});

test('a slip number in the order that the provider does not have', () => {
  const seen = { slip: { number: '4010' } };
  expect(kind({ seen })).toBe('unsynced');
  expect(kind({ seen: { slip: null } })).toBeNull();
  expect(kind({ seen, slip: { number: '4010' } })).toBeNull();
  expect(kind({ seen, status: 'shipped', slip: { number: '4010' } })).toBeNull();
  expect(kind({ seen, differences: [1] })).toBe('changed');
});
