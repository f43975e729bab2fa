import {
  merchantDigits,
  merchantLength,
  merchantUsable,
  orderExists,
  orderNumberCharset,
  orderNumberHalfWidth,
  orderNumberLength,
  passwordMatches,
  requestDateDigits,
  requestDateValid,
  usable,
  wellNumbered,
} from './common.ts';
import type { Rule } from './rule.ts';
import { required, stored } from './rule.ts';

/** KAARS: the credit result; cancelled orders count as unknown. */
export const kaarsRules: readonly Rule[] = [
  merchantLength('kaars002E'),
  merchantDigits('kaars003E'),
  required('kaars004E', 'ycfStrCode'),
  orderNumberLength('kaars005E'),
  orderNumberHalfWidth('kaars006E'),
  required('kaars007E', 'orderNo'),
  // This table has no code for a merchant who may not use the service: such a one has no orders.
  stored('kaars008E', (inquiry) => {
    const status = inquiry.order?.status;
    const gone = status === undefined || status === '2' || status === '31';
    return wellNumbered(inquiry) && (!usable(inquiry) || gone);
  }),
  requestDateValid('kaars009E'),
  requestDateDigits('kaars010E'),
  required('kaars011E', 'requestDate'),
  passwordMatches('kaars012E'),
  required('kaars013E', 'password'),
  orderNumberCharset('kaars014E'),
];

/** KAAST: the transaction status, of cancelled orders too. */
export const kaastRules: readonly Rule[] = [
  merchantLength('kaast002E'),
  merchantDigits('kaast003E'),
  required('kaast004E', 'ycfStrCode'),
  orderNumberLength('kaast005E'),
  orderNumberHalfWidth('kaast006E'),
  required('kaast007E', 'orderNo'),
  orderExists('kaast008E'),
  requestDateValid('kaast009E'),
  requestDateDigits('kaast010E'),
  required('kaast011E', 'requestDate'),
  passwordMatches('kaast012E'),
  required('kaast013E', 'password'),
  orderNumberCharset('kaast014E'),
  merchantUsable('kaast015E'),
];

/** Assumption: an invoice is printed between approval and the parcel's departure. */
const printable: ReadonlySet<string> = new Set(['1', '3']);

/** KAASD: what to print on a bundled invoice. */
export const kaasdRules: readonly Rule[] = [
  required('kaasd002E', 'ycfStrCode'),
  merchantLength('kaasd003E'),
  merchantDigits('kaasd004E'),
  required('kaasd005E', 'orderNo'),
  orderNumberLength('kaasd006E'),
  orderNumberHalfWidth('kaasd007E'),
  orderExists('kaasd008E'),
  stored('kaasd009E', ({ order }) => order !== undefined && !printable.has(order.status)),
  stored('kaasd010E', ({ order }) => order !== undefined && order.sendDiv !== '2'),
  required('kaasd011E', 'requestDate'),
  requestDateDigits('kaasd012E'),
  requestDateValid('kaasd013E'),
  required('kaasd014E', 'password'),
  passwordMatches('kaasd015E'),
  // The sources differ on the underline; the stricter reading is taken.
  orderNumberCharset('kaasd016E', (text) => /^[0-9A-Za-z-]+$/.test(text)),
  merchantUsable('kaasd019E'),
];
