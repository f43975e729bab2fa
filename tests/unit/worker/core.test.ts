import { beforeEach, expect, test, vi } from 'vitest';
import { LedgerUnavailable } from '../../../lib/ledger/database.ts';
import { routes } from '../../../lib/messages/contract.ts';
import { shopDefaults, type Shop } from '../../../lib/settings/shop.ts';
import { SettingsUnreadable } from '../../../lib/settings/shops.ts';
import { capabilities } from '../../../lib/providers/kuroneko/capabilities.ts';
import { createCore, type CorePorts } from '../../../lib/worker/core.ts';
import { createLoader } from '../../../lib/worker/load.ts';
import type { Operations } from '../../../lib/worker/parts.ts';

const office = 'https://order.example.jp';
const self = { id: 'us', origin: 'chrome-extension://us' };
const page = { id: 'us', origin: office, frameId: 0 };
const shop: Shop = {
  id: 'a',
  name: '本店',
  backOffice: office,
  mall: '',
  merchantCode: '99900000011',
  environment: 'test',
  ownUrl: '',
  ...shopDefaults,
};
const settled = (): Promise<void> => new Promise((turn) => setTimeout(turn));
const rows = { route: 'cases.rows', input: { rows: [{ hostId: '1', print: '' }] } };
const act = { route: 'credit.act', input: {} };

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

function bench(change: Partial<CorePorts> = {}) {
  const operations = {
    dispatch: vi.fn(async () => ({ ok: true as const, value: 'done' })),
    reads: {
      'jobs.list': vi.fn(async () => ({ jobs: [] })),
      'automation.state': vi.fn(async () => ({ automation: { on: true } as never })),
    },
    busy: vi.fn(() => false),
    health: vi.fn(async () => ({ downSince: 7 })),
    locked: vi.fn(async () => true),
    lockNow: vi.fn(async () => 'locked' as const),
    onAlarm: vi.fn(),
    onIdle: vi.fn(),
    wake: vi.fn(),
  } satisfies Operations;
  const take = vi.fn((): Operations => operations);
  const ports: CorePorts = {
    ledger: {
      cases: async (keys) => keys.map(() => undefined),
      aside: async () => [],
      health: async () => [],
    },
    seen: { note: async () => undefined },
    capabilities,
    jobs: { list: async () => [] },
    self,
    shops: async () => [shop],
    own: async (origin) => [{ id: 'own-a', of: origin }],
    early: async () => [shop],
    looksLocked: async () => false,
    warm: () => undefined,
    delay: settled,
    isOpen: async () => false,
    settle: vi.fn(async () => undefined),
    firstRun: vi.fn(async () => undefined),
    ringAgain: vi.fn(async () => undefined),
    shortcuts: async () => [{ name: 'panel', keys: 'Alt+Y' }],
    command: vi.fn(async () => true),
    updated: vi.fn(async () => undefined),
    openPage: vi.fn(async () => undefined),
    operations: createLoader(take),
    now: () => 0,
    ...change,
  };
  return { core: createCore(ports), operations, take, ports };
}

test('what a list asks first is answered without the operations', async () => {
  const { core, take } = bench();
  await core.wake();
  expect(await core.dispatch(rows, page)).toMatchObject({
    ok: true,
    value: { cases: [{ hostId: '1', status: 'none', main: 'authorize' }], locked: false, stale: [] },
  });
  expect(await core.dispatch({ route: 'jobs.list', input: {} }, page)).toEqual({
    ok: true,
    value: { jobs: [] },
  });
  expect(await core.dispatch({ route: 'automation.state', input: {} }, page)).toMatchObject({
    ok: true,
    value: { automation: { on: false } },
  });
  // Of other back offices it hears nothing: the origin is the caller's.
  expect(await core.dispatch({ route: 'profile.own', input: {} }, page)).toEqual({
    ok: true,
    value: { profiles: [{ id: 'own-a', of: office }] },
  });
  await settled();
  expect(take).not.toHaveBeenCalled();
});

