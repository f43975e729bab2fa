import { traceOf } from '../messages/trace.ts';
import type { Failure } from '../messages/contract.ts';
import type { LockStatus, LockState, Tried } from '../messages/lock.ts';
import type { LockSettings } from '../settings/lock.ts';
import { SettingsUnreadable } from '../settings/shops.ts';
import type { Lock } from '../vault/lock.ts';
import { Secret } from '../vault/secret.ts';
import { VaultLocked, type Vault } from '../vault/vault.ts';
import { asked, isOverdue, lookAgainIn, mustLock, type Hand, type Moment } from './lock-watch.ts';
import { failures } from './texts.ts';

/** What the lock touches outside itself. */
export interface LockPorts {
  readonly settings: LockSettings;
  /** When somebody was last known to be there, epoch ms; outlives the worker, not the browser. */
  readonly seen: { get(): Promise<unknown>; set(at: number): Promise<void> };
  /** Whether there was input in the last so many seconds. */
  readonly hand: (seconds: number) => Promise<Hand>;
  /** After how many seconds without input the browser is to say so. */
  readonly tellIdleAfter: (seconds: number) => void;
  /** Rings `check` in so many minutes; null: not any more. */
  readonly checkIn: (minutes: number | null) => void;
  /** Shows the extension's own window for the passphrase. */
  readonly openUnlock: () => Promise<void>;
}

interface Deps extends LockPorts {
  readonly vault: Vault & Lock;
  readonly now: () => number;
  /** Called after the state has changed, with the new one. */
  readonly changed: (state: LockState) => void;
}

/** Is a passphrase asked for? A vault that cannot be read is told as that, elsewhere. */
export const isLocked = ({ vault }: { readonly vault: Pick<Vault, 'state'> }): Promise<boolean> =>
  vault.state().then(
    (state) => state === 'locked',
    () => false,
  );

/** The lock as the worker uses it: the routes, and when it locks by itself. */
export function createLock(deps: Deps) {
  const { vault, settings, now } = deps;
  let seenAt: number | null = null;
  let limit = 0;

  async function see(): Promise<void> {
    seenAt = now();
    await deps.seen.set(seenAt).catch(() => undefined);
  }
  const moment = (): Moment => ({ limit, seenAt, now: now() });
  const load = async (): Promise<void> => void (limit = (await settings.idleMinutes()) * 60_000);

  async function shut(): Promise<void> {
    await vault.lock();
    seenAt = null;
    deps.checkIn(null);
    deps.changed('locked');
  }

  /** Looks whether it is time to lock, and when to look again. */
  async function check(): Promise<void> {
    await load();
    if ((await vault.state()) !== 'open') return deps.checkIn(null);
    deps.tellIdleAfter(asked(limit));
    if (mustLock(moment(), await deps.hand(asked(limit)))) return shut();
    await see();
    deps.checkIn(lookAgainIn(limit));
  }

  /** An earlier life may have left it unlocked: nothing is opened before it is known how long ago that was. */
  const ready = (async () => {
    const at = await deps.seen.get();
    seenAt = typeof at === 'number' && at <= now() ? at : null;
    await check();
  })().catch((cause: unknown) => console.error('Yoshin: the lock could not be looked at', traceOf(cause)));

  async function state(): Promise<LockState> {
    await ready;
    const present = await vault.state();
    if (present !== 'open' || !isOverdue(moment())) return present;
    await shut();
    return 'locked';
  }

  const status = async (): Promise<LockStatus> => ({
    state: await state(),
    idleMinutes: await settings.idleMinutes(),
    waitMs: await vault.waitMs(),
  });

  async function told<T>(work: () => Promise<T>): Promise<T | Failure> {
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof SettingsUnreadable) return failures.settingsUnreadable();
      console.error('Yoshin: the lock failed', traceOf(cause));
      return failures.vaultBroken();
    }
  }
  /** A passphrase that was said, and what follows when it is the right one. */
  const tried = (say: () => ReturnType<Lock['unlock']>): Promise<Tried> =>
    told(async () => {
      const before = await state();
      const result = await say();
      if (result === 'right') {
        // Somebody is there. What lies between this and the last look is over.
        await see();
        await check();
        const after = await vault.state();
        if (after !== before) deps.changed(after);
      }
      return { tried: result, status: await status() };
    });

  /** The vault as everybody else has it: it stays shut until it is known whether it may be open. */
  const guarded: Vault = {
    state,
    async has(merchant) {
      await ready;
      return vault.has(merchant);
    },
    async put(merchant, password) {
      await state();
      await vault.put(merchant, password);
    },
    async open(merchant) {
      await state();
      return vault.open(merchant);
    },
    remove: vault.remove,
  };

  return {
    vault: guarded,
    state,
    /** Throws VaultLocked while it is locked. */
    async mustBeOpen(): Promise<void> {
      if (await isLocked({ vault: { state } })) throw new VaultLocked('asked');
    },
    async ask(): Promise<{ state: LockState }> {
      const present = await state();
      if (present === 'locked') await deps.openUnlock();
      return { state: present };
    },
    async now(): Promise<{ state: LockState }> {
      if ((await state()) === 'open') await shut();
      return { state: await state() };
    },
    status: () => told(status),
    unlock: (passphrase: string) => tried(() => vault.unlock(new Secret(passphrase))),
    set: (passphrase: string, current: string | null) =>
      tried(() => vault.set(new Secret(passphrase), current === null ? null : new Secret(current))),
    unset: (current: string) => tried(() => vault.unset(new Secret(current))),
    idle: (minutes: number) =>
      told(async () => {
        // Whoever finds the computer locked does not choose when it locks.
        if ((await state()) === 'locked') return failures.locked();
        await settings.save(minutes);
        await check();
        return status();
      }),
    wipe: () =>
      told(async () => {
        await vault.wipe();
        deps.changed('none');
        await check();
        return status();
      }),
    check,
    /** The browser says that there was no input for long, or that the computer was locked. */
    async onIdle(hand: Hand): Promise<void> {
      if (hand === 'active' || (await state()) !== 'open') return;
      if (hand === 'locked') await shut();
      // How long it was told for may be forgotten with the worker: asked again with our own limit.
      else await check();
    },
  };
}
