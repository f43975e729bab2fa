import type { Capabilities, Options } from '../credit/facts.ts';
import type { Prepared, Standing } from '../credit/standing.ts';
import type { Slip, Step } from '../credit/steps.ts';
import type { Order } from '../order/order.ts';
import type { Secret } from '../vault/secret.ts';
import type { Invoice } from './invoice.ts';
import type { ChangeContext, Known } from './known.ts';

export type { Prepared, Standing } from '../credit/standing.ts';
export type { Invoice, InvoiceLine } from './invoice.ts';
export type { ChangeContext, CorrectionReason, Known } from './known.ts';

/** A call as it is about to go over the line: all its fields, exactly, but for the password, which is masked. */
export interface CallRecord {
  /** The provider's own name of the call. */
  readonly api: string;
  readonly baseUrl: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What came of a call, in the provider's own fields; null where nothing that could be read came back. */
export interface AnswerRecord {
  readonly kind: Outcome<unknown>['kind'];
  /** The provider's code, or our own for transport faults; empty when there is none. */
  readonly code: string;
  readonly fields: Readonly<Record<string, string>> | null;
}

/** Keeps what goes over the line. */
export interface CallBook {
  /** Resolves once the call is on disk; a call whose line cannot be kept is not made. The result never rejects. */
  sending(call: CallRecord): Promise<(answer: AnswerRecord) => Promise<void>>;
}

/** Where a contract is used and what it includes. Nothing here is secret. */
export interface Contract {
  readonly merchantCode: string;
  /** Base address ending in a slash. */
  readonly baseUrl: string;
  /** Per call, ms. */
  readonly timeout: number;
  readonly options: Options;
}

/** One live contract for the time of a call: the only place where the password is at hand. */
export interface Access extends Contract {
  readonly password: Secret;
  /** Absent where no order is concerned: connection tests and probes. */
  readonly book?: CallBook;
}

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
  /** The provider's whole answer behind a code nobody knows, for support: at most 2 KB, no password in it. */
  readonly raw?: string;
}

/**
 * The end of one call. `refused`: the provider answered no and changed nothing. `notSent`: it certainly never left.
 * `unknown`: it may have arrived; ask before sending again.
 * `same`: the refusal says that it already is as asked (cancelled, this amount, the old slip gone). It proves "done" only to
 * whoever sent the same call before, and where the inquiry can tell (cancel) that is asked first. Other refusals with
 * `error.next` = `check` (a slip is registered already, the status does not allow it) may mean the same: ask.
 */
export type Outcome<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | {
      readonly kind: 'refused';
      readonly error: ProviderError;
      readonly duplicate: boolean;
      readonly same: boolean;
    }
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
  /** A line break stands between two fields of the provider. */
  readonly after: string;
  /**
   * `width`: the same characters in another width or code point, or a number without its separators; a shop may wave these
   * through. `reword`: said differently (Tokyo as 東京都, +81 as 0, a passed day as today). `merge`: lines summed into one.
   * `split`: one text in two fields, broken between words. `cut`: the same, where the place is a guess: a person decides.
   * `mend`: another text, which a person has agreed to or is asked about.
   */
  readonly kind: 'width' | 'reword' | 'merge' | 'split' | 'cut' | 'mend';
}

/** One text of an order, and what is sent in its place. The order in the back office stays as it is. */
export interface Mend {
  /** As in `Problem`. */
  readonly field: string;
  /** The text it was made for. For another one it counts for nothing. */
  readonly before: string;
  /** A line break stands between two fields of the provider. */
  readonly after: string;
}

export interface Remedy {
  /** Exactly what would be sent. */
  readonly after: string;
  /** It says the same. Else it is a suggestion, which a person confirms or edits. */
  readonly certain: boolean;
}

/** All that stands against one text, and what could be sent in its place, best first. None: only the order can be mended. */
export interface Remedied {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly reason: string;
  /** Characters that each of its fields takes at most; 0 where that is not the point. */
  readonly limit: number;
  readonly remedies: readonly Remedy[];
}

