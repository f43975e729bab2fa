import { beforeEach, expect, test, vi } from 'vitest';
import { LedgerUnavailable } from '../../../lib/ledger/database.ts';

/** The parts of the browser that the worker touches. */
const fake = vi.hoisted(() => ({
  alarms: { get: vi.fn(), create: vi.fn(), clear: vi.fn() },
  tabs: { query: vi.fn(), sendMessage: vi.fn(), create: vi.fn() },
  runtime: {
    id: 'us',
    getURL: (path: string) => new URL(path, 'chrome-extension://us/').href,
    openOptionsPage: vi.fn(),
  },
  permissions: { contains: vi.fn().mockResolvedValue(false) },
  scripting: { getRegisteredContentScripts: vi.fn().mockResolvedValue([]) },
}));
vi.mock('../../../lib/browser.ts', () => ({ browser: fake }));
type WorkerPorts = Parameters<typeof createWorker>[0];
const { announce, wakeIn } = await import('../../../lib/operations/browser-edge.ts');
const { createWorker } = await import('../../../lib/operations/worker.ts');
const { SettingsUnreadable } = await import('../../../lib/settings/shops.ts');

const office = 'https://order.example.jp';
const settled = (): Promise<void> => new Promise((turn) => setTimeout(turn));
beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('one alarm serves all: an earlier one stays, a later one is brought forward', async () => {
  const now = Date.now();
  const table: [number | null, number, boolean][] = [
    [null, 60_000, true],
    [now + 30_000, 60_000, false],
    [now - 5_000, 60_000, false],
    [now + 3_600_000, 60_000, true],
  ];
  for (const [present, ms, set] of table) {
    fake.alarms.create.mockClear();
    fake.alarms.get.mockResolvedValue(present === null ? undefined : { scheduledTime: present });
    wakeIn(ms);
    await settled();
    expect(fake.alarms.create).toHaveBeenCalledTimes(set ? 1 : 0);
  }
  wakeIn(1);
  await settled();
  expect(fake.alarms.create).toHaveBeenLastCalledWith(expect.anything(), { delayInMinutes: 0.5 });
});

test('an alarm or a tab that cannot be had fails nothing', async () => {
  fake.alarms.get.mockRejectedValue(new Error('no alarms'));
  wakeIn(60_000);
  fake.tabs.query.mockRejectedValueOnce(new Error('no tabs'));
  announce(office, []);
  fake.tabs.query.mockResolvedValueOnce([{ id: 7 }, {}, { id: 8 }]);
  fake.tabs.sendMessage.mockRejectedValueOnce(new Error('nobody there'));
  announce(office, []);
  await settled();
  expect(fake.tabs.sendMessage.mock.calls.map(([tab]) => tab as number)).toEqual([7, 8]);
});

test('tabs are told whose cases these are, in every frame that listens', async () => {
  fake.tabs.query.mockResolvedValueOnce([{ id: 7 }]);
  announce(office, []);
  await settled();
  expect(fake.tabs.query).toHaveBeenCalledWith({ url: `${office}/*` });
  expect(fake.tabs.sendMessage.mock.calls).toEqual([
    [7, { event: 'cases.changed', backOffice: office, cases: [] }],
  ]);
});

/** Ports of which every method fails with this. */
function failing(cause: Error, rooms: string[]): WorkerPorts {
  const broken = new Proxy({}, { get: () => () => Promise.reject(cause) });
  const idle = new Proxy({}, { get: () => () => Promise.resolve([{ backOffice: office }]) });
  const room = (name: string): object => (rooms.includes(name) ? broken : idle);
  return {
    ledger: room('ledger'),
    jobs: room('jobs'),
    vault: room('vault'),
    shops: room('shops'),
    automation: room('automation'),
    provider: room('provider'),
    transfer: room('transfer'),
    staging: room('staging'),
    audit: room('audit'),
    staff: room('staff'),
    seen: room('seen'),
    mappings: room('mappings'),
    now: () => 0,
    announce: () => undefined,
    announceProvider: () => undefined,
    announceJob: () => undefined,
    announceAutomation: () => undefined,
    delay: () => Promise.resolve(),
    stayAwake: () => () => undefined,
    wakeIn: () => undefined,
    settle: () => Promise.resolve(),
    renewLog: async () => undefined,
    lock: {
      settings: room('lock'),
      seen: { get: async () => null, set: async () => undefined },
      hand: async () => 'active',
      tellIdleAfter: () => undefined,
      checkIn: () => undefined,
      openUnlock: async () => undefined,
    },
  } as unknown as WorkerPorts;
}
const sender = { id: 'us', origin: office, frameId: 0 };
const ask = { route: 'cases.raw', input: { hostId: '1' } };

test('settings that cannot be read are answered as that', async () => {
  const worker = createWorker(failing(new SettingsUnreadable('odd shape'), ['shops']));
  const answer = await worker.dispatch(ask, sender);
  expect(answer).toMatchObject({ ok: false, error: { code: 'settingsUnreadable' } });
  expect(answer.ok ? '' : answer.error.remedy).not.toBe('');
});

test('a ledger that cannot be had is answered as that, and a start with it rejects nothing', async () => {
  const worker = createWorker(failing(new LedgerUnavailable('InvalidStateError'), ['ledger']));
  worker.wake();
  expect(await worker.dispatch(ask, sender)).toMatchObject({
    ok: false,
    error: { code: 'ledgerUnavailable' },
  });
  await settled();
  expect(console.error).toHaveBeenCalled();
});
