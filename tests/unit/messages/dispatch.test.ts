import { expect, test, vi } from 'vitest';
import { routes, type RouteName } from '../../../lib/messages/contract.ts';
import { createDispatch, type Handlers } from '../../../lib/messages/dispatch.ts';

const office = 'https://order.example.jp';
const self = { id: 'us', origin: 'chrome-extension://us' };
const from = {
  orderPage: { id: 'us', origin: office, frameId: 0 },
  extensionPage: { id: 'us', origin: self.origin, frameId: 0 },
} as const;

function bench() {
  const log = vi.fn();
  const run = vi.fn((_input: unknown, _origin: string) => Promise.resolve({}));
  const names = Object.keys(routes) as RouteName[];
  const handlers = Object.fromEntries(names.map((name) => [name, run])) as unknown as Handlers;
  return { log, run, dispatch: createDispatch({ self, backOffices: async () => [office], handlers, log }) };
}

const order = {
  hostId: '1',
  number: 'A-1',
  mall: '',
  payment: 'クロネコ代金後払い',
  orderedOn: '2026-11-20',
  shipOn: null,
  buyer: { name: '', kana: '', postCode: '', prefecture: '', street: '', building: '', phone: '', email: '' },
  recipients: [],
  lines: [{ kind: 'goods', name: '茶', count: 1, unitPrice: 100, subTotal: 100 }],
  total: 100,
  carrier: '',
  trackingNumbers: [],
};
const shop = {
  id: 'a',
  name: '店',
  backOffice: office,
  mall: '',
  merchantCode: '99999999999',
  environment: 'test',
  ownUrl: '',
  numberPrefix: '',
  bundledInvoice: false,
  acceptWidth: false,
};
const good: { [N in RouteName]: unknown } = {
  'cases.get': { hostIds: ['1'] },
  'credit.authorize': { requestId: crypto.randomUUID(), order, accept: null, alwaysAccept: false },
  'credit.check': { hostId: '1', order: null },
  'shops.list': {},
  'shops.save': { shop, password: null },
  'shops.remove': { id: 'a' },
  'shops.test': { shop, password: 'abcd1234' },
};

test.each(Object.keys(routes) as RouteName[])(
  '%s: its caller is let in, the other one is not',
  async (name) => {
    for (const caller of ['orderPage', 'extensionPage'] as const) {
      const { dispatch, run } = bench();
      const answer = await dispatch({ route: name, input: good[name] }, from[caller]);
      const welcome = (routes[name].from as readonly string[]).includes(caller);
      expect(answer.ok).toBe(welcome);
      expect(run).toHaveBeenCalledTimes(welcome ? 1 : 0);
    }
  },
);

test.each(Object.keys(routes) as RouteName[])('%s: an unknown key is refused', async (name) => {
  const { dispatch, run } = bench();
  const caller = routes[name].from[0];
  const answer = await dispatch(
    { route: name, input: { ...(good[name] as object), url: 'https://evil.example' } },
    from[caller],
  );
  expect(answer.ok).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

test('names from the prototype are not routes', async () => {
  const { dispatch } = bench();
  for (const route of ['toString', '__proto__', 'constructor', 'nope']) {
    expect((await dispatch({ route, input: {} }, from.extensionPage)).ok).toBe(false);
  }
});

test('a refused input is logged by its path only, never by its content', async () => {
  const { dispatch, log } = bench();
  await dispatch(
    { route: 'shops.test', input: { shop: { ...shop, merchantCode: 'x' }, password: 'topsecret' } },
    from.extensionPage,
  );
  expect(log).toHaveBeenCalledOnce();
  expect(JSON.stringify(log.mock.calls)).toContain('shop.merchantCode');
  expect(JSON.stringify(log.mock.calls)).not.toContain('topsecret');
});

test('a handler that throws is answered with a sentence, not with its error', async () => {
  const { log } = bench();
  const handlers = new Proxy({}, { get: () => () => Promise.reject(new Error('secret detail')) }) as Handlers;
  const dispatch = createDispatch({ self, backOffices: async () => [office], handlers, log });
  const answer = await dispatch({ route: 'shops.list', input: {} }, from.extensionPage);
  expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(answer)).not.toContain('secret detail');
});
