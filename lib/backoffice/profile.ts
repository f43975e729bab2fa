/** Everything known of one back office, as data: no code, so that a shop can adapt it later. */
export interface Profile {
  readonly id: string;
  /** Pages that hold an order list: a pattern for the path. */
  readonly listPath: RegExp;
  readonly list: {
    /** The table; its header row names the columns. */
    readonly table: string;
    readonly row: string;
    /** Attribute of the row with the host's own order id. */
    readonly idAttribute: string;
    /** Link whose text is the order number. */
    readonly numberLink: string;
    /**
     * Where a row shows its mall. A list without it is no fault: then the mall is known once the order is read.
     */
    readonly mall?: string;
    /** The row's tick box, by which the host's own bulk actions pick orders. */
    readonly tick: string;
    /** Header text that the payment column contains, and where the column usually is (from 0) if no header matches. */
    readonly payment: { readonly header: string; readonly index: number };
    /**
     * Header texts of the columns that show what is authorized: amount, names, items. A row whose texts there change may
     * be an order that changed. Columns of the host's own work (status, payment date, memo) are none of them.
     */
    readonly shows: readonly string[];
    /** Header texts of columns that say whether a slip number was entered; looked at like `shows` where a list has them. */
    readonly mayShow: readonly string[];
  };
  /** What else the list says of an order. Only what happens by itself goes by it. */
  readonly signs: {
    /**
     * Header text of the column with the host's own state of an order, the label of the same on the order's page, and the
     * words of states in which an order is no new one any more, or in which a person has to look at it first.
     */
    readonly state: { readonly header: string; readonly label: string; readonly over: RegExp };
    /** Words of a row whose slip number was entered. */
    readonly slipEntered: RegExp;
    /** Header text of the column with the day of dispatch. */
    readonly shipDate: string;
  };
  /** Addresses of the pages that make up one order; `{id}` is the host's order id. */
  readonly pages: { readonly order: string; readonly address: string };
  /** Path of the login page: reading ended there means that the person is logged out. */
  readonly loginPath: RegExp;
  readonly labels: {
    readonly number: string;
    readonly orderedAt: string;
    readonly mall: string;
    readonly payment: string;
    readonly email: string;
    readonly carrier: string;
    readonly total: string;
    /** For messages only. */
    readonly shipDate: string;
  };
  readonly shipDate: string;
  readonly tracking: string;
  readonly items: {
    readonly table: string;
    readonly name: string;
    readonly price: string;
    readonly count: string;
    readonly subTotal: string;
  };
  /** Charges by label; `sign` −1 for what is taken off. */
  readonly charges: readonly {
    readonly label: string;
    readonly kind: 'shipping' | 'fee' | 'discount' | 'other';
    readonly sign: 1 | -1;
  }[];
  /** Names under which a payment fee may stand among the items, in any width; such a line counts as the order's fee. */
  readonly feeNames: readonly string[];
  /**
   * How the fee is written into an order; absent where nobody knows. One form of the host that changes the fee and nothing
   * else: `{id}` is the host's order id, `{fee}` whole yen. `label` is the charge it changes.
   */
  readonly writeFee?: {
    readonly label: string;
    readonly path: string;
    readonly fields: readonly (readonly [name: string, value: string])[];
  };
  /** Field names of the address form; `{n}` is the block, 0 the buyer. */
  readonly party: {
    readonly name: string;
    readonly kana: string;
    readonly phone: string;
    readonly postCode: string;
    readonly prefecture: string;
    readonly street: string;
    readonly building: readonly string[];
  };
}
