import type { Connect } from '../vault/store.ts';
import type { connect } from '../ledger/database.ts';
import type { Staging } from '../ledger/staging.ts';
import type { Answer, Handlers } from '../messages/dispatch.ts';
import type { Sender } from '../messages/caller.ts';
import type { LockState } from '../messages/lock.ts';
import type { Doings } from '../views/rows.ts';

/**
 * What the start of the worker hands to the operations. The two are scripts of their own, with a copy of each class in
 * either: only data, functions and connections go from one to the other, never an error to be told by its class.
 */
export interface Shared {
  /** The one connection to the ledger's database. */
  readonly ledger: ReturnType<typeof connect>;
  /** The one connection to the vault's. */
  readonly vault: Connect;
  /** Files on their way in. What was decided about them only the operations know. */
  readonly staging: Staging<unknown>;
  /** Brings the registered content scripts in line with the shops. */
  readonly settle: () => Promise<void>;
  /** Sandbox flavour only: lets a test stand between the operations and what they touch. */
  readonly between: <P extends object>(ports: P, rooms: readonly (keyof P & string)[]) => P;
}

/** The operations, as the start of the worker sees them. */
export interface Operations extends Doings {
  readonly dispatch: (message: unknown, sender: Sender) => Promise<Answer>;
  /** Readings of the start that it hands on while something is under way. */
  readonly reads: Pick<Handlers, 'jobs.list' | 'automation.state'>;
  /** Does the vault ask for its passphrase? */
  readonly locked: () => Promise<boolean>;
  /** Locks at once; where no passphrase is set, nothing can be locked. */
  readonly lockNow: () => Promise<LockState>;
  readonly onAlarm: (alarm: { name: string }) => void;
  readonly onIdle: (hand: 'active' | 'idle' | 'locked') => void;
  /** Once per life, when they are loaded: finish what an earlier one began. */
  readonly wake: () => void;
}

/** Under this name `operations.js` leaves the way to make them. */
export type OperationsWorld = { yoshinOperations?: (shared: Shared) => Operations };
