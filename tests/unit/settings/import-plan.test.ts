import { expect, test } from 'vitest';
import { effective } from '../../../lib/settings/effective.ts';
import { planShops } from '../../../lib/settings/import-plan.ts';
import { readPolicy } from '../../../lib/settings/policy.ts';
import { shopDefaults, type Shop } from '../../../lib/settings/shop.ts';

const shop: Shop = {
  id: 'a',
  name: '本店',
  backOffice: 'https://order.goqsystem.com',
  mall: '楽天市場',
  merchantCode: '99900000011',
  environment: 'live',
  ownUrl: '',
  ...shopDefaults,
};
const other: Shop = { ...shop, id: 'b', name: '二号店', mall: '自社', merchantCode: '99900000022' };
const plan = (local: Shop[], incoming: Shop[], policy: object = {}) =>
  planShops(local, incoming, effective(readPolicy(policy), local));

test('new, changed and unchanged shops are told apart, and those not in the file stay', () => {
  const result = plan(
    [shop, other],
    [
      { ...shop, concurrency: 2 },
      { ...other, id: 'c', mall: 'Yahoo', merchantCode: '99900000033' },
    ],
  );
  expect(result.changes).toEqual([
    { name: '本店', kind: 'replaced', changes: [{ field: 'concurrency', before: 4, after: 2 }] },
    { name: '二号店', kind: 'new', changes: [] },
  ]);
  expect(result.save.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(result.refusal).toBeNull();
  expect(plan([shop], [shop])).toMatchObject({ save: [], changes: [{ kind: 'unchanged' }] });
});

test('the same shop under another id is the same shop, and its records follow', () => {
  const result = plan([shop], [{ ...shop, id: 'theirs', name: '新しい名前' }]);
  expect(result.save).toEqual([{ ...shop, name: '新しい名前' }]);
  expect(result.ids).toEqual([{ theirs: 'theirs', ours: 'a' }]);
  expect(result.refusal).toBeNull();
});

test('a shop that changes its mall with another of the file does not take that one’s place', () => {
  const result = plan(
    [shop, other],
    [
      { ...shop, mall: '自社' },
      { ...other, mall: '楽天市場' },
    ],
  );
  expect(result.ids).toEqual([]);
  expect(result.changes.map(({ kind }) => kind)).toEqual(['replaced', 'replaced']);
  expect(result.refusal).toBeNull();
});

test('what cannot stand beside the shops that stay is refused as a whole', () => {
  const twin = { ...other, id: 'c', mall: 'Yahoo', merchantCode: shop.merchantCode };
  expect(plan([shop], [twin]).refusal).toEqual({ why: 'prefixNeeded', name: '二号店', other: '本店' });
  const moved = { ...other, mall: shop.mall };
  expect(plan([shop, other], [moved]).refusal).toEqual({ why: 'mallTaken', name: '二号店', other: '本店' });
});

test('what the policy does not allow is refused, what it fixes is not in the way', () => {
  expect(plan([], [shop], { allowedProviders: ['https://x.jp'] }).refusal).toEqual({
    why: 'policy',
    name: '本店',
  });
  expect(plan([], [{ ...shop, acceptWidth: true }], { allowAcceptWidth: false }).refusal).toBeNull();
});

test('a fee table that says two things of one amount is refused', () => {
  const tiers = [
    { from: 0, to: null, fee: 1 },
    { from: 5, to: null, fee: 2 },
  ];
  expect(plan([], [{ ...shop, fees: { mode: 'add', tiers } }]).refusal).toEqual({
    why: 'fees',
    name: '本店',
  });
});
