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
} from './common.ts';
import type { Rule } from './rule.ts';
import { required, stored } from './rule.ts';

/**
 * Published: 1, 3, 5, 6, 10, 11. Assumption: an order under review (30) can be withdrawn as well.
 * 12 has a code of its own.
 */
const cancellable: ReadonlySet<string> = new Set(['1', '3', '5', '6', '10', '11', '30', '12']);

/** KAACL: cancelling the whole order. */
export const kaaclRules: readonly Rule[] = [
  merchantLength('kaacl002E'),
  merchantDigits('kaacl003E'),
  required('kaacl004E', 'ycfStrCode'),
  orderNumberLength('kaacl005E'),
  orderNumberHalfWidth('kaacl006E'),
  required('kaacl007E', 'orderNo'),
  orderExists('kaacl008E'),
  stored('kaacl009E', ({ order }) => order !== undefined && !cancellable.has(order.status)),
  requestDateValid('kaacl010E'),
  requestDateDigits('kaacl011E'),
  required('kaacl012E', 'requestDate'),
  passwordMatches('kaacl013E'),
  required('kaacl014E', 'password'),
  stored('kaacl015E', ({ order }) => order?.status === '12'),
  orderNumberCharset('kaacl016E'),
  merchantUsable('kaacl017E'),
];
