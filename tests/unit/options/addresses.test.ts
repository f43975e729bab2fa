import { expect, test } from 'vitest';
import { baseIn, isBase, originIn } from '../../../components/options/addresses.ts';

test.each([
  ['https://pay.example/api/', 'https://pay.example/api/'],
  ['pay.example/api', 'https://pay.example/api/'],
  ['  https://pay.example/api ', 'https://pay.example/api/'],
  // Two spellings of one address must not become two books of numbers.
  ['https://PAY.Example/api', 'https://pay.example/api/'],
  ['https://pay.example:443/api/', 'https://pay.example/api/'],
  // What is no address stays as typed, to be named at the field.
  ['pay', 'pay/'],
  ['', ''],
])('base address: %s → %s', (typed, base) => {
  expect(baseIn(typed)).toBe(base);
});

test('a path keeps its case, and only a base is a base', () => {
  expect(baseIn('https://pay.example/Api')).toBe('https://pay.example/Api/');
  expect(isBase('https://pay.example/api/')).toBe(true);
  for (const no of ['https://pay.example/api/?x=1', 'http://pay.example/', 'https://a:b@pay.example/'])
    expect(isBase(no), no).toBe(false);
});

test('the origin of whatever page was pasted', () => {
  expect(originIn('https://Order.example/goq21/index.php?stat=1')).toBe('https://order.example');
});
