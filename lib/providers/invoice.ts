/** One line as the provider prints it. Null where it leaves the column empty. */
export interface InvoiceLine {
  readonly name: string;
  readonly count: number | null;
  /** Yen. */
  readonly unitPrice: number | null;
  /** Yen. */
  readonly subTotal: number | null;
}

/**
 * What a shop prints on an invoice that travels in the parcel. Texts are as the provider gave them, empty where it gave
 * none, and are data: a page prints them, never follows or parses them. Days are `YYYY-MM-DD`, null where none was given.
 */
export interface Invoice {
  readonly orderNo: string;
  readonly addressee: {
    readonly postCode: string;
    readonly address: readonly [string, string];
    readonly name: string;
  };
  readonly shop: {
    readonly name: string;
    readonly url: string;
    readonly phone: string;
    readonly email: string;
  };
  /** Yen. */
  readonly total: number;
  readonly orderedOn: string | null;
  readonly issuedOn: string | null;
  readonly dueOn: string | null;
  readonly lines: readonly InvoiceLine[];
  /** The payment slip (払込票). */
  readonly slip: {
    /** 口座番号 1 and 2. */
    readonly accounts: readonly [string, string];
    /** 加入者名 */
    readonly holder: string;
    /** 受取人 */
    readonly recipient: string;
    /** 払込人 */
    readonly payer: string;
    /** 購入店名, as on the slip. */
    readonly shopName: string;
    /** Upper and lower OCR line. */
    readonly ocr: readonly [string, string];
    readonly barcode: string;
  };
  /** お問合せ番号 */
  readonly inquiryNumber: string;
  /** フリー項目 */
  readonly freeText: string;
}
