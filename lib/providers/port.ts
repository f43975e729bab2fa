import type { Order } from '../order/order.ts';
import type { Progress } from '../credit/status.ts';
import type { Secret } from '../vault/secret.ts';

/** Where a contract is used and what it includes. Nothing here is secret. */
export interface Contract {
  readonly merchantCode: string;
  /** Base address ending in a slash. */
  readonly baseUrl: string;
  /** Per call, ms. */
  readonly timeout: number;
  readonly options: { readonly bundledInvoice: boolean };
}

/** One live contract for the time of a call: the only place where the password is at hand. */
export interface Access extends Contract {
  readonly password: Secret;
}

/** What the provider says of one order number it knows, or that it knows none. */
export type Standing =
  | { readonly credit: 'absent' }
  | { readonly credit: 'approved' | 'review' | 'cancelled' }
  | { readonly credit: 'declined'; readonly why: 'unavailable' | 'overLimit' | 'unknown' }
  | { readonly credit: 'shipped'; readonly progress: Progress };

/** What to do about an error: mend the order, try again later, ask first, look at the settings, or nothing helps. */
export type NextStep = 'edit' | 'later' | 'check' | 'settings' | 'never';

/** An error in the provider's words, explained. Free of secrets, safe for pages and logs. */
export interface ProviderError {
  /** The provider's code (`kaara009E`) or our own for transport faults (`timeout`, `malformed`, …). */
  readonly code: string;
  /** Japanese: what happened. */
  readonly message: string;
  /** Japanese: what to do next. */
  readonly remedy: string;
  readonly next: NextStep;
  /** Technical cause for the log; never shown as the main text. */
  readonly cause?: string;
}

/**
 * The end of one call. `refused`: the provider answered no and changed nothing. `notSent`: it certainly never left.
 * `unknown`: it may have arrived; ask before sending again.
 */
export type Outcome<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'refused'; readonly error: ProviderError; readonly duplicate: boolean }
  | { readonly kind: 'notSent'; readonly error: ProviderError }
  | { readonly kind: 'unknown'; readonly error: ProviderError };

/** A field of the order that does not fit, named so that a person finds it. */
export interface Problem {
  /** Dotted path in Order: `buyer.name`, `lines.3.name`, `total`, `recipients.0.street` … */
  readonly field: string;
  /** Japanese label of the field as staff know it. */
  readonly label: string;
  /** The text as it is now. */
  readonly value: string;
  /** Japanese: what is wrong. */
  readonly reason: string;
  /** Japanese: how to mend it. */
  readonly remedy: string;
}

/** Text that will be sent differently from how it stands in the order; shown before it is sent. */
export interface Conversion {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /**
   * `width`: the same characters in another width or code point, or a number without its separators; a shop may wave these
   * through. `reword`: said differently (Tokyo as 東京都, +81 as 0, a passed day as today). `merge`: lines summed into one.
   */
  readonly kind: 'width' | 'reword' | 'merge';
}

/** An order made ready to send: plain data that can be written to disk. Holds no credential. */
export interface Prepared {
  readonly orderNo: string;
  /** Yen that will be billed. */
  readonly total: number;
  readonly fields: Readonly<Record<string, string>>;
}

export type Preflight =
  | { readonly ok: true; readonly prepared: Prepared; readonly conversions: readonly Conversion[] }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly conversions: readonly Conversion[];
    };

/** Result of a connection test, each state told apart for the person who typed the credentials. */
export type ConnectionTest =
  | { readonly kind: 'ok'; readonly passwordProven: boolean }
  | {
      readonly kind: 'wrongCode' | 'wrongPassword' | 'suspended' | 'unreachable' | 'unexpected';
      readonly error: ProviderError;
    };

/** What the rest of the program knows of a provider. Lists in, lists out: other providers take several orders per call. */
export interface Provider {
  readonly id: string;
  readonly label: string;
  /** True for the payment methods of the host page that this provider serves. */
  serves(payment: string): boolean;
  /** Pure. `at` is the moment of asking; dates are reckoned in JST. */
  preflight(order: Order, orderNo: string, options: Contract['options'], at: Date): Preflight;
  authorize(prepared: readonly Prepared[], access: Access): Promise<readonly Outcome<Standing>[]>;
  /** Reads only. Safe to repeat. */
  lookup(orderNos: readonly string[], access: Access): Promise<readonly Outcome<Standing>[]>;
  test(access: Access): Promise<ConnectionTest>;
}
