import { destinations } from './authorization.ts';
import {
  contract,
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
import { isYmd } from './dates.ts';
import type { Inquiry, Rule } from './rule.ts';
import { must, required, rule, stored } from './rule.ts';
import { notBeforeOrder, windowFromSettlement } from './shipping-day.ts';
import { alphanumeric, atMost, digits } from './text.ts';
import { checkDigitHolds, isTwelveDigits } from './slip-number.ts';

const process = ({ get }: Inquiry): string => get('processDiv');
const byYamato = (inquiry: Inquiry): boolean => process(inquiry) === '0' || process(inquiry) === '1';

/** A slip number given for one of the Yamato processes that fails the test. */
const yamatoSlip = (code: string, test: (slip: string) => boolean): Rule =>
  rule(code, (inquiry) => {
    const slip = inquiry.get('paymentNo');
    return byYamato(inquiry) && slip !== '' && !test(slip);
  });

const severalDestinations = ({ order }: Inquiry): boolean =>
  order?.sendDiv === '1' && destinations('sendName').filter((name) => order.fields[name]).length > 1;

/**
 * Process 0 on an order that has a number already. With several destinations another number is
 * normal, and only the very same one counts.
 */
const registeredTwice = (inquiry: Inquiry): boolean => {
  const { order, get } = inquiry;
  if (process(inquiry) !== '0' || order === undefined || order.slips.length === 0) return false;
  return !severalDestinations(inquiry) || order.slips.includes(get('paymentNo'));
};

const refusedTwice = (inquiry: Inquiry, code: 'kaasl018E' | 'kaasl020E'): boolean =>
  inquiry.world.switches.slipRegisteredTwice === code && registeredTwice(inquiry);

const standing = (inquiry: Inquiry, processes: string, statuses: readonly string[]): boolean =>
  inquiry.order === undefined ||
  !processes.includes(process(inquiry)) ||
  statuses.includes(inquiry.order.status);

/** KAASL: slip numbers. Process 0 registers, 1 changes, 2 registers another carrier's, 9 withdraws. */
export const kaaslRules: readonly Rule[] = [
  merchantLength('kaasl002E'),
  merchantDigits('kaasl003E'),
  required('kaasl004E', 'ycfStrCode'),
  orderNumberLength('kaasl005E'),
  orderNumberHalfWidth('kaasl006E'),
  required('kaasl007E', 'orderNo'),
  orderExists('kaasl008E'),
  yamatoSlip('kaasl010E', atMost(12)),
  // Printed for 0 and 1 only; process 2 without a number has no other code (assumption).
  rule('kaasl011E', (inquiry) => /^[012]$/.test(process(inquiry)) && inquiry.get('paymentNo') === ''),
  yamatoSlip('kaasl012E', (slip) => /^[0-9A-Za-z-]+$/.test(slip)),
  rule('kaasl013E', (inquiry) => process(inquiry) === '9' && inquiry.get('paymentNo') !== ''),
  yamatoSlip('kaasl014E', (slip) => !isTwelveDigits(slip) || checkDigitHolds(slip)),
  // Assumption: which slips are unusable is not public; here those that are not twelve digits.
  yamatoSlip('kaasl015E', isTwelveDigits),
  stored(
    'kaasl017E',
    (inquiry) => severalDestinations(inquiry) && byYamato(inquiry) && addsEleventh(inquiry),
  ),
  stored('kaasl018E', (inquiry) => refusedTwice(inquiry, 'kaasl018E')),
  stored('kaasl019E', (inquiry) => {
    const allowed = contract(inquiry, 'otherCarrier') ? ['0', '1', '2', '9'] : ['0', '1', '9'];
    return !allowed.includes(process(inquiry));
  }),
  stored(
    'kaasl020E',
    (inquiry) => !standing(inquiry, '02', ['1', '3']) || refusedTwice(inquiry, 'kaasl020E'),
  ),
  stored('kaasl022E', (inquiry) => !standing(inquiry, '19', ['3'])),
  must('kaasl023E', 'shipYmd', (text) => !digits(text) || isYmd(text)),
  must('kaasl024E', 'shipYmd', digits),
  rule('kaasl025E', (inquiry) => process(inquiry) === '1' && inquiry.get('shipYmd') === ''),
  rule('kaasl026E', (inquiry) => process(inquiry) !== '1' && inquiry.get('shipYmd') !== ''),
  notBeforeOrder('kaasl027E'),
  must('kaasl028E', 'beforePaymentNo', atMost(12)),
  must('kaasl029E', 'beforePaymentNo', alphanumeric),
  rule('kaasl030E', (inquiry) => process(inquiry) === '1' && inquiry.get('beforePaymentNo') === ''),
  rule('kaasl031E', (inquiry) => process(inquiry) !== '1' && inquiry.get('beforePaymentNo') !== ''),
  stored('kaasl032E', ({ order, get }) => {
    const before = get('beforePaymentNo');
    return order !== undefined && before !== '' && !order.slips.includes(before);
  }),
  requestDateValid('kaasl033E'),
  requestDateDigits('kaasl034E'),
  required('kaasl035E', 'requestDate'),
  passwordMatches('kaasl036E'),
  required('kaasl037E', 'password'),
  orderNumberCharset('kaasl038E'),
  merchantUsable('kaasl041E'),
  windowFromSettlement('kaasl042E'),
  rule('kaasl044E', (inquiry) => {
    const slip = inquiry.get('paymentNo');
    return process(inquiry) === '2' && slip !== '' && !alphanumeric(slip);
  }),
  stored('kaasl045E', (inquiry) => {
    const slip = inquiry.get('paymentNo');
    const own = inquiry.order?.slips.includes(slip) === true;
    return byYamato(inquiry) && slip !== '' && !own && inquiry.world.ordersWithSlip(slip) >= 3;
  }),
];

function addsEleventh({ order, get }: Inquiry): boolean {
  return get('processDiv') === '0' && order?.slips.length === 10 && !order.slips.includes(get('paymentNo'));
}
