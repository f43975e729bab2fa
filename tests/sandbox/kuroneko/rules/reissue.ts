import {
  contract,
  merchantDigits,
  merchantLength,
  merchantUsable,
  orderExists,
  orderNumberCharacters,
  orderNumberLength,
  passwordCharacters,
  passwordMatches,
} from './common.ts';
import { houseNumber, postalCharacters, postalOneHyphen, postalReal, postalSevenDigits } from './fields.ts';
import { amounts, counts, numbered, sumOfLines } from './goods.ts';
import { bundledWithoutContract, laterSendDiv } from './reduction.ts';
import type { Inquiry, Rule } from './rule.ts';
import { must, required, rule, stored } from './rule.ts';
import { calendarDay, notBeforeOrder, windowFromSettlement } from './shipping-day.ts';
import { digits } from './text.ts';
import { freeItem, prefecture, setFirst, wideSetLength } from './texts.ts';

const asks = ({ get }: Inquiry, contents: '1' | '3'): boolean => get('requestContents') === contents;

/**
 * The real set is unknown, hence the switch. Assumptions: a bill can be altered or sent again while it is
 * open, from approval to the day it is paid; 15 says that there is none, 16 that it is paid already.
 */
const open = ({ order, world }: Inquiry): boolean =>
  order !== undefined && world.switches.reissuableStatuses.includes(order.status);

/** KAARR: changing what the invoice says, sending it again, taking that back. No requestDate here. */
export const kaarrRules: readonly Rule[] = [
  required('kaarr001E', 'ycfStrCode'),
  merchantDigits('kaarr002E'),
  merchantLength('kaarr003E'),
  merchantUsable('kaarr004E'),
  required('kaarr005E', 'orderNo'),
  orderNumberCharacters('kaarr006E'),
  orderNumberLength('kaarr007E'),
  orderExists('kaarr008E'),
  stored(
    'kaarr009E',
    (inquiry) => asks(inquiry, '1') && (inquiry.order?.reissues ?? 0) >= inquiry.world.switches.reissueCap,
  ),
  required('kaarr010E', 'password'),
  passwordCharacters('kaarr011E'),
  passwordMatches('kaarr012E'),
  required('kaarr013E', 'requestContents'),
  must('kaarr014E', 'requestContents', (text) => text === '1' || text === '3'),
  stored('kaarr015E', (inquiry) => {
    const { order } = inquiry;
    return asks(inquiry, '1') && order !== undefined && !open(inquiry) && order.status !== '12';
  }),
  stored('kaarr016E', (inquiry) => asks(inquiry, '1') && inquiry.order?.status === '12' && !open(inquiry)),
  // Inferred: only a request that has not been carried out yet can be taken back, and only once.
  stored('kaarr017E', (inquiry) => {
    const { order } = inquiry;
    return asks(inquiry, '3') && order !== undefined && !(order.reissuePending && open(inquiry));
  }),
  rule('kaarr018E', (inquiry) => asks(inquiry, '1') && inquiry.get('reasonReissue') === ''),
  must('kaarr019E', 'reasonReissue', (text) => /^[1-6]$/.test(text)),
  rule('kaarr020E', ({ get }) => get('reasonReissue') === '6' && get('reasonReissueEtc') === ''),
  ...setFirst('reasonReissueEtc', 25, ['kaarr021E', 'kaarr022E', 'kaarr023E']),
  ...calendarDay('shipYmd', ['kaarr025E', 'kaarr026E', 'kaarr027E']),
  windowFromSettlement('kaarr028E'),
  notBeforeOrder('kaarr029E'),
  must('kaarr031E', 'sendDiv', digits),
  stored('kaarr032E', (inquiry) => !laterSendDiv(inquiry)),
  stored('kaarr033E', bundledWithoutContract),
  required('kaarr034E', 'postCode'),
  postalCharacters('kaarr035E', 'postCode'),
  postalSevenDigits('kaarr036E', 'postCode'),
  postalOneHyphen('kaarr037E', 'postCode'),
  postalReal('kaarr038E', 'postCode'),
  required('kaarr039E', 'address1'),
  ...wideSetLength('address1', 25, ['kaarr040E', 'kaarr041E', 'kaarr042E']),
  prefecture('kaarr043E', 'address1'),
  ...wideSetLength('address2', 25, ['kaarr044E', 'kaarr045E', 'kaarr046E']),
  houseNumber('kaarr047E', [['address1', 'address2']]),
  required('kaarr048E', 'itemName1'),
  ...wideSetLength(numbered('itemName'), 30, ['kaarr049E', 'kaarr050E', 'kaarr051E']),
  ...counts(['kaarr052E', 'kaarr053E']),
  ...amounts('unitPrice', ['kaarr054E', 'kaarr055E', 'kaarr056E', 'kaarr057E']),
  stored(
    'kaarr058E',
    (inquiry) => inquiry.get('billPostCode') !== '' && !contract(inquiry, 'bundledInvoice'),
  ),
  ...freeItem(['kaarr059E', 'kaarr060E', 'kaarr061E']),
  ...amounts('subTotal', ['kaarr063E', 'kaarr064E', 'kaarr065E', 'kaarr066E']),
  stored(
    'kaarr067E',
    (inquiry) => inquiry.order !== undefined && sumOfLines(inquiry) !== inquiry.order.totalAmount,
  ),
];
