import {
  contract,
  merchantDigits,
  merchantKnown,
  merchantLength,
  merchantUsable,
  orderNumberCharacters,
  orderNumberLength,
  passwordCharacters,
  passwordMatches,
  requestDate,
  usable,
} from './common.ts';
import { isYmd } from './dates.ts';
import {
  houseNumber,
  phoneLength,
  phoneStartsWithZero,
  phoneTwoHyphens,
  postalCharacters,
  postalOneHyphen,
  postalReal,
  postalSevenDigits,
  postalShape,
} from './fields.ts';
import { counts, numbered, plainAmounts, totalIsSum } from './goods.ts';
import type { Inquiry, Rule } from './rule.ts';
import { must, required, rule, stored } from './rule.ts';
import { calendarDay, windowFromNow } from './shipping-day.ts';
import {
  atMost,
  digits,
  digitsAndHyphens,
  emailCharacters,
  freeItemKinds,
  freeItemLength,
  halfKana,
  inCharacterSetOrHalf,
  length,
} from './text.ts';
import { prefecture, wideFirst } from './texts.ts';

/** sendName, sendName2 … sendName10: the number is put behind the whole name, sendAddress12 included. */
export const destinations = (base: string): readonly string[] => [
  base,
  ...Array.from({ length: 9 }, (_, index) => `${base}${index + 2}`),
];

/**
 * Two sources number these one way, a third the other; the switch chooses. In the second way
 * nothing is known of 001, and 005 covers unknown merchants as well (assumption).
 */
const merchantCode: Readonly<Record<'EC' | 'W', readonly Rule[]>> = {
  EC: [
    required('kaara001E', 'ycfStrCode'),
    merchantDigits('kaara002E'),
    merchantLength('kaara003E'),
    merchantKnown('kaara004E'),
    merchantUsable('kaara005E'),
  ],
  W: [
    merchantLength('kaara002E'),
    merchantDigits('kaara003E'),
    required('kaara004E', 'ycfStrCode'),
    merchantUsable('kaara005E'),
  ],
};

/** 3 and 4 are younger than the tables, which is why both codes still print 0 to 2 only. */
const badSendDiv = (inquiry: Inquiry): boolean => {
  const allowed = ['', '0', '1'];
  if (contract(inquiry, 'bundledInvoice')) allowed.push('2');
  if (contract(inquiry, 'smartphone')) allowed.push('3', '4');
  return !allowed.includes(inquiry.get('sendDiv'));
};

const totalInRange = (text: string): boolean => Number(text) >= 1 && Number(text) <= 999_999;

