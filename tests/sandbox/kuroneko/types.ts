/** The nine calls of the deferred-payment API, without the version digits. */
export type ApiCode = 'KAARA' | 'KAARS' | 'KAACL' | 'KAASL' | 'KAAST' | 'KAASD' | 'KAAKK' | 'KAARR' | 'KAASA';

/** A decoded form body: parameter name to text. */
export type Fields = Readonly<Record<string, string>>;

/** What a merchant's contract includes. */
export interface MerchantOptions {
  /** 同梱: the invoice may travel in the parcel. */
  bundledInvoice: boolean;
  /** 他社配送: parcels may go with another carrier. */
  otherCarrier: boolean;
  /** 金額変更: amounts may be reduced. */
  amountChange: boolean;
  /** スマホタイプ: the buyer confirms by SMS. */
  smartphone: boolean;
}

export interface Merchant {
  code: string;
  password: string;
  name: string;
  enabled: boolean;
  options: MerchantOptions;
}

export interface StoredOrder {
  merchant: string;
  orderNo: string;
  /** KAARA result: 0 granted, 1 declined, 2 over the buyer's limit, 3 under review. */
  result: '0' | '1' | '2' | '3';
  /** 取引状況 code, '' for a declined order. */
  status: string;
  warning: string;
  /** Yen. */
  totalAmount: number;
  /** Yen, as first authorised: reductions never pass it. */
  firstTotal: number;
  orderYmd: string;
  shipYmd: string;
  sendDiv: string;
  /** yyyyMMddHHmmss JST */
  requestedAt: string;
  slips: string[];
  /** Invoice changes asked for and not taken back. */
  reissues: number;
  /** The last of them can still be taken back. */
  reissuePending: boolean;
  fields: Fields;
  smsCode: string | null;
  smsTries: number;
  /** yyyyMMddHHmmss JST, or null when no SMS was sent. */
  smsIssuedAt: string | null;
}

/** Choices for everything that is not publicly known about the real service. */
export interface Switches {
  /** Rules in the order of the table, or all shapes, then merchant and password, then contract and order. */
  validationOrder: 'table' | 'credentialsFirst';
  declinedConsumesNumber: boolean;
  /** What KAAST says about an order that was declined: 32, or that there is none. */
  declinedTransaction: 'refused' | 'unknown';
  /** An error answer carries an empty `result`. */
  resultOnError: boolean;
  requestDate: 'echo' | 'clock';
  /** Process 0 where a slip is registered; `older` is 009 for the same one, 016 for another. */
  slipRegisteredTwice: 'accept' | 'kaasl018E' | 'kaasl020E' | 'older';
  /** Hyphens count towards the twelve characters of a slip number. */
  slipHyphensCount: boolean;
  otherCarrierSettles: 'immediately' | 'never';
  reissueCap: 7 | 9;
  /** 取引状況 in which KAARR takes a request. */
  reissuableStatuses: readonly string[];
  /** 取引状況 in which KAASD has something to print, and the code for the others. */
  printableStatuses: readonly string[];
  printRefusal: 'kaasd009E' | 'kaasd018E';
  /** KAASD takes order numbers with an underline. */
  printDataTakesUnderline: boolean;
  /** The first 出荷予定日 that KAAKK takes. */
  reductionShipsFrom: 'orderDate' | 'today';
  smsRetryCap: number;
  merchantCodeNumbering: 'EC' | 'W';
  nameKanaLimit: 40 | 80;
  /** Day 90 after the request is still allowed. */
  shipWindowInclusive: boolean;
  contentType: string;
  xmlDeclaration: boolean;
  /** False closes the connection after each answer. */
  keepAlive: boolean;
  serviceSuspended: boolean;
  /** Yen: cumulative unpaid balance of one buyer over all merchants. */
  buyerLimit: number;
}

/** What validation may look at. */
export interface World {
  now: Date;
  switches: Switches;
  merchant(code: string): Merchant | undefined;
  order(merchant: string, orderNo: string): StoredOrder | undefined;
  ordersWithSlip(slip: string): number;
}

/** The first error code, or null when the request is acceptable. */
export type Validate = (api: ApiCode, fields: Fields, world: World) => string | null;
