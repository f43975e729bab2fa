import type { Charge } from './fees.ts';
import type { Progress } from './status.ts';

/** What the provider says of one order number it knows, or that it knows none. */
export type Standing =
  | { readonly credit: 'absent' }
  | { readonly credit: 'approved' | 'review' | 'cancelled' }
  | { readonly credit: 'declined'; readonly why: 'unavailable' | 'overLimit' | 'unknown' }
  | { readonly credit: 'shipped'; readonly progress: Progress };

/** An order made ready to send: plain data that can be written to disk. Holds no credential. */
export interface Prepared {
  readonly orderNo: string;
  /** Yen that will be billed. */
  readonly total: number;
  readonly fields: Readonly<Record<string, string>>;
  /** The fee in it; absent in what was made ready before fees were decided here. */
  readonly charge?: Charge;
}
