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
import type { Switches } from '../types.ts';
import type { Rule } from './rule.ts';
import { required, rule, stored } from './rule.ts';
import { halfWidth, orderNumber } from './text.ts';

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
  stored('kaast008E', (inquiry) => {
    const { order, world } = inquiry;
    const hidden = order?.status === '' && world.switches.declinedTransaction === 'unknown';
    return usable(inquiry) && wellNumbered(inquiry) && (order === undefined || hidden);
  }),
  requestDateValid('kaast009E'),
  requestDateDigits('kaast010E'),
  required('kaast011E', 'requestDate'),
  passwordMatches('kaast012E'),
  required('kaast013E', 'password'),
  orderNumberCharset('kaast014E'),
  merchantUsable('kaast015E'),
];

/** Nothing to print in this status; two codes say so and only one of them is used. */
const unprintable = (code: Switches['printRefusal']): Rule =>
  stored(code, ({ order, world: { switches } }) => {
    const refused = order !== undefined && !switches.printableStatuses.includes(order.status);
    return refused && switches.printRefusal === code;
  });

/** KAASD: what to print on a bundled invoice. */
export const kaasdRules: readonly Rule[] = [
  required('kaasd002E', 'ycfStrCode'),
  merchantLength('kaasd003E'),
  merchantDigits('kaasd004E'),
  required('kaasd005E', 'orderNo'),
  orderNumberLength('kaasd006E'),
  orderNumberHalfWidth('kaasd007E'),
  orderExists('kaasd008E'),
  unprintable('kaasd009E'),
  stored('kaasd010E', ({ order }) => order !== undefined && order.sendDiv !== '2'),
  required('kaasd011E', 'requestDate'),
  requestDateDigits('kaasd012E'),
  requestDateValid('kaasd013E'),
  required('kaasd014E', 'password'),
  passwordMatches('kaasd015E'),
  // The sources differ on the underline, hence the switch.
  rule('kaasd016E', ({ get, world }) => {
    const text = get('orderNo');
    const allowed = world.switches.printDataTakesUnderline ? orderNumber(text) : /^[0-9A-Za-z-]+$/.test(text);
    return text !== '' && halfWidth(text) && !allowed;
  }),
  unprintable('kaasd018E'),
  merchantUsable('kaasd019E'),
];
