import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('../../../lib/browser.ts', () => ({ browser: {} }));
const { createLock } = await import('../../../lib/operations/lock.ts');
const { asked, isOverdue, lookAgainIn, mustLock } = await import('../../../lib/operations/lock-watch.ts');
const { SettingsUnreadable } = await import('../../../lib/settings/shops.ts');
const { Secret } = await import('../../../lib/vault/secret.ts');
const { VaultLocked } = await import('../../../lib/vault/vault.ts');

const minute = 60_000;
const start = Date.UTC(2026, 10, 25);
const merchant = { baseUrl: 'https://provider.example/', merchantCode: '99900000011' };

/** One browser: what outlives the worker, and a computer somebody sits at. */
function bench() {
  const pc = {
    now: start,
    state: 'open' as 'none' | 'locked' | 'open',
    minutes: 15,
    seen: undefined as unknown,
    hand: 'active' as 'active' | 'idle' | 'locked',
    asked: [] as number[],
    alarm: undefined as number | null | undefined,
    told: [] as string[],
    windows: 0,
    vaultFails: false,
  };
  const life = () =>
    createLock({
      now: () => pc.now,
      changed: (state) => void pc.told.push(state),
      settings: {
        idleMinutes: async () => pc.minutes,
        save: async (minutes) => void (pc.minutes = minutes),
      },
      seen: { get: async () => pc.seen, set: async (at) => void (pc.seen = at) },
      hand: async (seconds) => {
        pc.asked.push(seconds);
        return pc.hand;
      },
      tellIdleAfter: () => undefined,
      checkIn: (minutes) => void (pc.alarm = minutes),
      openUnlock: async () => void pc.windows++,
      vault: {
        state: async () => {
          if (pc.vaultFails) throw new Error('disk');
          return pc.state;
        },
        waitMs: async () => 0,
        lock: async () => void (pc.state = 'locked'),
        unlock: async (passphrase) => {
          if (passphrase.reveal() !== 'right one 1') return 'wrong';
          pc.state = 'open';
          return 'right';
        },
        set: async () => {
          pc.state = 'open';
          return 'right';
        },
        unset: async () => {
          pc.state = 'none';
          return 'right';
        },
        wipe: async () => void (pc.state = 'none'),
        has: async () => true,
        put: async () => {
          if (pc.state === 'locked') throw new VaultLocked('put');
        },
        open: async () => {
          if (pc.state === 'locked') throw new VaultLocked('open');
          return new Secret('abcd1234');
        },
        remove: async () => undefined,
      },
    });
  return { pc, life };
}
let pc: ReturnType<typeof bench>['pc'];
let life: ReturnType<typeof bench>['life'];
beforeEach(() => {
  ({ pc, life } = bench());
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('when it locks by itself', () => {
  const limit = 15 * minute;
  const table: [
    what: string,
    hand: 'active' | 'idle' | 'locked',
    ago: number | null,
    limit: number,
    locks: boolean,
  ][] = [
    ['somebody is there', 'active', minute, limit, false],
    ['nobody has looked yet', 'active', null, limit, false],
    ['no input for the whole time', 'idle', minute, limit, true],
    ['the computer is locked', 'locked', minute, limit, true],
    ['the computer is locked, and nothing else ever locks', 'locked', minute, 0, true],
    ['the computer slept', 'active', limit, limit, true],
    ['almost', 'active', limit - 1, limit, false],
    ['never for that', 'idle', 30 * 86_400_000, 0, false],
    ['the clock was turned back', 'active', -86_400_000, limit, false],
  ];
  test.each(table)('%s', (_what, hand, ago, limit, locks) => {
    const seenAt = ago === null ? null : start - ago;
    expect(mustLock({ limit, seenAt, now: start }, hand)).toBe(locks);
    if (isOverdue({ limit, seenAt, now: start })) expect(locks).toBe(true);
  });

  test('the browser is asked for at least 15 seconds, and looked at five times within the limit', () => {
    expect([0, minute, limit].map(asked)).toEqual([15, 60, 900]);
    expect([0, minute, 5 * minute, limit, 60 * minute].map(lookAgainIn)).toEqual([null, 0.5, 1, 3, 12]);
  });
});

describe('the clock of the lock', () => {
  test('runs only while it is unlocked: no alarm without a passphrase, and none once locked', async () => {
    pc.state = 'none';
    await life().state();
    expect(pc.alarm).toBe(null);
    pc.state = 'open';
    const lock = life();
    await lock.state();
    expect(pc.alarm).toBe(3);
    expect(pc.asked).toEqual([900]);
    await lock.now();
    expect(pc.alarm).toBe(null);
    pc.minutes = 0;
    pc.state = 'open';
    await life().state();
    expect(pc.alarm).toBe(null);
  });

  test('each look while somebody is there begins the time anew', async () => {
    const lock = life();
    for (let n = 0; n < 10; n++) {
      pc.now += 14 * minute;
      await lock.check();
    }
    expect(await lock.state()).toBe('open');
    pc.hand = 'idle';
    await lock.check();
    expect(await lock.state()).toBe('locked');
    expect(pc.told).toEqual(['locked']);
  });

  test('a computer that slept is found locked, in this life and in the next', async () => {
    const lock = life();
    expect(await lock.state()).toBe('open');
    pc.now += 15 * minute;
    await expect(lock.vault.open(merchant)).rejects.toThrow(VaultLocked);
    expect(pc.state).toBe('locked');

    pc.state = 'open';
    pc.seen = pc.now;
    pc.now += 16 * minute;
    const next = life();
    // The very first call of a new life already waits for the answer.
    await expect(next.vault.open(merchant)).rejects.toThrow(VaultLocked);
    expect(pc.told).toEqual(['locked', 'locked']);
  });

  test('a worker that starts anew within the time stays open', async () => {
    await life().state();
    pc.now += 10 * minute;
    const next = life();
    expect((await next.vault.open(merchant))?.reveal()).toBe('abcd1234');
    expect(pc.seen).toBe(pc.now);
  });

  test('what the browser tells by itself: locked at once, idle only when our own limit says so', async () => {
    const lock = life();
    await lock.onIdle('active');
    await lock.onIdle('idle');
    expect(await lock.state()).toBe('open');
    await lock.onIdle('locked');
    expect(await lock.state()).toBe('locked');
    expect(pc.told).toEqual(['locked']);
    await lock.onIdle('locked');
    expect(pc.told).toEqual(['locked']);
  });
});

describe('the routes', () => {
  test('unlocking tells once, starts the clock and answers how it stands', async () => {
    pc.state = 'locked';
    const lock = life();
    const wrong = await lock.unlock('something else');
    expect(wrong).toMatchObject({ tried: 'wrong', status: { state: 'locked' } });
    expect(pc.told).toEqual([]);
    pc.now += 86_400_000;
    expect(await lock.unlock('right one 1')).toEqual({
      tried: 'right',
      status: { state: 'open', idleMinutes: 15, waitMs: 0 },
    });
    expect(pc.told).toEqual(['open']);
    expect(pc.alarm).toBe(3);
  });

  test('only what is locked has a window, and draws are refused until then', async () => {
    const lock = life();
    expect(await lock.ask()).toEqual({ state: 'open' });
    await lock.mustBeOpen();
    expect(pc.windows).toBe(0);
    await lock.now();
    expect(await lock.ask()).toEqual({ state: 'locked' });
    expect(pc.windows).toBe(1);
    await expect(lock.mustBeOpen()).rejects.toThrow(VaultLocked);
  });

  test('without a passphrase there is nothing to lock', async () => {
    pc.state = 'none';
    expect(await life().now()).toEqual({ state: 'none' });
    expect(pc.told).toEqual([]);
  });

  test('whoever finds it locked does not choose when it locks', async () => {
    pc.state = 'locked';
    expect(await life().idle(0)).toMatchObject({ code: 'locked' });
    expect(pc.minutes).toBe(15);
    pc.state = 'open';
    expect(await life().idle(5)).toMatchObject({ state: 'open', idleMinutes: 5 });
    expect(pc.alarm).toBe(1);
  });

  test('a shorter limit counts from the last look, not from when it was chosen', async () => {
    const lock = life();
    expect(await lock.state()).toBe('open');
    pc.now += 6 * minute;
    pc.hand = 'idle';
    expect(await lock.idle(5)).toMatchObject({ state: 'locked' });
  });

  test('storage that fails is told as what it is', async () => {
    const lock = life();
    pc.vaultFails = true;
    expect(await lock.status()).toMatchObject({ code: 'vaultBroken' });
    pc.vaultFails = false;
    const broken = bench();
    const failing = broken.life();
    vi.spyOn(broken.pc, 'minutes', 'set').mockImplementation(() => {
      throw new SettingsUnreadable('odd');
    });
    expect(await failing.idle(5)).toMatchObject({ code: 'settingsUnreadable' });
  });

  test('wiping tells everybody', async () => {
    pc.state = 'locked';
    expect(await life().wipe()).toMatchObject({ state: 'none' });
    expect(pc.told).toEqual(['none']);
  });
});
