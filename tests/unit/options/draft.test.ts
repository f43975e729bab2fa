import { expect, test } from 'vitest';
import {
  faultsOf,
  isDirty,
  newDraft,
  plainCode,
  shopIn,
  testableShop,
  type Draft,
} from '../../../components/options/draft.ts';
import { around, openForm } from '../../../components/options/state.ts';
import * as z from 'zod/mini';
import { Shop } from '../../../lib/settings/shop.ts';

const good: Draft = {
  ...newDraft('a'),
  name: '本店',
  merchantCode: '99900000011',
  password: 'abcd1234',
};
const alone = { stored: false, shops: [] };
const keysOf = (draft: Draft, around = alone) =>
  Object.fromEntries(Object.entries(faultsOf(draft, around)).map(([field, fault]) => [field, fault?.key]));

test('a complete draft has no fault and is a shop the worker takes', () => {
  expect(faultsOf(good, alone)).toEqual({});
  expect(z.safeParse(Shop, shopIn(good)).success).toBe(true);
});

test('a new draft lacks what only the person knows, in the order of the screen', () => {
  expect(Object.keys(faultsOf(newDraft('a'), alone))).toEqual(['name', 'merchantCode', 'password']);
});

test.each<[string, Partial<Draft>, Record<string, string>]>([
  ['spaces are no name', { name: ' 　' }, { name: 'options.bad.required' }],
  ['a name has an end', { name: '店'.repeat(61) }, { name: 'options.bad.long' }],
  ['a mall name has an end', { mall: 'm'.repeat(101) }, { mall: 'options.bad.long' }],
  ['no address', { backOffice: '受注管理' }, { backOffice: 'options.bad.url' }],
  ['an unsafe address', { backOffice: 'http://order.goqsystem.com' }, { backOffice: 'options.bad.url' }],
  ['a pattern is no address', { backOffice: 'https://*.goqsystem.com' }, { backOffice: 'options.bad.url' }],
  ['no code', { merchantCode: '' }, { merchantCode: 'options.bad.required' }],
  ['ten digits', { merchantCode: '9990000001' }, { merchantCode: 'options.bad.code' }],
  ['letters in the code', { merchantCode: '9990000001A' }, { merchantCode: 'options.bad.codeDigits' }],
  ['a space before the password', { password: ' abcd1234' }, { password: 'options.bad.passwordSpaces' }],
  ['a wide space after it', { password: 'abcd　' }, { password: 'options.bad.passwordSpaces' }],
  ['only spaces', { password: '  ' }, { password: 'options.bad.passwordSpaces' }],
  ['nine characters', { password: 'abcd12345' }, { password: 'options.bad.passwordLength' }],
  ['a full-width password', { password: 'ａｂｃｄ' }, { password: 'options.bad.password' }],
  ['a space within', { password: 'ab cd' }, { password: 'options.bad.password' }],
  ['no own address', { environment: 'own' }, { ownUrl: 'options.bad.required' }],
  ['an unsafe own address', { environment: 'own', ownUrl: 'http://a.jp/' }, { ownUrl: 'options.bad.ownUrl' }],
  [
    'the address of one call',
    { environment: 'own', ownUrl: 'https://a.jp/KAARA0010APIAction_execute.action' },
    { ownUrl: 'options.bad.ownUrl' },
  ],
  [
    'an address with a query',
    { environment: 'own', ownUrl: 'https://a.jp/?x=1' },
    { ownUrl: 'options.bad.ownUrl' },
  ],
  ['an own address that is not used', { environment: 'test', ownUrl: 'nonsense' }, {}],
  ['a prefix of five', { numberPrefix: 'ABCDE' }, { numberPrefix: 'options.bad.prefix' }],
  ['a prefix in kana', { numberPrefix: 'ア' }, { numberPrefix: 'options.bad.prefix' }],
])('%s', (_name, change, faults) => {
  expect(keysOf({ ...good, ...change })).toEqual(faults);
});

test('the length that is wrong is told', () => {
  expect(faultsOf({ ...good, merchantCode: '９９９－０００' }, alone).merchantCode?.params).toEqual({
    length: 6,
  });
});

test('a stored password may stay out of the form, but a bad new one is still bad', () => {
  expect(keysOf({ ...good, password: '' }, { stored: true, shops: [] })).toEqual({});
  expect(keysOf({ ...good, password: ' x' }, { stored: true, shops: [] })).toEqual({
    password: 'options.bad.passwordSpaces',
  });
});

test('a clash is told at the field that causes it, with the name of the other shop', () => {
  const other = { ...shopIn(good), id: 'b', name: '2号店' };
  expect(faultsOf({ ...good, merchantCode: '99900000022' }, { stored: false, shops: [other] })).toEqual({
    mall: { key: 'options.bad.mallTaken', params: { name: '2号店' } },
  });
  expect(faultsOf({ ...good, mall: '楽天市場' }, { stored: false, shops: [other] })).toEqual({
    numberPrefix: { key: 'options.bad.prefixNeeded', params: { name: '2号店' } },
  });
});

test.each([
  ['９９９０００００１１１', '99900000111'],
  ['999-0000-0011', '99900000011'],
  ['９９９－００００ー００１１', '99900000011'],
  ['999‐0000−0011', '99900000011'],
  [' 999 0000　0011\n', '99900000011'],
  ['99900000O11', '99900000O11'],
])('the code %j is read as %s', (typed, plain) => {
  expect(plainCode(typed)).toBe(plain);
});

test('what is saved is cleaned: spaces around go, addresses become what is needed of them', () => {
  expect(
    shopIn({
      ...good,
      name: ' 本店　',
      mall: ' 楽天市場 ',
      backOffice: ' order.goqsystem.com/goq21/index.php?x=1 ',
      merchantCode: '９９９-00000011',
      environment: 'own',
      ownUrl: 'https://proxy.example.jp/kuroneko',
      numberPrefix: ' R ',
    }),
  ).toMatchObject({
    name: '本店',
    mall: '楽天市場',
    backOffice: 'https://order.goqsystem.com',
    merchantCode: '99900000011',
    ownUrl: 'https://proxy.example.jp/kuroneko/',
    numberPrefix: 'R',
  });
});

test('the password is not part of a shop, nor is an address that is not used', () => {
  const shop = shopIn({ ...good, environment: 'test', ownUrl: 'https://a.jp/' });
  expect(shop).not.toHaveProperty('password');
  expect(shop.ownUrl).toBe('');
});

test('a connection test needs nothing but the contract', () => {
  const bare = { ...good, name: '', mall: 'm'.repeat(200), backOffice: 'x', numberPrefix: 'ABCDE' };
  const shop = testableShop(bare, alone);
  expect(z.safeParse(Shop, shop).success).toBe(true);
  expect(shop.merchantCode).toBe('99900000011');
});

test('dirty means that something differs from what was opened', () => {
  expect(isDirty(good, { ...good })).toBe(false);
  expect(isDirty({ ...good, password: 'x' }, good)).toBe(true);
  expect(isDirty({ ...good, acceptWidth: true }, good)).toBe(true);
});

test('a stored password counts only for the address and code it was typed for', () => {
  const shops = [{ shop: shopIn(good), password: 'stored' as const }];
  const counts = (change: Partial<typeof good>) =>
    around({ shops }, openForm({ ...good, ...change, password: '' })).stored;
  expect(counts({ name: '別の名前' })).toBe(true);
  expect(counts({ merchantCode: '99900000022' })).toBe(false);
  expect(counts({ environment: 'own', ownUrl: 'https://elsewhere.example/' })).toBe(false);
});
