import { kaaraCodes } from './codes/authorization.ts';
import { kaaclCodes } from './codes/cancellation.ts';
import type { CodeTable } from './codes/code.ts';
import { exceptionCodes } from './codes/exceptions.ts';
import { kaarsCodes, kaasdCodes, kaastCodes } from './codes/queries.ts';
import { kaakkCodes } from './codes/reduction.ts';
import { kaarrCodes } from './codes/reissue.ts';
import { kaaslCodes } from './codes/shipment.ts';
import { kaasaCodes } from './codes/sms.ts';
import type { ApiCode } from './types.ts';

/** Every known code of a call. Gaps in the numbers are real. */
export const codesOf: Readonly<Record<ApiCode, CodeTable>> = {
  KAARA: kaaraCodes,
  KAARS: kaarsCodes,
  KAACL: kaaclCodes,
  KAASL: kaaslCodes,
  KAAST: kaastCodes,
  KAASD: kaasdCodes,
  KAAKK: kaakkCodes,
  KAARR: kaarrCodes,
  KAASA: kaasaCodes,
};

/** All codes of the API, exceptions included. */
export const allCodes: CodeTable = Object.assign({}, ...Object.values(codesOf), exceptionCodes) as CodeTable;

const layout =
  'A form body has neither a fixed number of items nor a layout; what triggers it over HTTP is unknown.';
const exception = 'An exception inside the service. No request causes it; a fault can.';

/** Codes that no request can cause here, with the reason. All others are raised by a rule. */
export const notRaised: Readonly<Record<string, string>> = {
  kaars001E: layout,
  kaacl001E: layout,
  kaasl001E: layout,
  kaast001E: layout,
  kaasd001E: layout,
  err0001: exception,
  err0002: exception,
  err0003: exception,
};
