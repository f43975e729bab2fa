import type { JobStore } from '../../ledger/jobs.ts';
import type { ActReply, CaseView, InputOf } from '../../messages/contract.ts';
import type { DraftEntry, JobsChanged } from '../../messages/jobs.ts';
import type { Status } from '../../credit/status.ts';

export type ActClick = InputOf<'credit.act'> & { readonly backOffice: string };
/** A click before anybody has seen what it would do. */
export type DraftClick = Pick<ActClick, 'backOffice' | 'operation' | 'hostId' | 'order' | 'print' | 'mends'>;

/** Plans as `act` would, and sends nothing. */
export interface Planner {
  draft(click: DraftClick): Promise<DraftEntry>;
}

/** What a job has to know of an order before it runs. */
export interface About {
  /** Merchant contract as `address code` (see laneOf); empty when nobody knows one. */
  readonly lane: string;
  /** Order number as staff know it. */
  readonly number: string;
  /** Yen; null when not known. */
  readonly amount: number | null;
  readonly status: Status;
}

/** Whether providers answer. */
export interface HealthSignal {
  /** Is the provider at this address given up on? */
  down(baseUrl: string): Promise<boolean>;
  /** `changed` is called whenever an answer of `down` may have changed. */
  watch(changed: () => void): void;
}

/** All that the bulk jobs touch outside themselves. */
export interface JobPorts {
  readonly store: JobStore;
  /** One operation on one order. Acts once per `requestId`; what rejects has sent nothing. */
  readonly act: (click: ActClick) => Promise<ActReply>;
  readonly planner: Planner;
  readonly about: (
    backOffice: string,
    entries: readonly Pick<ActClick, 'hostId' | 'order'>[],
  ) => Promise<About[]>;
  /** Cases as a page may see them. */
  readonly views: (backOffice: string, hostIds: readonly string[]) => Promise<CaseView[]>;
  /** Orders under way at the same moment in a job of these contracts. */
  readonly concurrency: (lanes: readonly string[]) => Promise<number>;
  readonly health: HealthSignal;
  /** Is the vault locked? A change is told by `health.watch`, too. */
  readonly locked: () => Promise<boolean>;
  /** Is a provider's code about the contract or the way to it, the same for every order? */
  readonly general: (code: string) => boolean;
  /** Epoch ms. */
  readonly now: () => number;
  readonly uuid: () => string;
  /** Resolves after so many ms. */
  readonly delay: (ms: number) => Promise<void>;
  /** Tells every open tab of the back office. Never fails the job. */
  readonly announce: (message: JobsChanged) => void;
  /** Keeps the worker alive until the returned function is called. Only while orders are under way. */
  readonly stayAwake: () => () => void;
  /** Asks to be woken in this many ms or sooner, although the worker may die before. */
  readonly wakeIn: (ms: number) => void;
}