test('every other route loads them, once, and recovery begins before anything is done', async () => {
  const names = Object.entries(routes).filter(([, { part }]) => part === 'operations');
  expect(names.length).toBeGreaterThan(20);
  for (const [route] of names) {
    const { core, operations, take } = bench();
    await Promise.all([core.dispatch({ route, input: {} }, page), core.dispatch({ route, input: {} }, page)]);
    expect(take, route).toHaveBeenCalledOnce();
    expect(operations.wake).toHaveBeenCalledOnce();
    expect(operations.dispatch).toHaveBeenCalledTimes(2);
    expect(operations.wake.mock.invocationCallOrder[0]).toBeLessThan(
      operations.dispatch.mock.invocationCallOrder[0]!,
    );
  }
});

test('nobody else gets them loaded', async () => {
  const { core, take } = bench();
  for (const sender of [{ ...page, id: 'other' }, { ...page, frameId: 1 }, {}])
    expect(await core.dispatch(act, sender)).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(await core.dispatch(rows, { ...page, origin: 'https://evil.example' })).toMatchObject({
    ok: false,
    error: { code: 'refused' },
  });
  expect(take).not.toHaveBeenCalled();
});

test('what cannot be loaded is told as that, and tried again with the next message', async () => {
  const { core, operations, take } = bench();
  take.mockImplementationOnce(() => {
    throw new Error('NetworkError');
  });
  const answer = await core.dispatch(act, page);
  expect(answer).toMatchObject({ ok: false, error: { code: 'notLoaded' } });
  expect(answer.ok ? '' : answer.error.remedy).not.toBe('');
  // What needs nothing of them is answered all the same.
  expect(await core.dispatch(rows, page)).toMatchObject({ ok: true });
  expect(await core.dispatch(act, page)).toEqual({ ok: true, value: 'done' });
  expect(operations.wake).toHaveBeenCalledOnce();
});

test('an alarm loads them; where that fails it rings again', async () => {
  const { core, operations, take, ports } = bench();
  take.mockImplementationOnce(() => {
    throw new Error('NetworkError');
  });
  core.onAlarm({ name: 'recover' });
  await settled();
  expect(ports.ringAgain).toHaveBeenCalledExactlyOnceWith('recover');
  core.onAlarm({ name: 'recover' });
  await settled();
  expect(operations.onAlarm).toHaveBeenCalledExactlyOnceWith({ name: 'recover' });
  expect(ports.ringAgain).toHaveBeenCalledOnce();
});

test('what is open goes on by itself, after whoever woke the worker has his answer', async () => {
  const disk = Promise.withResolvers<undefined[]>();
  const ledger = { cases: () => disk.promise, aside: async () => [], health: async () => [] };
  const { core, operations, take } = bench({ isOpen: async () => true, ledger });
  void core.wake();
  const answer = core.dispatch(rows, page);
  await settled();
  expect(take).not.toHaveBeenCalled();
  disk.resolve([undefined]);
  expect(await answer).toMatchObject({ ok: true });
  await settled();
  expect(operations.wake).toHaveBeenCalledOnce();
});

test('with nobody asking, it goes on at once', async () => {
  const { core, operations } = bench({ isOpen: async () => true });
  await core.wake();
  expect(operations.wake).toHaveBeenCalledOnce();
});

test('once they are loaded, what they know counts', async () => {
  const { core, operations } = bench();
  await core.dispatch(act, page);
  expect(await core.dispatch(rows, page)).toMatchObject({
    value: { locked: true, provider: { downSince: 7 } },
  });
  await core.dispatch({ route: 'jobs.list', input: {} }, page);
  expect(operations.reads['jobs.list']).toHaveBeenCalledOnce();
});

test('a job without an end, and a switch that is on, are for them to tell of', async () => {
  const job = { jobId: 'j', backOffice: office, finishedAt: null };
  const on = { ...shop, automation: { ...shop.automation, checkHolds: true } };
  const open = bench({ jobs: { list: async () => [{ job, counts: {} } as never] } });
  await open.core.dispatch({ route: 'jobs.list', input: {} }, page);
  expect(open.take).toHaveBeenCalledOnce();
  const switched = bench({ shops: async () => [on] });
  expect(await switched.core.dispatch({ route: 'automation.state', input: {} }, page)).toMatchObject({
    value: { automation: { on: true } },
  });
});

