import { isYmdHms } from './dates.ts';
import type { Inquiry, Rule } from './rule.ts';
import { must, required, rule, stored } from './rule.ts';
import { alphanumeric, atMost, digits, halfWidth, length, orderNumber } from './text.ts';

export const usable = ({ merchant }: Inquiry): boolean => merchant?.enabled === true;

export const merchantDigits = (code: string): Rule => must(code, 'ycfStrCode', digits);
export const merchantLength = (code: string): Rule => must(code, 'ycfStrCode', (text) => length(text) === 11);

/** No contract under this code. */
export const merchantKnown = (code: string): Rule =>
  rule(code, ({ get, merchant }) => get('ycfStrCode') !== '' && merchant === undefined, 'credentials');

/** Unknown or suspended merchants: most tables have one code for both. */
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

export const passwordCharacters = (code: string): Rule => must(code, 'password', alphanumeric);
export const passwordLength = (code: string): Rule => must(code, 'password', atMost(8));

export const orderNumberLength = (code: string): Rule => must(code, 'orderNo', atMost(20));
export const orderNumberCharacters = (code: string): Rule => must(code, 'orderNo', orderNumber);

/** Characters beyond half-width: the older tables have a code of their own for them. */
export const orderNumberHalfWidth = (code: string): Rule => must(code, 'orderNo', halfWidth);

/** Only for half-width texts; see orderNumberHalfWidth. */
export const orderNumberCharset = (code: string): Rule =>
  must(code, 'orderNo', (text) => !halfWidth(text) || orderNumber(text));

/** Malformed numbers are never looked up, or codes further down the table could not be reached. */
export const wellNumbered = ({ get }: Inquiry): boolean =>
  orderNumber(get('orderNo')) && length(get('orderNo')) <= 20;

/**
 * No such order. Assumption: nothing is looked up for a merchant who may not use the service; the
 * tables with a code for that print it after this one, where it could never be reached otherwise.
 */
export const orderExists = (code: string): Rule =>
  stored(code, (inquiry) => usable(inquiry) && wellNumbered(inquiry) && inquiry.order === undefined);

export const requestDateDigits = (code: string): Rule => must(code, 'requestDate', digits);

/** For the tables that check the date before the digits: texts with other characters pass here. */
export const requestDateValid = (code: string): Rule =>
  must(code, 'requestDate', (text) => !digits(text) || isYmdHms(text));

/** Codes: missing, digits, fourteen of them, a real instant. */
export const requestDate = (codes: readonly [string, string, string, string]): Rule[] => [
  required(codes[0], 'requestDate'),
  requestDateDigits(codes[1]),
  must(codes[2], 'requestDate', (text) => text.length === 14),
  must(codes[3], 'requestDate', isYmdHms),
];

/** The contract has the option; an unknown merchant has none. */
export const contract = (
  inquiry: Inquiry,
  option: 'bundledInvoice' | 'otherCarrier' | 'amountChange' | 'smartphone',
): boolean => inquiry.merchant?.options[option] === true;
