import type { Fields, Merchant, StoredOrder, Switches } from '../types.ts';

/** What an accepted request may use and change. */
export interface Case {
  fields: Fields;
  merchant: Merchant;
  now: Date;
  switches: Switches;
  /** A result decided through the control interface, for this call only. */
  forced: string | undefined;
  /** Yen the buyer owes to all merchants before this call. */
  unpaidOf(buyer: string): number;
  save(order: StoredOrder): void;
  /** Deterministic four digits for an SMS. */
  smsCode(): string;
}

/** A case about an order that exists. */
export interface OrderCase extends Case {
  order: StoredOrder;
}

/** Elements of the answer after the common ones, in order. */
export type Extra = readonly (readonly [name: string, value: string])[];

export type OrderAction = (about: OrderCase) => Extra;
