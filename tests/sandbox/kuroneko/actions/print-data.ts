import { jstDay } from '../jst.ts';
import type { Fields, Merchant } from '../types.ts';
import type { Extra, OrderAction } from './action.ts';

/** Days from the invoice's date to the day it is due. */
const DAYS_TO_PAY = 14;

/**
 * KAASD: what a shop prints on an invoice that travels in the parcel. The element names are known;
 * the account, the inquiry number, both OCR lines and the bar code are invented, shaped like those
 * on Japanese payment slips.
 */
export const printData: OrderAction = ({ order, merchant, now, save }) => {
  // Warning 4 says that nobody has fetched this yet.
  if (order.warning === '4') save({ ...order, warning: '0' });
  const text = (name: string): string => order.fields[name] ?? '';
  const inquiryNo = digitsOf(`${order.merchant}/${order.orderNo}`, 12);
  const due = jstDay(now, DAYS_TO_PAY);
  return [
    ...(['postCode', 'address1', 'address2', 'name'] as const).map((name) => [name, text(name)] as const),
    ['claimDate', jstDay(now)],
    ...shop(merchant),
    ['orderDate', order.orderYmd],
    ['claimSum', String(order.totalAmount)],
    ['maturity', due],
    ...lines(order.fields),
    ['accountNo1', '00190'],
    ['accountNo2', '000000'],
    ['memberName', 'みほん後払い口'],
    ['recipient', 'みほん後払い口'],
    ['buyerName', text('name')],
    ['buyName', merchant.name],
    ['inquiryNo', inquiryNo],
    ['upperOcrCode', `${inquiryNo}${String(order.totalAmount).padStart(8, '0')}${due}`],
    ['lowerOcrCode', digitsOf(`ocr/${inquiryNo}`, 42)],
    ['barCode', barCode(inquiryNo, due, order.totalAmount)],
    ['billPostCode', text('billPostCode')],
  ];
};

function shop(merchant: Merchant): Extra {
  return [
    ['buyStore', merchant.name],
    ['hpAddress', 'https://shop.example/contact'],
    ['telNum', '0312345678'],
    ['email', 'shop@shop.example'],
  ];
}

function lines(fields: Fields): Extra {
  return Array.from({ length: 10 }, (_, at) => String(at + 1)).flatMap((n) =>
    ['itemName', 'itemCount', 'unitPrice', 'subTotal'].map(
      (name) => [`${name}${n}`, fields[`${name}${n}`] ?? ''] as const,
    ),
  );
}

/** Digits that depend on the text alone, so that a second download prints the same slip. */
function digitsOf(text: string, count: number): string {
  let state = 2166136261;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  let digits = '';
  while (digits.length < count) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    digits += String(state >>> 28 > 9 ? (state >>> 24) % 10 : state >>> 28);
  }
  return digits;
}

/** 44 digits in the manner of convenience-store slips: 91, issuer, number, re-issue, due day, stamp flag, yen, check digit. */
function barCode(inquiryNo: string, due: string, yen: number): string {
  const stampDuty = yen >= 50_000 ? '1' : '0';
  const issuer = '900000';
  const head = `91${issuer}${inquiryNo.padStart(21, '0')}0${due.slice(2)}${stampDuty}${String(yen).padStart(6, '0')}`;
  const sum = [...head]
    .toReversed()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return `${head}${(10 - (sum % 10)) % 10}`;
}
