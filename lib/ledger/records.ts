import type { Contract, Problem, Prepared, Standing } from '../providers/port.ts';
import type { Progress, Status } from '../credit/status.ts';

/** The merchant contract a number was sent under, as it was then: a shop may be edited while a call is under way. */
export type Terms = Omit<Contract, 'timeout'>;

/** What attempts are counted under: with another contract, prefix or order number they begin at 1 again. */
export interface Series {
  readonly terms: Terms;
  /** Order number as buyer and staff know it. */
  readonly number: string;
  readonly prefix: string;
}

/** Everything known of one order's credit. Key: back office origin and the host's own order id. */
export interface Case {
  readonly version: 1;
  readonly key: string;
  readonly backOffice: string;
  readonly hostId: string;
  readonly shopId: string;
  readonly status: Status;
  /** State to fall back to when an attempt ends without an answer that counts. */
  readonly before: Status;
  readonly progress: Progress | null;
  readonly message: string;
  readonly remedy: string;
  readonly code: string;
  readonly problems: readonly Problem[];
  /** What `attempt`, `consumed` and `sentNumber` belong to; null before the first attempt. */
  readonly series: Series | null;
  readonly attempt: number;
  /** The provider has the number of the last attempt in its books. */
  readonly consumed: boolean;
  readonly sentNumber: string;
  /** Every series this order ever used, as merchant and first number: no other order may use one of them. */
  readonly claims: readonly string[];
  /** Yen. */
  readonly amount: number | null;
  /** Epoch ms of the provider's last word. */
  readonly answeredAt: number | null;
}

/** An operation without an end. At most one per case: the key is the case. Times are epoch ms. */
export interface Intent {
  readonly caseKey: string;
  readonly requestId: string;
  readonly operation: 'authorize';
  readonly shopId: string;
  readonly series: Series;
  readonly state: 'planned' | 'sent';
  readonly plannedAt: number;
  readonly resends: number;
  readonly duplicate: boolean;
  readonly absentSince: number | null;
  /** Questions so far that did not settle it. */
  readonly asks: number;
  /** Not asked after by itself before this moment. */
  readonly askAt: number;
  readonly attempt: number;
  readonly prepared: Prepared;
}

/** One line of the journal. Lines are only ever added. */
export interface JournalEntry {
  readonly requestId: string;
  readonly caseKey: string;
  readonly at: number;
  readonly state: 'planned' | 'sent' | 'settled' | 'abandoned';
  readonly orderNo: string;
  readonly standing?: Standing;
  readonly code?: string;
}

export const caseKey = (backOffice: string, hostId: string): string => `${backOffice} ${hostId}`;