const fromOrderNumber: readonly Rule[] = [
  required('kaara006E', 'orderNo'),
  orderNumberCharacters('kaara007E'),
  orderNumberLength('kaara008E'),
  // Whether a declined order still holds its number is the business of who shows the orders.
  stored('kaara009E', (inquiry) => usable(inquiry) && inquiry.order !== undefined),
  required('kaara010E', 'orderYmd'),
  ...calendarDay('orderYmd', ['kaara011E', 'kaara012E', 'kaara013E']),
  required('kaara014E', 'shipYmd'),
  ...calendarDay('shipYmd', ['kaara015E', 'kaara016E', 'kaara017E']),
  windowFromNow('kaara018E'),
  required('kaara019E', 'name'),
  ...wideFirst('name', 30, ['kaara020E', 'kaara021E', 'kaara022E']),
  must('kaara023E', 'nameKana', halfKana),
  rule('kaara024E', ({ get, world }) => length(get('nameKana')) > world.switches.nameKanaLimit),
  required('kaara025E', 'postCode'),
  postalCharacters('kaara026E', 'postCode'),
  postalOneHyphen('kaara027E', 'postCode'),
  postalSevenDigits('kaara028E', 'postCode'),
  postalReal('kaara029E', 'postCode'),
  required('kaara030E', 'address1'),
  ...wideFirst('address1', 25, ['kaara031E', 'kaara032E', 'kaara033E']),
  prefecture('kaara034E', 'address1'),
  ...wideFirst('address2', 25, ['kaara035E', 'kaara036E', 'kaara037E']),
  required('kaara038E', 'telNum'),
  must('kaara039E', 'telNum', digitsAndHyphens),
  phoneLength('kaara040E', 'telNum'),
  must('kaara043E', 'email', emailCharacters),
  must('kaara044E', 'email', atMost(64)),
  must('kaara045E', 'email', (text) => /^[^@]+@[^@]+$/.test(text)),
  required('kaara046E', 'totalAmount'),
  must('kaara047E', 'totalAmount', digits),
  must('kaara048E', 'totalAmount', atMost(6)),
  must('kaara049E', 'totalAmount', totalInRange),
  required('kaara050E', 'sendDiv'),
  must('kaara051E', 'sendDiv', digits),
  stored('kaara052E', (inquiry) => !contract(inquiry, 'bundledInvoice') && badSendDiv(inquiry)),
  stored('kaara053E', (inquiry) => contract(inquiry, 'bundledInvoice') && badSendDiv(inquiry)),
  ...wideFirst(numbered('itemName'), 30, ['kaara054E', 'kaara055E', 'kaara056E']),
  required('kaara057E', 'itemName1'),
  ...counts(['kaara058E', 'kaara059E']),
  ...plainAmounts('unitPrice', ['kaara060E', 'kaara061E', 'kaara062E']),
  ...plainAmounts('subTotal', ['kaara063E', 'kaara064E', 'kaara065E']),
  ...wideFirst(destinations('sendName'), 30, ['kaara066E', 'kaara067E', 'kaara068E']),
  postalCharacters('kaara070E', destinations('sendPostCode')),
  postalOneHyphen('kaara071E', destinations('sendPostCode')),
  postalSevenDigits('kaara072E', destinations('sendPostCode')),
  postalReal('kaara073E', destinations('sendPostCode')),
  ...wideFirst(destinations('sendAddress1'), 25, ['kaara075E', 'kaara076E', 'kaara077E']),
  prefecture('kaara078E', destinations('sendAddress1')),
  ...wideFirst(destinations('sendAddress2'), 25, ['kaara079E', 'kaara080E', 'kaara081E']),
  must('kaara082E', destinations('sendTelNum'), digitsAndHyphens),
  phoneTwoHyphens('kaara083E', destinations('sendTelNum')),
  phoneLength('kaara084E', destinations('sendTelNum')),
  ...requestDate(['kaara086E', 'kaara087E', 'kaara088E', 'kaara089E']),
  required('kaara090E', 'password'),
  passwordCharacters('kaara091E'),
  passwordMatches('kaara092E'),
  phoneStartsWithZero('kaara093E', 'telNum'),
  phoneStartsWithZero('kaara094E', destinations('sendTelNum')),
  // One code for both, where the later calls have two.
  must('kaara095E', 'billPostCode', (text) => freeItemKinds(text) && inCharacterSetOrHalf(text)),
  must('kaara096E', 'billPostCode', freeItemLength),
];

/** 105 and 106 look at one field only and so come before the cross checks, though numbered later. */
const lateShapes: readonly Rule[] = [
  postalShape('kaara105E', 'postCode'),
  postalShape('kaara106E', destinations('sendPostCode')),
];

const crossChecks: readonly Rule[] = [
  rule('kaara100E', ({ get }) => {
    const [order, ship] = [get('orderYmd'), get('shipYmd')];
    return isYmd(order) && isYmd(ship) && ship < order;
  }),
  totalIsSum('kaara101E'),
  rule(
    'kaara102E',
    ({ get }) =>
      get('sendDiv') === '1' && ['sendName', 'sendPostCode', 'sendAddress1'].some((name) => get(name) === ''),
  ),
  houseNumber('kaara103E', [['address1', 'address2']]),
  houseNumber(
    'kaara104E',
    destinations('sendAddress1').map((first, at) => [first, destinations('sendAddress2')[at] ?? '']),
  ),
];

/** KAARA: the settlement request. */
export const kaaraRules: Readonly<Record<'EC' | 'W', readonly Rule[]>> = {
  EC: [...merchantCode.EC, ...fromOrderNumber, ...lateShapes, ...crossChecks],
  W: [...merchantCode.W, ...fromOrderNumber, ...lateShapes, ...crossChecks],
};
