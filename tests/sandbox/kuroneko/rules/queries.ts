import {
  lookedUp,
  merchantDigits,
  merchantLength,
  orderNumberCharset,
  orderNumberHalfWidth,
  orderNumberLength,
  passwordMatches,
  requestDateDigits,
  requestDateValid,
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
  stored('kaars008E', (inquiry) => {
    const status = inquiry.order?.status;
    return lookedUp(inquiry) && (status === undefined || status === '2' || status === '31');
  }),
  requestDateValid('kaars009E'),
  requestDateDigits('kaars010E'),
  required('kaars011E', 'requestDate'),
  passwordMatches('kaars012E'),
  required('kaars013E', 'password'),
  orderNumberCharset('kaars014E'),
];
