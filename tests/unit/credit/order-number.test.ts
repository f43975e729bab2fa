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

/** Numbers as back offices have them: 8 to 26 characters, dashes, ends that look like an attempt. */
const real = fc
  .tuple(
    fc.stringMatching(/^[0-9A-Za-z]{1,6}(-[0-9]{6,8})?-[0-9]{1,10}$/),
    fc.constantFrom('', '-1', '-2', '-02', '-99', '-x0123456789a', '_1', '/2', '　'),
  )
  .map((parts) => parts.join(''));
/** Some keys that differ from a number in one place only, so that neighbours are tried too. */
const neighbours = fc
  .tuple(real, fc.integer({ min: 0, max: 25 }), fc.constantFrom('0', '1', '2', '-', 'A', ''))
  .map(([number, at, other]) => [number, number.slice(0, at) + other + number.slice(at + 1)] as const)
  .filter(([, b]) => b !== '');

test('real numbers and their neighbours never meet, under any attempt', () => {
  fc.assert(
    fc.property(neighbours, attempt, attempt, ([a, b], n, m) => {
      fc.pre(a !== b || n !== m);
      expect(orderNumber(a, n)).not.toBe(orderNumber(b, m));
    }),
    { numRuns: 5000, seed: 7 },
  );
});

test('shops that share a merchant code under different prefixes never meet', () => {
  const prefix = fc.stringMatching(/^[0-9A-Za-z]{1,4}$/);
  fc.assert(
    fc.property(neighbours, attempt, attempt, prefix, prefix, ([a, b], n, m, p, q) => {
      fc.pre(p !== q);
      const [mine, theirs] = [orderNumber(a, n, p), orderNumber(b, m, q)];
      expect(mine).not.toBe(theirs);
      expect(mine).toMatch(/^[0-9A-Za-z]([0-9A-Za-z-]{0,18}[0-9A-Za-z])?$/);
    }),
    { numRuns: 5000, seed: 7 },
  );
});

test('every length from 8 to 26 stays within 20 characters up to the last attempt', () => {
  for (let length = 8; length <= 26; length++) {
    const number = '20261120-0123456789-ABCDEFGH'.slice(0, length);
    expect(orderNumber(number, 99, 'Ab12').length, number).toBeLessThanOrEqual(20);
    expect(orderNumber(number, 99).length, number).toBeLessThanOrEqual(20);
  }
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
