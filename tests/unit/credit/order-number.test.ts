import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderNumber } from '../../../lib/credit/order-number.ts';

const hostNumber = fc.oneof(
  fc.stringMatching(/^[0-9A-Za-z_-]{1,26}$/),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
);
const attempt = fc.integer({ min: 1, max: 99 });

test('a short plain number goes as it is', () => {
  expect(orderNumber('20261120-0001', 1)).toBe('20261120-0001');
  expect(orderNumber('20261120-0001', 2)).toBe('20261120-0001-2');
  expect(orderNumber('1001', 1, 'R')).toBe('R-1001');
});

test('length and alphabet hold for any number and attempt', () => {
  fc.assert(
    fc.property(hostNumber, attempt, (number, n) => {
      const sent = orderNumber(number, n);
      expect(sent.length).toBeLessThanOrEqual(20);
      expect(sent).toMatch(/^[0-9A-Za-z]([0-9A-Za-z-]*[0-9A-Za-z])?$/);
    }),
    { numRuns: 2000 },
  );
});

test('no two orders or attempts ever share a number', () => {
  fc.assert(
    fc.property(hostNumber, attempt, hostNumber, attempt, (a, n, b, m) => {
      fc.pre(a !== b || n !== m);
      expect(orderNumber(a, n)).not.toBe(orderNumber(b, m));
    }),
    { numRuns: 5000 },
  );
});

test('an order that is numbered like an attempt of another is kept apart', () => {
  expect(orderNumber('ABC-2', 1)).not.toBe(orderNumber('ABC', 2));
  expect(orderNumber('1001', 1, 'AB')).not.toBe(orderNumber('B1001', 1, 'A'));
  const long = '123456-20261120-0123456789';
  expect(orderNumber(orderNumber(long, 1), 1)).not.toBe(orderNumber(long, 1));
});

test('attempts nobody makes are refused', () => {
  for (const n of [0, -1, 1.5, 100]) expect(() => orderNumber('A', n)).toThrow(RangeError);
});