/** An order with these mends, as it would be sent. */
export type Judge = (mends: readonly Mend[]) => Preflight | ShipmentPreflight;

export type Preflight =
  | { readonly ok: true; readonly prepared: Prepared; readonly conversions: readonly Conversion[] }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly conversions: readonly Conversion[];
    };

/** A step about a slip number. */
export type ShipStep = Extract<Step, { readonly kind: 'register' | 'changeSlip' | 'withdrawSlip' }>;

/** A slip number ready to send, or every reason why not. */
export type ShipmentPreflight =
  | {
      readonly ok: true;
      /** The registered one where the order still has it, even beside others. */
      readonly slip: Slip;
      /** `yyyyMMdd`, for a step that changes the number. */
      readonly shipYmd: string;
      readonly conversions: readonly Conversion[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly conversions: readonly Conversion[];
    };

/** A write that the provider carried out. */
export interface Receipt {
  /** Where the order stands by that; null when the call leaves its standing as it was. */
  readonly standing: Standing | null;
  /** A code the provider adds and whose meaning is not public; empty when there is none. */
  readonly remark: string;
}

/** Whether the provider answers at all. */
export type Sign = { readonly alive: true } | { readonly alive: false; readonly error: ProviderError };

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
  /** Pure. `at` is the moment of asking; dates are reckoned in JST. `mends` go out in place of the order's own texts. */
  preflight(
    order: Order,
    orderNo: string,
    options: Pick<Options, 'bundledInvoice'>,
    at: Date,
    mends?: readonly Mend[],
  ): Preflight;
  /**
   * Pure. For everything that `judge` finds wrong with the order and these mends, and for every guess: what could be sent.
   * A remedy makes its own problem disappear and brings no other.
   */
  remedies(order: Order, mends: readonly Mend[], judge: Judge, at: Date): readonly Remedied[];
  authorize(prepared: readonly Prepared[], access: Access): Promise<readonly Outcome<Standing>[]>;
  /** Reads only. Safe to repeat. */
  lookup(orderNos: readonly string[], access: Access): Promise<readonly Outcome<Standing>[]>;
  test(access: Access): Promise<ConnectionTest>;

  /** Until when each operation works. Data, so that credit rules can be asked without a provider. */
  readonly capabilities: Capabilities;
  /** Who carries, by the text of the host page. */
  carrierOf(carrier: string): Slip['carrier'] | 'unknown';
  /** Pure. The fields of `reduce` and of `correct` alike; not those that drift is reckoned from, which `preflight` makes. */
  preflightChange(
    order: Order,
    orderNo: string,
    options: Pick<Options, 'bundledInvoice'>,
    at: Date,
    context?: ChangeContext,
    mends?: readonly Mend[],
  ): Preflight;
  /** Pure. The slip number of the order as it would be registered. */
  preflightShipment(
    order: Order,
    options: Pick<Options, 'otherCarrier'>,
    at: Date,
    known?: Known,
    mends?: readonly Mend[],
  ): ShipmentPreflight;
  cancel(orderNos: readonly string[], access: Access): Promise<readonly Outcome<Receipt>[]>;
  /** Lowers the amount. */
  reduce(prepared: readonly Prepared[], access: Access): Promise<readonly Outcome<Receipt>[]>;
  /** Tells changed text, the amount staying. Each call counts as a re-issue, so it is never repeated unasked. */
  correct(prepared: readonly Prepared[], access: Access): Promise<readonly Outcome<Receipt>[]>;
  /** At most one step per order and call: the list is sent at once. */
  ship(steps: readonly ShipStep[], access: Access): Promise<readonly Outcome<Receipt>[]>;
  /** Reads only. Safe to repeat. */
  invoices(orderNos: readonly string[], access: Access): Promise<readonly Outcome<Invoice>[]>;
  /** Is a code about the contract or the way to the provider, so that every other order would meet it too? */
  general(code: string): boolean;
  /** One cheap question that changes nothing. */
  probe(access: Access): Promise<Sign>;
}
