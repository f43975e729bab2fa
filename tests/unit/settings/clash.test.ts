import { expect, test, vi } from 'vitest';
import { clashOf } from '../../../lib/settings/clash.ts';
import { shopDefaults, baseUrlOf, accessPattern, patternsOf, type Shop } from '../../../lib/settings/shop.ts';

const shop: Shop = {
  id: 'a',
  name: '本店',
  backOffice: 'https://order.goqsystem.com',
  mall: '楽天市場',
  merchantCode: '99900000011',
  environment: 'live',
  ownUrl: '',
  ...shopDefaults,
  numberPrefix: 'R',
};
const free = { id: 'b', mall: '自社', merchantCode: '99900000022', numberPrefix: '' };

test.each<[string, Partial<Shop>, 'mallTaken' | 'prefixNeeded' | null]>([
  ['another mall, another code', free, null],
  ['the same mall', { ...free, mall: '楽天市場' }, 'mallTaken'],
  [
    'the same mall name in another back office',
    { ...free, mall: '楽天市場', backOffice: 'https://x.jp' },
    null,
  ],
  ['the same code without a prefix', { ...free, merchantCode: shop.merchantCode }, 'prefixNeeded'],
  [
    'the same code and prefix',
    { ...free, merchantCode: shop.merchantCode, numberPrefix: 'R' },
    'prefixNeeded',
  ],
  [
    'the same code, prefixes that differ',
    { ...free, merchantCode: shop.merchantCode, numberPrefix: 'Y' },
    null,
  ],
  [
    'the same code in the test service, where numbers are counted apart',
    { ...free, merchantCode: shop.merchantCode, environment: 'test' },
    null,
  ],
  [
    'the same code at the same address, written as one of its own',
    { ...free, merchantCode: shop.merchantCode, environment: 'own', ownUrl: baseUrlOf(shop) },
    'prefixNeeded',
  ],
  ['an older version of itself', { mall: '楽天市場' }, null],
])('%s', (_name, change, code) => {
  expect(clashOf([shop], { ...shop, ...change })).toEqual(code === null ? null : { code, other: shop });
});

test('a shop with a prefix clashes with one that has none, and the other way round', () => {
  const bare = { ...shop, numberPrefix: '' };
  const later = { ...shop, id: 'b', mall: '自社', numberPrefix: 'E' };
  expect(clashOf([bare], later)?.code).toBe('prefixNeeded');
  expect(clashOf([later], bare)?.code).toBe('prefixNeeded');
});

test('two shops without a mall name answer for the same orders', () => {
  const every = { ...shop, mall: '' };
  expect(clashOf([every], { ...every, ...free, mall: '' })?.code).toBe('mallTaken');
});

test('the browser must allow the back office, and an address of the provider that does not come with the extension', () => {
  expect(patternsOf(shop)).toEqual(['https://order.goqsystem.com/*']);
  expect(patternsOf({ ...shop, environment: 'own', ownUrl: 'http://127.0.0.1:8080/api/' })).toEqual([
    'https://order.goqsystem.com/*',
    'http://127.0.0.1:8080/*',
  ]);
});

test('where patterns may have no port, one stands for every port of the host', () => {
  expect(accessPattern('http://127.0.0.1:8080/api/', true)).toBe('http://127.0.0.1:8080/*');
  expect(accessPattern('http://127.0.0.1:8080/api/', false)).toBe('http://127.0.0.1/*');
  expect(accessPattern('https://order.goqsystem.com', false)).toBe('https://order.goqsystem.com/*');
});

test('where a person may take away what came with the extension, the published address is asked for too', () => {
  vi.stubEnv('FIREFOX', 'true');
  expect(patternsOf(shop)).toEqual([
    'https://order.goqsystem.com/*',
    'https://atobarai.kuronekoyamato.co.jp/*',
  ]);
  vi.unstubAllEnvs();
  expect(patternsOf(shop)).toEqual(['https://order.goqsystem.com/*']);
});
