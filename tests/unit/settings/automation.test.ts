import { beforeEach, expect, test, vi } from 'vitest';

const disk = vi.hoisted(() => ({ value: {} as Record<string, unknown>, writes: 0 }));
vi.mock('../../../lib/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: disk.value[key] }),
        set: async (items: object) => {
          disk.writes++;
          Object.assign(disk.value, structuredClone(items));
        },
      },
    },
  },
}));
const { openAutomation } = await import('../../../lib/settings/automation.ts');

/** Version 1 as it was first stored. Frozen: later versions must read it. */
const version1 = {
  version: 1,
  paused: true,
  shops: [
    {
      shopId: 'main',
      runs: {
        failedRuns: 2,
        open: [{ jobId: '00000000-0000-4000-8000-000000000001', operation: 'authorize', failed: false }],
        failing: true,
        nextAt: 1_763_000_000_000,
        wanted: true,
        last: { jobId: 'j', operation: 'registerShipment', at: 1_763_000_000_000, done: 3, failed: 1 },
        left: [
          {
            hostId: '1',
            number: 'A-1',
            operation: 'authorize',
            print: 'p',
            why: 'automation.why.look',
            at: 1,
          },
        ],
      },
    },
  ],
} as const;

beforeEach(() => {
  disk.value = {};
  disk.writes = 0;
  let last: Promise<unknown> = Promise.resolve();
  vi.stubGlobal('navigator', {
    locks: {
      request: (_name: string, work: () => Promise<unknown>) => (last = last.then(work, work)),
    },
  });
});

test('nothing stored: nothing was done, nothing is paused', async () => {
  expect(await openAutomation().read()).toEqual({ paused: false, shops: {} });
});

test('what was stored by version 1 is read whole', async () => {
  disk.value.automation = version1;
  const [main] = version1.shops;
  const store = openAutomation();
  expect(await store.read()).toEqual({ paused: true, shops: { main: main.runs } });
  await store.change((now) => ({ ...now, paused: false }));
  expect(disk.value.automation).toEqual({ ...version1, paused: false });
});

test('changes that overlap are all kept; one that changes nothing writes nothing', async () => {
  const store = openAutomation();
  const one = { ...version1.shops[0].runs, open: [], last: null, left: [] };
  await Promise.all(
    ['a', 'b', 'c'].map((id) => store.change((now) => ({ ...now, shops: { ...now.shops, [id]: one } }))),
  );
  expect(Object.keys((await store.read()).shops)).toEqual(['a', 'b', 'c']);
  const { writes } = disk;
  await store.change((now) => now);
  expect(disk.writes).toBe(writes);
});

test.each([
  ['a later version', { ...version1, version: 2 }],
  ['another shape', { ...version1, shops: [{ shopId: 'main', runs: { failedRuns: -1 } }] }],
  ['nonsense', 'x'],
])('%s is told, kept, and never written over', async (_name, raw) => {
  disk.value.automation = raw;
  const store = openAutomation();
  await expect(store.read()).rejects.toThrow('automation: unknown shape');
  await expect(store.change((now) => ({ ...now, paused: true }))).rejects.toThrow();
  expect(disk.value.automation).toEqual(raw);
});
