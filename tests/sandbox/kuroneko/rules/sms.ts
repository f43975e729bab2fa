import {
  merchantDigits,
  merchantKnown,
  merchantLength,
  orderNumberCharacters,
  passwordCharacters,
  passwordLength,
  passwordMatches,
  requestDateDigits,
  usable,
} from './common.ts';
import { isYmdHms } from './dates.ts';
import type { Inquiry, Rule } from './rule.ts';
import { must, required, stored } from './rule.ts';
import { atMost, digits } from './text.ts';

/**
 * Nothing to authenticate: no such order, not one with SMS, or passed already. Assumption: SMS
 * orders that were declined or cancelled do reach the judgement and get its answer 5.
 */
const nothingWaiting = (inquiry: Inquiry): boolean => {
  const { order } = inquiry;
  return !usable(inquiry) || order === undefined || order.sendDiv !== '3' || order.result === '0';
};

/** KAASA: the code the buyer typed. What needs the order comes after the password (関連チェック). */
export const kaasaRules: readonly Rule[] = [
  required('kaasa001E', 'ycfStrCode'),
  merchantDigits('kaasa002E'),
  merchantLength('kaasa003E'),
  merchantKnown('kaasa004E'),
  required('kaasa006E', 'orderNo'),
  orderNumberCharacters('kaasa007E'),
  required('kaasa010E', 'ninCode'),
  must('kaasa011E', 'ninCode', digits),
  must('kaasa012E', 'ninCode', atMost(4)),
  required('kaasa013E', 'requestDate'),
  requestDateDigits('kaasa014E'),
  must('kaasa015E', 'requestDate', atMost(14)),
  must('kaasa016E', 'requestDate', isYmdHms),
  required('kaasa017E', 'password'),
  passwordCharacters('kaasa018E'),
  passwordLength('kaasa023E'),
  passwordMatches('kaasa024E'),
  stored('kaasa020E', nothingWaiting),
  stored('kaasa021E', ({ order, world }) => (order?.smsTries ?? 0) >= world.switches.smsRetryCap),
  // Assumption: 31 is where an unconfirmed order goes when its time is over.
  stored('kaasa022E', ({ order }) => order?.status === '31'),
];
