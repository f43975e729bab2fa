import { shopDefaults } from '../../../lib/settings/shop.ts';
import { expect, test, vi } from 'vitest';
import { routes, type RouteName } from '../../../lib/messages/contract.ts';
import { createDispatch, type Handlers } from '../../../lib/messages/dispatch.ts';

const office = 'https://order.example.jp';
const self = { id: 'us', origin: 'chrome-extension://us' };
const mappedOrigin = 'https://new.example.jp';
const from = {
  orderPage: { id: 'us', origin: office, frameId: 0 },
  extensionPage: { id: 'us', origin: self.origin, frameId: 0 },
  mappedPage: { id: 'us', origin: mappedOrigin, frameId: 0, tab: { id: 5 } },
} as const;

/** Storage that failed, as the worker tells it. */
class Unreadable extends Error {}
const unreadable = { code: 'settingsUnreadable', message: '読めません', remedy: '更新してください' };
const explain = (cause: unknown) => (cause instanceof Unreadable ? unreadable : null);

function bench() {
  const log = vi.fn();
  const run = vi.fn((_input: unknown, _origin: string) => Promise.resolve({}));
  const names = Object.keys(routes) as RouteName[];
  const handlers = Object.fromEntries(names.map((name) => [name, run])) as unknown as Handlers;
  return {
    log,
    run,
    dispatch: createDispatch({
      routes,
      self,
      backOffices: async () => [office],
      mapped: async (tab, origin) => tab === 5 && origin === mappedOrigin,
      handlers,
      explain,
      log,
    }),
  };
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
  ...shopDefaults,
};
const good: { [N in RouteName]: unknown } = {
  'profile.own': {},
  'profiles.list': {},
  'profiles.save': { backOffice: office, profile: { version: 1 } },
  'profiles.remove': { backOffice: office, id: 'own-a' },
  'mapper.start': { tab: 5, mode: 'map' },
  'mapper.open': { hostId: '1' },
  'mapper.begin': {},
  'mapper.keep': { draft: null },
  'mapper.go': { address: '/orders/1', mode: 'map', field: 'phone' },
  'mapper.save': { profile: { version: 1 } },
  'mapper.end': { forget: true },
  'mapper.shop': {},
  'invoices.print': { jobId: '00000000-0000-4000-8000-000000000000' },
  'invoices.printed': { keys: ['https://office.example 1'] },
  'cases.raw': { hostId: '1' },
  'page.open': { page: 'help', topic: 'kaara001E' },
  'shortcuts.list': {},
  'report.make': { hostId: null, profile: 'goq' },
  'staff.get': {},
  'seen.list': {},
  'audit.order': { hostId: '1', before: null },
  'audit.all': { before: 7 },
  'activity.cases': { after: null },
  'activity.calls': { before: null, after: 3 },
  'activity.case': { key: 'https://a.example 1', before: null },
  'activity.attention': {},
  'activity.open': { hostId: '1' },
  'activity.show': { key: 'https://a.example 1' },
  'retention.look': { days: null },
  'retention.set': { days: 90 },
  'alerts.get': {},
  'alerts.set': { on: ['hold'], quiet: { from: 22, to: 7 }, holdHours: 6 },
  'settings.open': { mall: '楽天市場店' },
  'staff.set': { name: '田中' },
  'cases.rows': { rows: [{ hostId: '1', print: '' }] },
  'credit.act': {
    requestId: crypto.randomUUID(),
    operation: 'cancel',
    hostId: '1',
    order: null,
    print: '',
    accept: null,
    alwaysAccept: false,
  },
  'credit.compare': { order, print: 'a' },
  'aside.list': {},
  'jobs.draft': { operation: 'check', entries: [{ hostId: '1', order: null, print: '' }] },
  'jobs.start': {
    jobId: crypto.randomUUID(),
    operation: 'check',
    automatic: false,
    entries: [{ hostId: '1', order: null, print: '', accept: null }],
  },
  'jobs.list': {},
  'jobs.entries': { jobId: crypto.randomUUID() },
  'jobs.invoices': { jobId: crypto.randomUUID() },
  'jobs.control': { jobId: crypto.randomUUID(), action: 'pause' },
  'lock.look': {},
  'lock.ask': {},
  'lock.now': {},
  'lock.status': {},
  'lock.unlock': { passphrase: 'x' },
  'lock.set': { passphrase: '0123456789', current: null },
  'lock.unset': { current: 'x' },
  'lock.idle': { minutes: 15 },
  'lock.wipe': { confirm: 'wipe' },
  'automation.state': {},
  'automation.offer': { rows: [{ hostId: '1', print: '', open: true, dispatching: false }] },
  'automation.begin': { runId: crypto.randomUUID(), entries: [{ order, print: '' }] },
  'automation.pause': { paused: true },
  'automation.goOn': { shopId: null },
  'automation.shops': {},
  'panel.load': {},
  'policy.get': {},
  'files.state': {},
  'files.raw': {},
  'files.records': { after: null },
  'files.seal': { passphrase: 'correct horse', bound: 'a'.repeat(64) },
  'files.unseal': { sealed: {}, passphrase: 'correct horse', bound: 'a'.repeat(64) },
  'files.stage': { id: crypto.randomUUID(), entries: [{ case: { key: 'a 1', version: 2 } }], first: true },
  'files.look': { id: crypto.randomUUID(), ids: [{ theirs: 'a', ours: 'b' }] },
  'files.import': {
    id: crypto.randomUUID(),
    before: [shop],
    save: [shop],
    ids: [],
    records: 0,
    passwords: null,
  },
  'files.drop': { id: crypto.randomUUID() },
  'settings.reset': { part: 'shops', openIntents: 0, confirm: 'reset' },
  'shops.list': {},
  'shops.save': { shop, password: null },
  'shops.remove': { id: 'a' },
  'shops.test': { shop, password: 'abcd1234' },
};

