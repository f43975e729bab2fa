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
  reissues: number;
  fields: Fields;
  smsCode: string | null;
  smsTries: number;
  /** yyyyMMddHHmmss JST, or null when no SMS was sent. */
  smsIssuedAt: string | null;
}

/** Choices for everything that is not publicly known about the real service. */
export interface Switches {
  validationOrder: 'table' | 'credentialsFirst';
  declinedConsumesNumber: boolean;
  resultOnError: boolean;
  requestDate: 'echo' | 'clock';
  slipRegisteredTwice: 'accept' | 'kaasl018E' | 'kaasl020E';
  otherCarrierSettles: 'immediately' | 'never';
  reissueCap: 7 | 9;
  smsRetryCap: number;
  merchantCodeNumbering: 'EC' | 'W';
  shipWindowInclusive: boolean;
  contentType: string;
  xmlDeclaration: boolean;
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
