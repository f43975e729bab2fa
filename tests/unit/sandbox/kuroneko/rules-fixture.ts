import { validate } from '../../../sandbox/kuroneko/rules/index.ts';
import { defaultSwitches } from '../../../sandbox/kuroneko/switches.ts';
import type {
  ApiCode,
  Fields,
  Merchant,
  MerchantOptions,
  StoredOrder,
  Switches,
  World,
} from '../../../sandbox/kuroneko/types.ts';

/** Noon of 2026-11-24 in Japan. */
export const noon = new Date('2026-11-24T12:00:00+09:00');

export const everyOption: MerchantOptions = {
  bundledInvoice: true,
  otherCarrier: true,
  amountChange: true,
  smartphone: true,
};
export const noOption: MerchantOptions = {
  bundledInvoice: false,
  otherCarrier: false,
  amountChange: false,
  smartphone: false,
};

export const merchant: Merchant = {
  code: '99900000011',
  password: 'abcd1234',
  name: 'みほん商店',
  enabled: true,
  options: everyOption,
};

const lines = { itemName1: 'みほん品', itemCount1: '2', unitPrice1: '2500', subTotal1: '5000' };
const place = { postCode: '104-0061', address1: '東京都中央区銀座２－１６－１０', address2: '' };
const caller = { ycfStrCode: merchant.code, orderNo: 'T-0001', password: merchant.password };
const asked = { requestDate: '20261124120000' };

/** One acceptable request per call, for the stored order below. */
export const acceptable: Readonly<Record<ApiCode, Fields>> = {
  KAARA: {
    ...caller,
    ...asked,
    ...lines,
    ...place,
    orderYmd: '20261123',
    shipYmd: '20261126',
    name: '大和　太郎',
    nameKana: 'ﾔﾏﾄ ﾀﾛｳ',
    telNum: '03-1234-5678',
    email: 'taro@mail.example',
    totalAmount: '5000',
    sendDiv: '0',
  },
  KAARS: { ...caller, ...asked },
  KAACL: { ...caller, ...asked },
  KAAST: { ...caller, ...asked },
  KAASD: { ...caller, ...asked },
  KAASL: { ...caller, ...asked, processDiv: '0', paymentNo: '123456789013' },
  KAAKK: { ...caller, ...asked, ...place, ...lines, subTotal1: '4000', totalAmount: '4000' },
  KAARR: { ...caller, ...place, ...lines, requestContents: '1', reasonReissue: '2' },
  KAASA: { ...caller, ...asked, ninCode: '1234' },
};

export const storedOrder: StoredOrder = {
  merchant: merchant.code,
  orderNo: 'T-0001',
  result: '0',
  status: '1',
  warning: '0',
  totalAmount: 5000,
  firstTotal: 5000,
  orderYmd: '20261123',
  shipYmd: '20261126',
  sendDiv: '2',
  requestedAt: '20261124110000',
  slips: [],
  reissues: 0,
  reissuePending: false,
  fields: {},
  smsCode: null,
  smsTries: 0,
  smsIssuedAt: null,
};

export interface Setting {
  /** Changes to the merchant; null for one nobody knows. */
  merchant?: Partial<Merchant> | null;
  /** Changes to the stored order; null for none. KAARA has none unless given. */
  order?: Partial<StoredOrder> | null;
  switches?: Partial<Switches>;
  ordersWithSlip?: number;
  now?: Date;
}

/** What each call needs the stored order to be like, to be accepted. */
const ready: Readonly<Partial<Record<ApiCode, Partial<StoredOrder>>>> = {
  KAASA: { sendDiv: '3', result: '3', status: '30', smsCode: '1234', smsIssuedAt: '20261124115900' },
};

export function worldOf(api: ApiCode, setting: Setting = {}): World {
  const shop = setting.merchant === null ? undefined : { ...merchant, ...setting.merchant };
  const given = setting.order === undefined && api !== 'KAARA' ? {} : setting.order;
  const order = given ? { ...storedOrder, ...ready[api], ...given } : undefined;
  return {
    now: setting.now ?? noon,
    switches: { ...defaultSwitches, ...setting.switches },
    merchant: (code) => (shop && code === shop.code ? shop : undefined),
    order: (code, orderNo) => (code === order?.merchant && orderNo === order.orderNo ? order : undefined),
    ordersWithSlip: () => setting.ordersWithSlip ?? 0,
  };
}

/** The code an otherwise acceptable request gets with these changes. */
export const judge = (api: ApiCode, patch: Fields = {}, setting: Setting = {}): string | null =>
  validate(api, { ...acceptable[api], ...patch }, worldOf(api, setting));
