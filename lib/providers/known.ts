import type { Sent } from '../credit/drift.ts';
import type { Slip } from '../credit/steps.ts';

/** What is remembered of an authorization. All of it may be missing: another PC may have made it. */
export interface Known {
  readonly sent?: Sent | null;
  /** Day of the request in Japan, `YYYY-MM-DD`: the provider counts the days to dispatch from it. */
  readonly authorizedOn?: string | null;
  /** The slip number the provider has. */
  readonly registered?: Slip | null;
  /** Who carries by the shop's own table of names; it knows better than the text. */
  readonly carrier?: Slip['carrier'];
}

/** Why an invoice is to be made again: bad address, lost, damaged, buyer moved, typed wrongly, anything else. */
export type CorrectionReason = 'address' | 'lost' | 'damaged' | 'moved' | 'mistake' | 'other';

export interface ChangeContext extends Known {
  /** `other` unless given. */
  readonly reason?: CorrectionReason;
}
