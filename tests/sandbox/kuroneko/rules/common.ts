import { isYmdHms } from './dates.ts';
import type { Inquiry, Rule } from './rule.ts';
import { must, rule } from './rule.ts';
import { atMost, digits, length, orderNumber } from './text.ts';

export const usable = ({ merchant }: Inquiry): boolean => merchant?.enabled === true;

export const merchantDigits = (code: string): Rule => must(code, 'ycfStrCode', digits);
export const merchantLength = (code: string): Rule => must(code, 'ycfStrCode', (text) => length(text) === 11);

/**
 * Unknown or disabled merchants. Assumption: a malformed code is the business of the format rules
 * even where the table lists this check first.
 */
export const merchantUsable = (code: string): Rule =>
  rule(code, (inquiry) => inquiry.get('ycfStrCode') !== '' && !usable(inquiry), 'credentials');

/** A wrong password. An unknown merchant has none, so nothing can differ from it. */
export const passwordMatches = (code: string): Rule =>
  rule(
    code,
    ({ get, merchant }) =>
      merchant !== undefined && get('password') !== '' && get('password') !== merchant.password,
    'credentials',
  );

export const orderNumberLength = (code: string): Rule => must(code, 'orderNo', atMost(20));

/** Characters beyond half-width: the older tables have a code of their own for them. */
export const orderNumberHalfWidth = (code: string): Rule =>
  must(code, 'orderNo', (text) => !/[^\x00-\x7f]/.test(text));

/** Only for half-width texts; see orderNumberHalfWidth. */
export const orderNumberCharset = (code: string, allowed = orderNumber): Rule =>
  must(code, 'orderNo', (text) => /[^\x00-\x7f]/.test(text) || allowed(text));

/** Malformed numbers are never looked up, or codes further down the table could not be reached. */
export const lookedUp = ({ get, merchant }: Inquiry): boolean =>
  merchant !== undefined && orderNumber(get('orderNo')) && length(get('orderNo')) <= 20;

export const requestDateDigits = (code: string): Rule => must(code, 'requestDate', digits);

/** For the tables that check the date before the digits: texts with other characters pass here. */
export const requestDateValid = (code: string): Rule =>
  must(code, 'requestDate', (text) => !digits(text) || isYmdHms(text));

/** The contract has the option; an unknown merchant has none. */
export const contract = (
  inquiry: Inquiry,
  option: 'bundledInvoice' | 'otherCarrier' | 'amountChange' | 'smartphone',
): boolean => inquiry.merchant?.options[option] === true;
