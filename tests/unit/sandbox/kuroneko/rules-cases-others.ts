import { type Case, missing, olderHead } from './rules-families.ts';
import { noOption } from './rules-fixture.ts';

const nobody = { orderNo: 'T-9999' };
const wrong = { password: 'wrong' };
const slash = { requestDate: '2026/11/24' };
const never = { requestDate: '20261332000000' };
const closed = { merchant: { enabled: false } };

export const kaarsCases: readonly Case[] = [
  ...olderHead('kaars', ['002', '003', '004', '005', '006', '007', '014']),
  ['kaars008E', nobody],
  ['kaars009E', never],
  ['kaars010E', slash],
  ['kaars012E', wrong],
  ...missing('kaars', { '011': 'requestDate', '013': 'password' }),
];

export const kaaclCases: readonly Case[] = [
  ...olderHead('kaacl', ['002', '003', '004', '005', '006', '007', '016']),
  ['kaacl008E', nobody],
  ['kaacl009E', {}, { order: { status: '2' } }],
  ['kaacl010E', never],
  ['kaacl011E', slash],
  ['kaacl013E', wrong],
  ...missing('kaacl', { '012': 'requestDate', '014': 'password' }),
  ['kaacl015E', {}, { order: { status: '12' } }],
  ['kaacl017E', {}, closed],
];

export const kaastCases: readonly Case[] = [
  ...olderHead('kaast', ['002', '003', '004', '005', '006', '007', '014']),
  ['kaast008E', nobody],
  ['kaast009E', never],
  ['kaast010E', slash],
  ['kaast012E', wrong],
  ...missing('kaast', { '011': 'requestDate', '013': 'password' }),
  ['kaast015E', { ycfStrCode: '99900000099' }],
];

export const kaasdCases: readonly Case[] = [
  ...olderHead('kaasd', ['003', '004', '002', '006', '007', '005', '016']),
  ['kaasd008E', nobody],
  ['kaasd009E', {}, { order: { status: '10' } }],
  ['kaasd010E', {}, { order: { sendDiv: '0' } }],
  ['kaasd012E', slash],
  ['kaasd013E', never],
  ['kaasd015E', wrong],
  ...missing('kaasd', { '011': 'requestDate', '014': 'password' }),
  ['kaasd018E', {}, { order: { status: '10' }, switches: { printRefusal: 'kaasd018E' } }],
  ['kaasd019E', {}, closed],
];

const registered = { order: { status: '3', slips: ['123456789013'] } };
const change = {
  processDiv: '1',
  paymentNo: '987654321091',
  beforePaymentNo: '123456789013',
  shipYmd: '20261127',
};
const ten = Array.from({ length: 10 }, (_, at) => `slip${at}`);

export const kaaslCases: readonly Case[] = [
  ...olderHead('kaasl', ['002', '003', '004', '005', '006', '007', '038']),
  ['kaasl008E', nobody],
  ['kaasl009E', {}, { ...registered, switches: { slipRegisteredTwice: 'older' } }],
  ['kaasl010E', { paymentNo: '1234-5678-9013' }],
  ['kaasl011E', { paymentNo: '' }],
  ['kaasl012E', { paymentNo: '1234.5678.90' }],
  ['kaasl013E', { processDiv: '9' }, registered],
  ['kaasl014E', { paymentNo: '123456789012' }],
  ['kaasl015E', { paymentNo: 'AB12345678' }],
  ['kaasl016E', { paymentNo: '987654321091' }, { ...registered, switches: { slipRegisteredTwice: 'older' } }],
  [
    'kaasl017E',
    {},
    {
      order: {
        status: '3',
        sendDiv: '1',
        slips: ten,
        fields: { sendName: '大和　花子', sendName2: '大和　次郎' },
      },
    },
  ],
  ['kaasl018E', {}, { ...registered, switches: { slipRegisteredTwice: 'kaasl018E' } }],
  ['kaasl019E', { processDiv: '2' }, { merchant: { options: noOption } }],
  ['kaasl020E', {}, { order: { status: '10' } }],
  ['kaasl022E', { processDiv: '9', paymentNo: '' }],
  ['kaasl023E', { ...change, shipYmd: '20261131' }, registered],
  ['kaasl024E', { ...change, shipYmd: '11/27' }, registered],
  ['kaasl025E', { ...change, shipYmd: '' }, registered],
  ['kaasl026E', { shipYmd: '20261127' }],
  ['kaasl027E', { ...change, shipYmd: '20261122' }, registered],
  ['kaasl028E', { ...change, beforePaymentNo: '1234567890134' }, registered],
  ['kaasl029E', { ...change, beforePaymentNo: '1234-5678' }, registered],
  ['kaasl030E', { ...change, beforePaymentNo: '' }, registered],
  ['kaasl031E', { beforePaymentNo: '123456789013' }],
  ['kaasl032E', { ...change, beforePaymentNo: '987654321091' }, registered],
  ['kaasl033E', never],
  ['kaasl034E', slash],
  ['kaasl036E', wrong],
  ...missing('kaasl', { '035': 'requestDate', '037': 'password' }),
  ['kaasl041E', {}, { merchant: null }],
  ['kaasl042E', { ...change, shipYmd: '20270223' }, registered],
  ['kaasl044E', { processDiv: '2', paymentNo: 'T-0001' }],
  ['kaasl045E', {}, { ordersWithSlip: 3 }],
];

export const kaasaCases: readonly Case[] = [
  ...missing('kaasa', {
    '001': 'ycfStrCode',
    '006': 'orderNo',
    '010': 'ninCode',
    '013': 'requestDate',
    '017': 'password',
  }),
  ['kaasa002E', { ycfStrCode: '9990000001A' }],
  ['kaasa003E', { ycfStrCode: '999000000111' }],
  ['kaasa004E', { ycfStrCode: '99900000099' }],
  ['kaasa007E', { orderNo: 'T 1' }],
  ['kaasa011E', { ninCode: '１２３４' }],
  ['kaasa012E', { ninCode: '12345' }],
  ['kaasa014E', slash],
  ['kaasa015E', { requestDate: '202611241200001' }],
  ['kaasa016E', { requestDate: '20261124' }],
  ['kaasa018E', { password: 'abcd 123' }],
  ['kaasa020E', nobody],
  ['kaasa021E', {}, { order: { smsTries: 3 } }],
  ['kaasa022E', {}, { order: { status: '31' } }],
  ['kaasa023E', { password: 'abcd12345' }],
  ['kaasa024E', wrong],
];
