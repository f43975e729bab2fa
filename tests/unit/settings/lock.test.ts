import { beforeEach, expect, test, vi } from 'vitest';

const area = vi.hoisted(() => ({ get: vi.fn(), set: vi.fn() }));
vi.mock('../../../lib/browser.ts', () => ({ browser: { storage: { local: area } } }));
const { openLockSettings } = await import('../../../lib/settings/lock.ts');
const { SettingsUnreadable } = await import('../../../lib/settings/shops.ts');

beforeEach(() => vi.clearAllMocks());

test('a quarter of an hour until somebody chooses', async () => {
  area.get.mockResolvedValue({});
  expect(await openLockSettings().idleMinutes()).toBe(15);
  await openLockSettings().save(0);
  expect(area.set).toHaveBeenCalledExactlyOnceWith({ lock: { version: 1, idleMinutes: 0 } });
});

test('version 1, frozen, is read as it is', async () => {
  area.get.mockResolvedValue({ lock: { version: 1, idleMinutes: 60 } });
  expect(await openLockSettings().idleMinutes()).toBe(60);
});

test.each([{ version: 2, idleMinutes: 60 }, { version: 1, idleMinutes: -1 }, null, 'x'])(
  'what cannot be read, such as %j, locks as usual and is not replaced',
  async (lock) => {
    area.get.mockResolvedValue({ lock });
    expect(await openLockSettings().idleMinutes()).toBe(15);
    await expect(openLockSettings().save(5)).rejects.toThrow(SettingsUnreadable);
    expect(area.set).not.toHaveBeenCalled();
  },
);

test('storage that fails locks as usual', async () => {
  area.get.mockRejectedValue(new Error('disk'));
  expect(await openLockSettings().idleMinutes()).toBe(15);
});