test('acting never goes by the shops as last known: who acts is judged by the operations', async () => {
  const early = vi.fn(async () => [shop]);
  const { core } = bench({ early });
  await core.dispatch(act, page);
  expect(early).not.toHaveBeenCalled();
});

test('storage that cannot be read is told as what it is', async () => {
  const unreadable = bench({ early: () => Promise.reject(new SettingsUnreadable('odd shape')) });
  expect(await unreadable.core.dispatch(rows, page)).toMatchObject({
    error: { code: 'settingsUnreadable' },
  });
  const cases = () => Promise.reject(new LedgerUnavailable('InvalidStateError'));
  const broken = bench({ ledger: { cases, aside: async () => [], health: async () => [] } });
  expect(await broken.core.dispatch(rows, page)).toMatchObject({ error: { code: 'ledgerUnavailable' } });
});

test('only an installation shows the guide; somebody who is back locks nothing', async () => {
  const { core, operations, ports, take } = bench();
  core.onInstalled({ reason: 'update' });
  expect(ports.firstRun).not.toHaveBeenCalled();
  core.onInstalled({ reason: 'install' });
  expect(ports.firstRun).toHaveBeenCalledOnce();
  expect(ports.settle).toHaveBeenCalledTimes(2);
  core.onIdle('active');
  await settled();
  expect(take).not.toHaveBeenCalled();
  core.onIdle('locked');
  await settled();
  expect(operations.onIdle).toHaveBeenCalledExactlyOnceWith('locked');
});

test('a key is handed to the list in front; where there is none, what needs somebody is shown by a page of ours', async () => {
  const { core, ports, operations } = bench();
  core.onCommand('panel', { id: 3, url: office });
  core.onCommand('nothing of ours');
  await settled();
  expect(ports.command).toHaveBeenCalledTimes(1);
  expect(ports.command).toHaveBeenCalledWith({ id: 3, url: office }, 'panel');
  expect(operations.wake).not.toHaveBeenCalled();

  const alone = bench({ command: async () => false });
  alone.core.onCommand('panel');
  alone.core.onCommand('next');
  await settled();
  expect(alone.ports.openPage).toHaveBeenCalledTimes(1);
  expect(alone.ports.openPage).toHaveBeenCalledWith('activity.html?status=attention');
});

test('the key that locks does so from anywhere, and leads to the passphrase where there is none', async () => {
  const { core, ports, operations } = bench();
  core.onCommand('lock');
  await vi.waitFor(() => expect(operations.lockNow).toHaveBeenCalledTimes(1));
  expect(ports.openPage).not.toHaveBeenCalled();
  operations.lockNow.mockResolvedValueOnce('none' as never);
  core.onCommand('lock');
  await vi.waitFor(() => expect(ports.openPage).toHaveBeenCalledWith('options.html#lock.heading'));
});

test('a list can have the guide opened at a topic although the operations cannot be loaded', async () => {
  const { core, ports } = bench({
    operations: createLoader(() => {
      throw new Error('gone');
    }),
  });
  const ask = (topic: string) => core.dispatch({ route: 'page.open', input: { page: 'help', topic } }, page);
  expect(await ask('why.running')).toEqual({ ok: true, value: { ok: true } });
  expect(ports.openPage).toHaveBeenCalledWith('help.html#why.running');
  for (const topic of ['x/../options.html', 'a b', '"', 'x'.repeat(61)])
    expect((await ask(topic)).ok).toBe(false);
  expect(ports.openPage).toHaveBeenCalledTimes(1);
  expect(await core.dispatch({ route: 'shortcuts.list', input: {} }, page)).toEqual({
    ok: true,
    value: { shortcuts: [{ name: 'panel', keys: 'Alt+Y' }] },
  });
});
