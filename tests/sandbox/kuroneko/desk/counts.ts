import type { ApiCode } from '../types.ts';
import type { CallFilter, Subject } from './match.ts';

export interface CallCount {
  api: ApiCode;
  orderNo: string;
  calls: number;
  committed: number;
}

/** How often each order was asked about: exact for ever, whatever the log of single calls still holds. */
export interface CallCounter {
  received(subject: Subject): void;
  committed(subject: Subject): void;
  /** Per call and order number, in the order of their first arrival; merchants add up. */
  list(filter: CallFilter): CallCount[];
  clear(): void;
}
