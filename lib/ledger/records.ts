import type { Difference, Sent } from '../credit/drift.ts';
import type { Facts } from '../credit/facts.ts';
import type { Bill, Charge } from '../credit/fees.ts';
import type { Operation, Progress, Status } from '../credit/status.ts';
import type { OpenStep } from '../credit/step-recovery.ts';
import type { Slip, Step, StepKind } from '../credit/steps.ts';
import type { Contract, Mend, Problem, Standing } from '../providers/port.ts';

/** The merchant contract a number was sent under, as it was then: a shop may be edited while a call is under way. */
export type Terms = Omit<Contract, 'timeout'>;

/** What attempts are counted under: with another contract, prefix or order number they begin at 1 again. */
export interface Series {
  readonly terms: Terms;
  /** Order number as buyer and staff know it. */
  readonly number: string;
  readonly prefix: string;
}

/** The order as it was when it was last read in full. */
export interface Seen {
  /** Yen that would be asked for it, its fee included. */
  readonly total: number;
  readonly carrier: Facts['carrier'];
  /** The slip number as it would be registered; null when there is none, or none that could be. */
  readonly slip: Slip | null;
  /** A slip number was typed, fit or not. */
  readonly typed: boolean;
  /** It could be authorized, as it is or with remedies; if not, nobody knows how it differs. */
  readonly fits: boolean;
  /** Its bill in the back office, and the shop whose fees count for it. Absent where it did not add up, and before fees. */
  readonly bill?: Bill & { readonly shopId: string };
}

/** What is known of the credit under one number. */
export interface Credit {
  readonly attempt: number;
  readonly sentNumber: string;
  /** Yen; null when somebody else asked for it. */
  readonly amount: number | null;
  /** What was decided about the fee in it; null or absent when nobody here knows, as of credits from before fees. */
  readonly fee?: Charge | null;
  /** The fields that the provider has now; null when nobody here knows them. */
  readonly sent: Sent | null;
  /** What the provider has instead, should a change whose answer nobody can know have arrived. */
  readonly doubt: { readonly sent: Sent; readonly amount: number | null } | null;
  /** Yen first authorized under the number; null when not known, or when a reduction below it was refused. */
  readonly firstTotal: number | null;
  /** Day of the request in Japan, `YYYY-MM-DD`. */
  readonly authorizedOn: string | null;
  /** The invoice travels in the parcel. */
  readonly bundled: boolean;
  /** The slip number that the provider has; null when there is none or nobody here knows it. */
  readonly slip: Slip | null;
  /** How the order, when last read in full, differed from `sent`, or if it did not, from `doubt`. */
  readonly differences: readonly Difference[];
}

/** Everything known of one order's credit. Key: back office origin and the host's own order id. */
export interface Case extends Credit {
  readonly version: 2;
  readonly key: string;
  readonly backOffice: string;
  readonly hostId: string;
  readonly shopId: string;
  readonly status: Status;
  /** State to fall back to when an operation ends without having changed anything. */
  readonly before: Status;
  /** How far it was when it was last heard of as shipped. */
  readonly progress: Progress | null;
  readonly message: string;
  readonly remedy: string;
  readonly code: string;
  readonly problems: readonly Problem[];
  /** The provider's whole answer behind a code nobody knows, for support; absent when there is none. */
  readonly raw?: string;
  /** Texts that were sent in place of the order's own. Absent in cases of before there were any. */
  readonly mends?: readonly Mend[];
  /** What `attempt`, `consumed` and `sentNumber` belong to; null before the first attempt. */
  readonly series: Series | null;
  /** The provider has the number of the last attempt in its books. */
  readonly consumed: boolean;
  /** The furthest attempt of the series that is used up though it is not this case's: a change that was declined. */
  readonly tried: number;
  /** Every series this order ever used, as merchant and first number: no other order may use one of them. */
  readonly claims: readonly string[];
  /** Epoch ms of the provider's last word. */
  readonly answeredAt: number | null;
  /** Epoch ms since when it is on hold; null when it is not. */
  readonly heldSince: number | null;
  /** Questions after a hold so far, and when the next is due; null (not indexed) when none is. */
  readonly asks: number;
  readonly askAt: number | null;
  readonly seen: Seen | null;
  /** The invoice under this number was printed, last at this moment, epoch ms. Absent before the first. */
  readonly printed?: { readonly sentNumber: string; readonly at: number };
  /** How the row looked when the order was last read in full; empty when that was never told. */
  readonly print: string;
  /** Epoch ms when its age began to be counted, for a case the provider never spoke of. Absent in all others. */
  readonly agedFrom?: number;
}

/** A credit that a plan has won and not yet taken over: the old number has to go first. */
export interface Won extends Credit {
  readonly standing: Standing;
}

/** An operation without an end: steps taken one after the other. At most one per case: the key is the case. Times are epoch ms. */
export interface Intent extends OpenStep {
  readonly version: 2;
  readonly caseKey: string;
  readonly requestId: string;
  readonly operation: Operation;
  readonly shopId: string;
  readonly series: Series;
  readonly steps: readonly Step[];
  /** The open step. */
  readonly at: number;
  /** Attempt of the step that authorizes; 0 where none does. */
  readonly attempt: number;
  /** Questions so far that did not settle it. */
  readonly asks: number;
  /** Not asked after by itself before this moment. */
  readonly askAt: number;
  /** The order as it would be authorized now, for what the provider is told by a change; null where nothing is told. */
  readonly now: Sent | null;
  readonly won: Won | null;
  /** Staff name of whoever began it; absent when not given, and before names were kept. */
  readonly who?: string;
}

/** One order as it travels by a file: its case, and the operation that has no end yet. */
export interface Entry {
  readonly case: Case;
  readonly intent: Intent | null;
}

/** One line of the journal. Lines are only ever added; the first ones name no step, and are all of authorizations. */
export interface JournalEntry {
  readonly requestId: string;
  readonly caseKey: string;
  readonly at: number;
  readonly state: 'planned' | 'sent' | 'settled' | 'abandoned';
  readonly orderNo: string;
  readonly step?: StepKind;
  readonly standing?: Standing;
  readonly code?: string;
}

/** Whether one address of a provider answers. */
export interface Health {
  readonly baseUrl: string;
  /** Calls in a row without an answer. */
  readonly failures: number;
  /** Epoch ms of the first of them. */
  readonly since: number;
  /** Given up on: only probes are sent by themselves. */
  readonly down: boolean;
  readonly probes: number;
  readonly probeAt: number;
}

/** What an upgrade could not read, kept as it was. */
export interface Quarantined {
  readonly store: string;
  /** Version of the database it was written under. */
  readonly version: number;
  /** Epoch ms when it was put aside; missing in the first ones. */
  readonly at?: number;
  readonly value: unknown;
}

export const caseKey = (backOffice: string, hostId: string): string => `${backOffice} ${hostId}`;
