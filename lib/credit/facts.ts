import type { Progress, Status } from './status.ts';

/**
 * What is known of one order when somebody asks what may be done. `unknown` and null never forbid anything. Sections (§)
 * in this room name the reconstructed reference of the provider's interface, with how sure it is.
 */
export interface Facts {
  readonly status: Status;
  /** How far a shipped order has come; null when it is not shipped or nobody has told. */
  readonly progress: Progress | null;
  /** The provider has the last number in its books. */
  readonly consumed: boolean;
  /**
   * How the order differs from what was authorized. `lower`: to a total that a reduction can reach, that is below the
   * first one authorized under this number. `higher`: any other total. `text`: same total.
   */
  readonly drift: 'none' | 'lower' | 'higher' | 'text' | 'unknown';
  /** The slip number in the back office, compared with the one registered at the provider. `none`: no number in the back office. */
  readonly tracking: 'none' | 'same' | 'different' | 'unknown';
  /** Who carries the parcel, as the back office says. */
  readonly carrier: 'yamato' | 'other' | 'unknown';
  /** The invoice travels in the parcel (同梱): authorized with sendDiv 2. */
  readonly bundled: boolean;
  /** The registered slip number was registered as another carrier's. */
  readonly slipByOther: boolean;
}

/** What the shop's contract includes. */
export interface Options {
  readonly bundledInvoice: boolean;
  readonly otherCarrier: boolean;
  readonly amountChange: boolean;
  /** スマホタイプ: carts authorize with the buyer's code. Absent: not in the contract. Changes nothing that is sent. */
  readonly smartphone?: boolean;
}

/** Where an order stands at the provider while something can still be done with it. */
export type Stage = 'review' | 'approved' | Progress;

/** What a difference is about: providers can be told of some by a change, of the others only under a new number. */
export const scopes = ['amount', 'items', 'buyerAddress', 'buyerOther', 'recipient'] as const;
export type Scope = (typeof scopes)[number];

/** How far a provider goes. Data: the values belong to the provider, the rules to the life cycle. */
export interface Capabilities {
  readonly cancel: readonly Stage[];
  /** Where the total can be lowered under the same number. */
  readonly reduce: readonly Stage[];
  /** Where the contents can be corrected with the total unchanged. */
  readonly correct: readonly Stage[];
  /** What a reduction or correction tells the provider. */
  readonly carries: readonly Scope[];
  /** How a total is raised: not at all, or by authorizing a new number and cancelling the old one. */
  readonly raise: 'never' | 'newNumber';
  /** Where a granted credit may be exchanged for one under a new number. */
  readonly replace: readonly Stage[];
  readonly registerSlip: readonly Stage[];
  readonly changeSlip: readonly Stage[];
  readonly withdrawSlip: readonly Stage[];
  readonly invoice: readonly Stage[];
}

/** Where the order stands; null when the provider holds nothing of it, or nobody has told how far it is. */
export function stageOf({ status, progress }: Pick<Facts, 'status' | 'progress'>): Stage | null {
  if (status === 'review' || status === 'approved') return status;
  return status === 'shipped' ? progress : null;
}
