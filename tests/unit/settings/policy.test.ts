import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { barred, effective, forbids } from '../../../lib/settings/effective.ts';
import { freeRules, lists, readPolicy, switches } from '../../../lib/settings/policy.ts';
import { baseUrls, Shop, shopDefaults } from '../../../lib/settings/shop.ts';

const office = 'https://order.goqsystem.com';
const given = {
  id: 'main',
  name: '本店',
  backOffice: office,
  merchantCode: '99900000011',
  environment: 'live',
} as const;
const local: Shop = {
  id: 'second',
  name: '二号店',
  backOffice: office,
  mall: '楽天市場',
  merchantCode: '99900000022',
  environment: 'live',
  ownUrl: '',
  ...shopDefaults,
};

test('no policy decides nothing', () => {
  for (const raw of [undefined, null, {}]) {
    const policy = readPolicy(raw);
    expect(policy).toEqual({ shops: [], rules: freeRules, problems: [] });
    const result = effective(policy, [local]);
    expect(result.shops).toEqual([local]);
    expect(result.blocked).toEqual([]);
    expect(result.locked).toEqual({ second: [] });
  }
});

test('a shop of the policy is whole, and what it says is locked', () => {
  const { shops, problems } = readPolicy({ shops: [{ ...given, acceptWidth: true }] });
  expect(problems).toEqual([]);
  expect(shops[0]?.fields).toEqual({ ...given, mall: '', ownUrl: '', ...shopDefaults, acceptWidth: true });
  expect(shops[0]?.given.toSorted()).toEqual([
    'acceptWidth',
    'backOffice',
    'environment',
    'id',
    'merchantCode',
    'name',
  ]);
});

test('addresses are taken as people write them, and tables may be given in part', () => {
  const { shops, problems } = readPolicy({
    shops: [
      {
        ...given,
        backOffice: `${office}/goq21/index_beta.php`,
        environment: 'own',
        ownUrl: 'https://api.example.jp/atobarai',
        fees: {
          mode: 'add',
          tiers: [
            { from: 0, to: 9_999, fee: 330 },
            { from: 10_000, fee: 0 },
          ],
        },
        automation: { checkHolds: true },
        shipDate: { skipWeekends: true },
        password: 'abcd1234',
      },
    ],
  });
  expect(problems).toEqual([]);
  expect(shops[0]).toMatchObject({
    password: 'abcd1234',
    fields: {
      backOffice: office,
      ownUrl: 'https://api.example.jp/atobarai/',
      fees: {
        mode: 'add',
        tiers: [
          { from: 0, to: 9_999, fee: 330 },
          { from: 10_000, to: null, fee: 0 },
        ],
      },
      automation: { ...shopDefaults.automation, checkHolds: true },
      shipDate: { days: null, skipWeekends: true, skipHolidays: false },
    },
  });
  expect(shops[0]?.given).toContain('password');
});

test.each<[name: string, raw: unknown, paths: string[], shops: number]>([
  ['not an object', 'yes', [''], 0],
  ['shops that are no list', { shops: {} }, ['shops'], 0],
  ['a shop that is none', { shops: [7, given] }, ['shops[0]'], 1],
  ['a field that does not fit', { shops: [{ ...given, merchantCode: '12' }] }, ['shops[0].merchantCode'], 0],
  ['a field that is missing', { shops: [{ ...given, environment: undefined }] }, ['shops[0].environment'], 0],
  ['an own address that is missing', { shops: [{ ...given, environment: 'own' }] }, ['shops[0].ownUrl'], 0],
  ['a field of a later version', { shops: [{ ...given, colour: 'red' }] }, ['shops[0].colour'], 1],
  ['a password that cannot be one', { shops: [{ ...given, password: 'あ' }] }, ['shops[0].password'], 1],
  [
    'fees that say two things of one amount',
    {
      shops: [
        {
          ...given,
          fees: {
            mode: 'add',
            tiers: [
              { from: 0, fee: 1 },
              { from: 5, fee: 2 },
            ],
          },
        },
      ],
    },
    ['shops[0].fees'],
    0,
  ],
  ['one id twice', { shops: [given, given] }, ['shops: main'], 1],
  ['a switch that is none', { allowOwnUrl: 'no', shops: [given] }, ['allowOwnUrl'], 1],
  ['a switch of a later version', { allowMusic: false }, ['allowMusic'], 0],
  ['an origin that is none', { allowedProviders: ['x', baseUrls.live] }, ['allowedProviders[0]'], 0],
  ['a list that is none', { allowedBackOffices: office }, ['allowedBackOffices'], 0],
])('%s is ignored and named; the rest counts', (_name, raw, paths, shops) => {
  const policy = readPolicy(raw);
  expect(policy.problems.map(({ path }) => path)).toEqual(paths);
  expect(policy.shops).toHaveLength(shops);
});

test('a list of allowed origins with nothing sound in it allows nothing', () => {
  expect(readPolicy({ allowedProviders: ['x'] }).rules.providers).toEqual([]);
});

