import * as z from 'zod/mini';
import { IdleMinutes } from '../settings/idle.ts';
import { isLongEnough } from '../settings/passphrase.ts';
import type { Failure } from './contract.ts';
import { route } from './route.ts';

/** `none`: no passphrase is set, and nothing can be locked. */
export type LockState = 'none' | 'locked' | 'open';

/** What pages of the extension show of the lock. */
export interface LockStatus {
  state: LockState;
  /** Minutes without input after which it locks itself; 0 = never by itself. */
  idleMinutes: number;
  /** How long until a passphrase may be tried, ms. */
  waitMs: number;
}

/** What became of a passphrase. `wait`: it was not looked at, because too many wrong ones came before. */
export type Tried = { tried: 'right' | 'wrong' | 'wait'; status: LockStatus } | Failure;

/** Worker → content scripts: actions need the passphrase now, or no longer. */
export interface LockChanged {
  event: 'lock.changed';
  /** Origin that is told. */
  backOffice: string;
  state: LockState;
}

/** As it is typed; what it says is judged where it is set. */
const Typed = z.string().check(z.minLength(1), z.maxLength(1000));
const Nothing = z.strictObject({});

/** The passphrase travels between pages of the extension and the worker only; a back office never sees where it is typed. */
export const lockRoutes = {
  'lock.look': route<{ state: LockState }>()(['orderPage'], Nothing),
  /** Opens the extension's own window for the passphrase, unless nothing is locked. */
  'lock.ask': route<{ state: LockState }>()(['orderPage', 'extensionPage'], Nothing),
  'lock.now': route<{ state: LockState }>()(['orderPage', 'extensionPage'], Nothing),
  'lock.status': route<LockStatus | Failure>()(['extensionPage'], Nothing),
  'lock.unlock': route<Tried>()(['extensionPage'], z.strictObject({ passphrase: Typed })),
  /** `current` null where no passphrase is set yet. */
  'lock.set': route<Tried>()(
    ['extensionPage'],
    z.strictObject({ passphrase: Typed.check(z.refine(isLongEnough)), current: z.nullable(Typed) }),
  ),
  'lock.unset': route<Tried>()(['extensionPage'], z.strictObject({ current: Typed })),
  'lock.idle': route<LockStatus | Failure>()(['extensionPage'], z.strictObject({ minutes: IdleMinutes })),
  /** Deletes every stored password. `confirm` keeps a stray message from doing so. */
  'lock.wipe': route<LockStatus | Failure>()(
    ['extensionPage'],
    z.strictObject({ confirm: z.literal('wipe') }),
  ),
} as const;