test.each(Object.keys(routes) as RouteName[])(
  '%s: its caller is let in, the other one is not',
  async (name) => {
    for (const caller of ['orderPage', 'extensionPage', 'mappedPage'] as const) {
      const { dispatch, run } = bench();
      const answer = await dispatch({ route: name, input: good[name] }, from[caller]);
      const welcome = (routes[name].from as readonly string[]).includes(caller);
      expect(answer.ok).toBe(welcome);
      expect(run).toHaveBeenCalledTimes(welcome ? 1 : 0);
    }
  },
);

test('the mapper is heard in its own tab at its own origin only, in the top frame', async () => {
  const { dispatch, run } = bench();
  const message = { route: 'mapper.begin', input: {} };
  for (const change of [
    { tab: { id: 6 } },
    { tab: undefined },
    { origin: office },
    { frameId: 1 },
    { id: 'them' },
  ])
    expect((await dispatch(message, { ...from.mappedPage, ...change })).ok).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

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
  const { dispatch, run } = bench();
  for (const route of ['toString', '__proto__', 'constructor', 'hasOwnProperty', 'nope', '', 'cases.rows '])
    expect((await dispatch({ route, input: {} }, from.extensionPage)).ok, route).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

test('keys that reach for the prototype are unknown keys, at every depth', async () => {
  const { dispatch, run } = bench();
  const texts = [
    '{"route":"cases.rows","input":{"rows":[{"hostId":"1","print":""}]},"__proto__":{"route":"shops.list"}}',
    '{"route":"cases.rows","input":{"rows":[{"hostId":"1","print":""}],"__proto__":{"polluted":1}}}',
    '{"route":"cases.rows","input":{"rows":[{"hostId":"1","print":"","constructor":{"prototype":{}}}]}}',
    `{"route":"credit.compare","input":${JSON.stringify(good['credit.compare']).replace('"buyer":{', '"buyer":{"__proto__":{"name":"x"},')}}`,
  ];
  for (const text of texts) expect((await dispatch(JSON.parse(text), from.orderPage)).ok, text).toBe(false);
  expect(run).not.toHaveBeenCalled();
  expect({}).not.toHaveProperty('polluted');
});

test('what is not a message at all is refused', async () => {
  const { dispatch } = bench();
  for (const message of [undefined, null, 1, 'cases.rows', [], ['cases.rows'], { route: ['cases.rows'] }])
    expect((await dispatch(message, from.orderPage)).ok).toBe(false);
});

const long = 'あ'.repeat(501);
const row = (hostId: string, print = '') => ({ hostId, print });
const tooMuch: [string, RouteName, unknown][] = [
  ['a profile without end', 'profiles.save', { profile: 'x'.repeat(300_000) }],
  ['another site for the mapper', 'mapper.go', { address: '//evil.example/' }],
  ['a whole address for the mapper', 'mapper.go', { address: 'https://evil.example/' }],
  ['a passphrase that is too short to be set', 'lock.set', { passphrase: '012345678' }],
  ['a passphrase without end', 'lock.unlock', { passphrase: 'x'.repeat(1001) }],
  ['a wipe that nobody confirmed', 'lock.wipe', { confirm: 'yes' }],
  ['an idle time without end', 'lock.idle', { minutes: 481 }],
  [
    'more rows than a page has',
    'cases.rows',
    { rows: Array.from({ length: 501 }, (_, at) => row(String(at))) },
  ],
  ['an id without end', 'cases.rows', { rows: [row(long)] }],
  ['a digest without end', 'cases.rows', { rows: [row('1', 'x'.repeat(65))] }],
  ['an empty id', 'credit.act', { hostId: '' }],
  ['a text without end', 'credit.act', { order: { ...order, mall: long } }],
  ['lines without end', 'credit.act', { order: { ...order, lines: Array(201).fill(order.lines[0]) } }],
  ['recipients without end', 'credit.act', { order: { ...order, recipients: Array(21).fill(order.buyer) } }],
  ['half a yen', 'credit.act', { order: { ...order, total: 100.5 } }],
  ['yen beyond all orders', 'credit.act', { order: { ...order, total: 1e12 } }],
  ['a click without a proper name', 'credit.act', { requestId: 'A'.repeat(36) }],
  ['an acceptance without end', 'credit.act', { accept: 'x'.repeat(101) }],
];
test.each(tooMuch)('%s is refused', async (_what, name, change) => {
  const { dispatch, run } = bench();
  const input = { ...(good[name] as object), ...(change as object) };
  const caller = routes[name].from[0];
  expect((await dispatch({ route: name, input: good[name] }, from[caller])).ok).toBe(true);
  run.mockClear();
  expect((await dispatch({ route: name, input }, from[caller])).ok).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

test('a handler gets the origin, the tab and the frame that the browser vouches for', async () => {
  const { dispatch, run } = bench();
  const sender = { ...from.orderPage, frameId: 5, tab: { id: 7, url: `${office}/frames` } };
  await dispatch({ route: 'cases.rows', input: good['cases.rows'] }, sender);
  expect(run).toHaveBeenCalledExactlyOnceWith(good['cases.rows'], office, 7, 5);
});

test('settings that cannot be read are told as that, to our own scripts and pages only', async () => {
  const { log } = bench();
  const fail = () => Promise.reject(new Unreadable());
  const handlers = new Proxy({}, { get: () => fail }) as Handlers;
  const dispatch = createDispatch({ routes, self, backOffices: fail, handlers, explain, log });
  const ask = (sender: object) => dispatch({ route: 'cases.rows', input: good['cases.rows'] }, sender);
  expect(await ask(from.orderPage)).toEqual({ ok: false, error: unreadable });
  expect(await ask({ ...from.orderPage, id: 'them' })).toMatchObject({ error: { code: 'refused' } });
  // A page of ours is known without any settings.
  expect(await dispatch({ route: 'shops.list', input: {} }, from.extensionPage)).toEqual({
    ok: false,
    error: unreadable,
  });
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
  const dispatch = createDispatch({
    routes,
    self,
    backOffices: async () => [office],
    handlers,
    explain,
    log,
  });
  const answer = await dispatch({ route: 'shops.list', input: {} }, from.extensionPage);
  expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(answer)).not.toContain('secret detail');
  expect(JSON.stringify(log.mock.calls)).toContain('dispatch.test.ts');
  expect(JSON.stringify(log.mock.calls)).not.toContain('secret detail');
});
