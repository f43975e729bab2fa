import type { Problem, Prepared, Standing } from '../providers/port.ts';
import type { Progress, Status } from '../credit/status.ts';

/** Everything known of one order's credit. Key: back office origin and the host's own order id. */
export interface Case {
  readonly version: 1;
  readonly key: string;
  readonly backOffice: string;
  readonly hostId: string;
  readonly shopId: string;
  /** Order number as buyer and staff know it. */
  readonly number: string;
  readonly status: Status;
  /** State to fall back to when an attempt ends without an answer that counts. */
  readonly before: Status;
  readonly progress: Progress | null;
  readonly message: string;
  readonly remedy: string;
  readonly code: string;
  readonly problems: readonly Problem[];
  readonly attempt: number;
  /** The provider has the number of the last attempt in its books. */
  readonly consumed: boolean;
  readonly sentNumber: string;
  /** Merchant and number together: unique for ever at the provider. Empty before the first attempt. */
  readonly numberKey: string;
  /** Yen. */
  readonly amount: number | null;
  /** Epoch ms of the provider's last word. */
  readonly answeredAt: number | null;
}

/** An operation without an end. At most one per case: the key is the case. */
export interface Intent {
  readonly caseKey: string;
  readonly requestId: string;
  readonly operation: 'authorize';
  readonly shopId: string;
  readonly state: 'planned' | 'sent';
  readonly plannedAt: number;
  readonly resends: number;
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
