import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../../lib/messages/contract.ts';
import type { LockStatus, Tried } from '../../../lib/messages/lock.ts';
import type { WordKey } from '../../../lib/words/options.ts';
import type { OptionsDeps } from '../context.ts';

/** What a person is at. */
export type Doing = 'set' | 'change' | 'unset' | 'forgot';

export interface LockPartState {
  /** null until it was read for the first time. */
  readonly status: LockStatus | null;
  readonly failure: Failure | null;
  readonly doing: Doing | null;
  readonly working: boolean;
  /** The passphrase that was last said is another. */
  readonly wrong: boolean;
  /** Epoch ms before which no passphrase is looked at; 0 = none. */
  readonly waitUntil: number;
  /** What has been done. */
  readonly note: WordKey | null;
}

const blank: LockPartState = {
  status: null,
  failure: null,
  doing: null,
  working: false,
  wrong: false,
  waitUntil: 0,
  note: null,
};

export type LockPartDeps = Pick<OptionsDeps, 'send' | 'failureOf' | 'now'>;
export type LockPart = ReturnType<typeof createLockPart>;

/** The lock on a page of the extension, without its looks. What is typed is kept by its field and by nothing else. */
export function createLockPart(deps: LockPartDeps, reloadShops: () => Promise<void>) {
  const store = createStore<LockPartState>()(() => blank);
  const { getState: get, setState: set } = store;
  let looks = 0;

  function show(status: LockStatus): void {
    looks++;
    set({ status, failure: null, waitUntil: status.waitMs > 0 ? deps.now() + status.waitMs : 0 });
  }
  const take = (answer: LockStatus | Failure): answer is LockStatus => {
    if ('code' in answer) set({ failure: answer });
    else show(answer);
    return !('code' in answer);
  };

  /** One thing at a time. */
  async function one<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (get().working) return undefined;
    set({ working: true, failure: null, wrong: false, note: null });
    try {
      return await work();
    } finally {
      set({ working: false });
    }
  }

  async function say(ask: () => Promise<Tried>, note: WordKey): Promise<void> {
    await one(async () => {
      const answer = await ask().catch(deps.failureOf);
      if ('code' in answer) return set({ failure: answer });
      show(answer.status);
      if (answer.tried === 'right') set({ doing: null, note });
      else set({ wrong: answer.tried === 'wrong' });
    });
  }

  async function load(): Promise<void> {
    const mine = ++looks;
    const answer = await deps.send('lock.status', {}).catch(deps.failureOf);
    if (mine !== looks) return;
    const before = get().status?.state;
    if (!take(answer)) return;
    // What was begun belongs to another state.
    if (before !== undefined && before !== answer.state && !get().working) set({ doing: null, note: null });
  }

  return {
    store,
    now: deps.now,
    load,
    begin: (doing: Doing): void => set({ doing, wrong: false, failure: null, note: null }),
    cancel: (): void => set({ doing: null, wrong: false, failure: null }),
    /** The pause is over. */
    waited: (): void => set({ waitUntil: 0, wrong: false }),

    unlock: (passphrase: string) => say(() => deps.send('lock.unlock', { passphrase }), 'lock.done.open'),
    set: (passphrase: string, current: string | null) =>
      say(
        () => deps.send('lock.set', { passphrase, current }),
        current === null ? 'lock.done.set' : 'lock.done.change',
      ),
    unset: (current: string) => say(() => deps.send('lock.unset', { current }), 'lock.done.unset'),

    async lockNow(): Promise<void> {
      await one(async () => {
        const answer = await deps.send('lock.now', {}).catch(deps.failureOf);
        if ('code' in answer) return set({ failure: answer });
        await load();
        set({ doing: null, note: 'lock.done.locked' });
      });
    },
    async idle(minutes: number): Promise<void> {
      await one(async () => {
        if (take(await deps.send('lock.idle', { minutes }).catch(deps.failureOf)))
          set({ note: 'lock.done.idle' });
      });
    },
    async wipe(): Promise<void> {
      await one(async () => {
        if (!take(await deps.send('lock.wipe', { confirm: 'wipe' }).catch(deps.failureOf))) return;
        set({ doing: null, note: 'lock.done.wipe' });
        await reloadShops();
      });
    },
  };
}