test('anything at all as a policy throws nothing, and what comes of it is sound', () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          shops: fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), fc.constant(given)))),
          allowOwnUrl: fc.anything(),
          allowedProviders: fc.oneof(fc.anything(), fc.array(fc.webUrl())),
        },
        { requiredKeys: [] },
      ),
      (raw) => {
        const policy = readPolicy(raw);
        const result = effective(policy, [local]);
        for (const shop of result.shops) expect(barred(result.rules, shop, true)).toBeNull();
        const total =
          policy.shops.length + (policy.shops.some(({ fields }) => fields.id === 'second') ? 0 : 1);
        expect(result.shops.length + result.blocked.length).toBe(total);
      },
    ),
  );
});

test('policy over a local shop of the same id: what is given counts, the rest stays', () => {
  const mine: Shop = { ...local, id: 'main', name: '私の店', concurrency: 7, mall: '' };
  const result = effective(readPolicy({ shops: [given] }), [mine]);
  expect(result.shops).toEqual([{ ...mine, ...given }]);
  expect(result.managed).toEqual(['main']);
  expect(forbids(result, { ...mine, ...given, concurrency: 3 }, null)).toBe(false);
  expect(forbids(result, { ...mine, ...given, name: '別の名前' }, null)).toBe(true);
  expect(forbids(result, { ...mine, ...given }, 'abcd1234')).toBe(false);
});

test('a password of the policy cannot be replaced', () => {
  const result = effective(readPolicy({ shops: [{ ...given, password: 'abcd1234' }] }), []);
  expect(forbids(result, result.shops[0]!, null)).toBe(false);
  expect(forbids(result, result.shops[0]!, 'other123')).toBe(true);
});

test.each<[name: string, policy: object, change: Partial<Shop>, why: string | null]>([
  ['another back office', { allowedBackOffices: ['https://x.jp'] }, {}, 'backOffice'],
  ['this back office', { allowedBackOffices: [office] }, {}, null],
  ['another provider', { allowedProviders: ['https://x.jp'] }, {}, 'provider'],
  ['this provider', { allowedProviders: [baseUrls.live] }, {}, null],
  [
    'own addresses forbidden',
    { allowOwnUrl: false },
    { environment: 'own', ownUrl: 'https://x.jp/' },
    'ownUrl',
  ],
  ['own addresses forbidden, the published one used', { allowOwnUrl: false }, {}, null],
  ['a shop of the policy in the same place', { shops: [given] }, { mall: '' }, 'clash'],
])('%s: whether a local shop is used', (_name, policy, change, why) => {
  const shop = { ...local, ...change };
  const result = effective(readPolicy(policy), [shop]);
  expect(result.blocked).toEqual(why ? [{ shop, why }] : []);
  expect(result.shops.some(({ id }) => id === 'second')).toBe(why === null);
  if (why && why !== 'clash') expect(forbids(result, shop, null)).toBe(true);
});

test('an address that the policy itself gives may be one of its own', () => {
  const shop = { ...given, environment: 'own', ownUrl: 'https://x.jp/' };
  const result = effective(readPolicy({ allowOwnUrl: false, shops: [shop] }), []);
  expect(result.blocked).toEqual([]);
  expect(result.shops).toHaveLength(1);
});

test('automation and silent conversion that are forbidden are off everywhere, and stay as they were on disk', () => {
  const busy: Shop = {
    ...local,
    acceptWidth: true,
    automation: { ...shopDefaults.automation, checkHolds: true },
  };
  const result = effective(readPolicy({ allowAutomation: false, allowAcceptWidth: false }), [busy]);
  expect(result.shops).toEqual([{ ...busy, acceptWidth: false, automation: shopDefaults.automation }]);
  expect(result.locked).toEqual({ second: ['automation', 'acceptWidth'] });
  expect(forbids(result, busy, null)).toBe(true);
  expect(forbids(result, { ...busy, id: 'new' }, null)).toBe(true);
  expect(forbids(result, { ...busy, id: 'new', ...shopDefaults }, null)).toBe(false);
});

test('what is fixed is compared by value, whatever the order of its names', () => {
  const automation = {
    recheckBeforeDispatch: false,
    registerSlips: false,
    checkHolds: true,
    authorizeNew: false,
  };
  const result = effective(readPolicy({ shops: [{ ...given, automation: { checkHolds: true } }] }), []);
  expect(forbids(result, { ...result.shops[0]!, automation }, null)).toBe(false);
});

interface Node {
  type: string;
  properties?: Record<string, Node>;
  items?: Node;
}
test('the schema that the browser reads knows the same names, and every part of it has one type', () => {
  const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as Node;
  const names = Object.keys(schema.properties ?? {});
  expect(names.toSorted()).toEqual(['shops', ...Object.keys(switches), ...Object.keys(lists)].toSorted());
  const shop = schema.properties?.shops?.items?.properties ?? {};
  expect(Object.keys(shop).toSorted()).toEqual([...Object.keys(Shop.shape), 'password'].toSorted());
  for (const name of ['automation', 'shipDate', 'fees'] as const)
    expect(Object.keys(shop[name]?.properties ?? {}).toSorted()).toEqual(
      Object.keys(Shop.shape[name].shape).toSorted(),
    );
  const visit = (node: Node): void => {
    expect(typeof node.type).toBe('string');
    for (const child of [...Object.values(node.properties ?? {}), ...(node.items ? [node.items] : [])])
      visit(child);
  };
  visit(schema);
});
