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
import { checkDigitHolds, isTwelveDigits, slipNumber } from './slip-number.ts';
import { alphanumeric, atMost } from './text.ts';

const process = ({ get }: Inquiry): string => get('processDiv');
const byYamato = (inquiry: Inquiry): boolean => process(inquiry) === '0' || process(inquiry) === '1';

const slipOf = ({ get, world }: Inquiry): string => slipNumber(get('paymentNo'), world.switches);

/** A slip number given for one of the Yamato processes that fails the test. */
const yamatoSlip = (code: string, test: (slip: string) => boolean): Rule =>
  rule(code, (inquiry) => byYamato(inquiry) && inquiry.get('paymentNo') !== '' && !test(slipOf(inquiry)));

const severalDestinations = ({ order }: Inquiry): boolean =>
  order?.sendDiv === '1' && destinations('sendName').filter((name) => order.fields[name]).length > 1;

/**
 * Process 0 on an order that has a number already. With several destinations another number is
 * normal, and only the very same one counts.
 */
const registeredTwice = (inquiry: Inquiry): 'no' | 'same' | 'another' => {
  const { order } = inquiry;
  if (process(inquiry) !== '0' || order === undefined || order.slips.length === 0) return 'no';
  if (order.slips.includes(slipOf(inquiry))) return 'same';
  return severalDestinations(inquiry) ? 'no' : 'another';
};

const refusedTwice = (inquiry: Inquiry, code: 'kaasl018E' | 'kaasl020E'): boolean =>
  inquiry.world.switches.slipRegisteredTwice === code && registeredTwice(inquiry) !== 'no';

/** The codes of the older table, which told the same slip from another one (assumption). */
const refusedAsBefore = (code: string, twice: 'same' | 'another'): Rule =>
  stored(
    code,
    (inquiry) => inquiry.world.switches.slipRegisteredTwice === 'older' && registeredTwice(inquiry) === twice,
  );

/** The order, if there is one and the process one of these, is in none of the statuses. */
const misplaced = (inquiry: Inquiry, processes: readonly string[], statuses: readonly string[]): boolean =>
  inquiry.order !== undefined &&
  processes.includes(process(inquiry)) &&
  !statuses.includes(inquiry.order.status);

/** KAASL: slip numbers. Process 0 registers, 1 changes, 2 registers another carrier's, 9 withdraws. */
export const kaaslRules: readonly Rule[] = [
  merchantLength('kaasl002E'),
  merchantDigits('kaasl003E'),
  required('kaasl004E', 'ycfStrCode'),
  orderNumberLength('kaasl005E'),
  orderNumberHalfWidth('kaasl006E'),
  required('kaasl007E', 'orderNo'),
  orderExists('kaasl008E'),
  refusedAsBefore('kaasl009E', 'same'),
  yamatoSlip('kaasl010E', atMost(12)),
  // Printed for 0 and 1 only; process 2 without a number has no other code (assumption).
  rule('kaasl011E', (inquiry) => /^[012]$/.test(process(inquiry)) && inquiry.get('paymentNo') === ''),
  yamatoSlip('kaasl012E', (slip) => /^[0-9A-Za-z-]+$/.test(slip)),
  rule('kaasl013E', (inquiry) => process(inquiry) === '9' && inquiry.get('paymentNo') !== ''),
  yamatoSlip('kaasl014E', (slip) => !isTwelveDigits(slip) || checkDigitHolds(slip)),
  // Assumption: which slips are unusable is not public; here those that are not twelve digits.
  yamatoSlip('kaasl015E', isTwelveDigits),
  refusedAsBefore('kaasl016E', 'another'),
  stored('kaasl017E', (inquiry) => severalDestinations(inquiry) && addsEleventh(inquiry)),
  stored('kaasl018E', (inquiry) => refusedTwice(inquiry, 'kaasl018E')),
  stored('kaasl019E', (inquiry) => {
    // An unknown merchant has no contract to lack; the code for that comes further down.
    const carriers = inquiry.merchant === undefined || contract(inquiry, 'otherCarrier');
    return !(carriers ? ['0', '1', '2', '9'] : ['0', '1', '9']).includes(process(inquiry));
  }),
  stored(
    'kaasl020E',
    (inquiry) => misplaced(inquiry, ['0', '2'], ['1', '3']) || refusedTwice(inquiry, 'kaasl020E'),
  ),
  stored('kaasl022E', (inquiry) => misplaced(inquiry, ['1', '9'], ['3'])),
  must('kaasl023E', 'shipYmd', (text) => !alphanumeric(text) || isYmd(text)),
  must('kaasl024E', 'shipYmd', alphanumeric),
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
    const slip = slipOf(inquiry);
    const own = inquiry.order?.slips.includes(slip) === true;
    return byYamato(inquiry) && slip !== '' && !own && inquiry.world.ordersWithSlip(slip) >= 3;
  }),
];

function addsEleventh(inquiry: Inquiry): boolean {
  const { order } = inquiry;
  return process(inquiry) === '0' && order?.slips.length === 10 && !order.slips.includes(slipOf(inquiry));
}
