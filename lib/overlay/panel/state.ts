import type { Operation } from '../../credit/status.ts';
import type { DraftEntry, JobEntryView, JobView } from '../../messages/jobs.ts';
import type { LockState } from '../../messages/lock.ts';
import type { Order } from '../../order/order.ts';
import type { Picked } from '../../backoffice/ticks.ts';
import type { Told } from '../failures.ts';
import type { MendState } from '../mending.ts';

/** The six buttons of the shop manual's panel, in its order. */
export const panelOperations = [
  'authorize',
  'change',
  'check',
  'cancel',
  'registerShipment',
  'fetchInvoice',
] as const satisfies readonly Operation[];
export type PanelOperation = (typeof panelOperations)[number];

/** How many orders an operation is possible for; `perhaps`: only the order itself can tell. */
export interface Able {
  readonly can: number;
  readonly perhaps: number;
}

/** Where the orders of a run come from. */
export type Source = 'ticked' | 'listed';

/** An order that was read for a run, with what the worker would do with it. */
export interface Candidate {
  readonly picked: Picked;
  /** Null where the operation needs none. */
  readonly order: Order | null;
  readonly entry: DraftEntry;
}

/** Orders that cannot go for one and the same reason. */
export interface Group {
  readonly why: string;
  /** Page of the guide. */
  readonly code: string;
  readonly orders: readonly { readonly hostId: string; readonly number: string }[];
}

export interface Summary {
  readonly operation: PanelOperation;
  /** Nothing to look at. */
  readonly ready: readonly Candidate[];
  /** Goes out differently from how it stands: only after somebody has looked. */
  readonly looks: readonly Candidate[];
  readonly groups: readonly Group[];
}

/** What is being prepared; nothing has been sent in any of these. */
export type Work =
  | {
      readonly step: 'reading';
      readonly operation: PanelOperation;
      readonly done: number;
      readonly total: number;
      readonly failed: number;
    }
  | { readonly step: 'planning'; readonly operation: PanelOperation }
  | {
      readonly step: 'summary';
      readonly summary: Summary;
      /** Names of the jobs it will become, so that a start whose answer was lost starts once. */
      readonly jobIds: readonly string[];
      readonly accepted: ReadonlySet<string>;
      /** Those whose changes were on the screen. */
      readonly seen: ReadonlySet<string>;
      readonly open: ReadonlySet<string>;
      /** What the person made of texts that do not fit, by order. */
      readonly mending: ReadonlyMap<string, MendState>;
      /** The main button was pressed where a second look is due. */
      readonly second: boolean;
      /** `again`: the answer to a start was lost; it can only be sent once more as it was. */
      readonly starting: 'no' | 'now' | 'again';
    };

/** The lines of a job whose list is open. */
export interface Detail {
  /** Null while they are fetched. */
  readonly entries: readonly JobEntryView[] | null;
  readonly onlyFailed: boolean;
}

export interface PanelState {
  readonly open: boolean;
  readonly source: Source;
  /** `away`: how many of ours have no row in the page now. */
  readonly ticked: { readonly ours: number; readonly others: number; readonly away: number };
  readonly listed: number;
  /** How many of the list each operation is possible for; null while nobody knows. */
  readonly able: Readonly<Record<PanelOperation, Able>> | null;
  readonly work: Work | null;
  readonly jobs: readonly JobView[];
  /** By job; open ones only. */
  readonly details: Readonly<Record<string, Detail>>;
  /** The job whose 中止 was pressed and is to be confirmed. */
  readonly stopping: string | null;
  /** What went wrong, or what to know. */
  readonly told: Told | null;
  /** For a screen reader. */
  readonly say: string;
  /** This page is older than the extension: nothing can be pressed any more. */
  readonly off: boolean;
  readonly lock: LockState;
}

export const blank: PanelState = {
  open: false,
  source: 'ticked',
  ticked: { ours: 0, others: 0, away: 0 },
  listed: 0,
  able: null,
  work: null,
  jobs: [],
  details: {},
  stopping: null,
  told: null,
  say: '',
  off: false,
  lock: 'none',
};
