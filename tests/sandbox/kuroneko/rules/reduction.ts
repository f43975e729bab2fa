import {
  contract,
  merchantDigits,
  merchantLength,
  orderExists,
  orderNumberLength,
  passwordLength,
  passwordMatches,
  requestDate,
  usable,
} from './common.ts';
import { isYmd, ymdInJapan } from './dates.ts';
import { houseNumber, postalCharacters, postalOneHyphen, postalReal, postalSevenDigits } from './fields.ts';
import { amounts, counts, numbered, totalIsSum } from './goods.ts';
import type { Inquiry, Rule } from './rule.ts';
import { must, required, rule, stored } from './rule.ts';
import { calendarDay, windowFromSettlement } from './shipping-day.ts';
import { atMost, digits } from './text.ts';
import { freeItem, prefecture, setFirst } from './texts.ts';

/**
 * 11 is for cancelled and paid orders, 10 for "linked elsewhere". Assumption: that is any other
 * status outside the published 1, 3, 5, 10, 11.
 */
const reducible: ReadonlySet<string> = new Set(['1', '3', '5', '10', '11']);
const over: ReadonlySet<string> = new Set(['2', '12']);

/**
 * 送り先区分 of the calls after authorization: 0 apart, 1 bundled, 2 by SMS with that contract (not in
 * the tables, but clients in production send it).
 */
export const laterSendDiv = (inquiry: Inquiry): boolean => {
  const value = inquiry.get('sendDiv');
  return ['', '0', '1'].includes(value) || (value === '2' && contract(inquiry, 'smartphone'));
};

export const bundledWithoutContract = (inquiry: Inquiry): boolean =>
  inquiry.get('sendDiv') === '1' && !contract(inquiry, 'bundledInvoice');

const amountIs = (code: string, wrong: (total: number, inquiry: Inquiry) => boolean): Rule =>
  stored(code, (inquiry) => {
    const total = inquiry.get('totalAmount');
    return inquiry.order !== undefined && digits(total) && wrong(Number(total), inquiry);
  });

/** KAAKK: lowering the amount. */
export const kaakkRules: readonly Rule[] = [
  required('kaakk001E', 'ycfStrCode'),
  merchantDigits('kaakk002E'),
  merchantLength('kaakk003E'),
  rule(
    'kaakk004E',
    (inquiry) => inquiry.get('ycfStrCode') !== '' && !(usable(inquiry) && contract(inquiry, 'amountChange')),
    'credentials',
  ),
  required('kaakk005E', 'orderNo'),
  must('kaakk006E', 'orderNo', (text) => /^[0-9A-Za-z]([0-9A-Za-z_-]*[0-9A-Za-z])?$/.test(text)),
  orderNumberLength('kaakk007E'),
  orderExists('kaakk008E'),
  stored('kaakk009E', ({ order }) => order !== undefined && order.result !== '0'),
  stored(
    'kaakk010E',
    ({ order }) => order !== undefined && !reducible.has(order.status) && !over.has(order.status),
  ),
  stored('kaakk011E', ({ order }) => order !== undefined && over.has(order.status)),
  ...calendarDay('shipYmd', ['kaakk013E', 'kaakk014E', 'kaakk015E']),
  // One source says "from today on", the others compare with the order date.
  stored('kaakk016E', ({ get, order, world }) => {
    const ship = get('shipYmd');
    const fromToday = world.switches.reductionShipsFrom === 'today';
    return order !== undefined && isYmd(ship) && ship < (fromToday ? ymdInJapan(world.now) : order.orderYmd);
  }),
  windowFromSettlement('kaakk017E'),
  required('kaakk018E', 'postCode'),
  postalCharacters('kaakk019E', 'postCode'),
  postalSevenDigits('kaakk020E', 'postCode'),
  postalOneHyphen('kaakk021E', 'postCode'),
  postalReal('kaakk022E', 'postCode'),
  required('kaakk023E', 'address1'),
  ...setFirst('address1', 25, ['kaakk024E', 'kaakk025E', 'kaakk026E']),
  prefecture('kaakk027E', 'address1'),
  ...setFirst('address2', 25, ['kaakk028E', 'kaakk029E', 'kaakk030E']),
  houseNumber('kaakk031E', [['address1', 'address2']]),
  required('kaakk032E', 'itemName1'),
  ...setFirst(numbered('itemName'), 30, ['kaakk033E', 'kaakk034E', 'kaakk035E']),
  ...counts(['kaakk036E', 'kaakk037E']),
  ...amounts('unitPrice', ['kaakk038E', 'kaakk039E', 'kaakk040E', 'kaakk041E']),
  ...amounts('subTotal', ['kaakk042E', 'kaakk043E', 'kaakk044E', 'kaakk045E']),
  required('kaakk046E', 'totalAmount'),
  must('kaakk047E', 'totalAmount', digits),
  must('kaakk048E', 'totalAmount', atMost(6)),
  amountIs('kaakk049E', (total, { order }) => total === order?.totalAmount),
  amountIs('kaakk050E', (total, { order }) => total >= (order?.firstTotal ?? 0)),
  totalIsSum('kaakk051E'),
  must('kaakk053E', 'sendDiv', digits),
  stored('kaakk054E', (inquiry) => !laterSendDiv(inquiry)),
  stored('kaakk055E', bundledWithoutContract),
  ...freeItem(['kaakk056E', 'kaakk057E', 'kaakk058E']),
  required('kaakk059E', 'password'),
  passwordLength('kaakk060E'),
  passwordMatches('kaakk061E'),
  ...requestDate(['kaakk062E', 'kaakk063E', 'kaakk064E', 'kaakk065E']),
];
