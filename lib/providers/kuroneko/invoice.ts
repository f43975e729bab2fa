import { isDay } from '../../order/jst.ts';
import type { Access, Invoice, InvoiceLine, Outcome } from '../port.ts';
import { transportError } from './errors/transport.ts';
import { readCall } from './lookup.ts';
import type { Deps } from './wire.ts';
import type { Answer } from './xml.ts';

const mostLines = 10;

/** KAASD0010. An answer whose amounts or days cannot be read is no invoice: printing it would bill something else. */
export async function invoiceOne(deps: Deps, orderNo: string, access: Access): Promise<Outcome<Invoice>> {
  const outcome = await readCall(deps, 'KAASD0010', access, orderNo);
  if (outcome.kind !== 'answered') return outcome;
  try {
    return { kind: 'answered', value: readInvoice(outcome.value, orderNo) };
  } catch (cause) {
    const what = cause instanceof SyntaxError ? cause.message : '';
    return { kind: 'unknown', error: transportError('malformed', what) };
  }
}

/** Throws a SyntaxError naming the element that cannot be read. */
export function readInvoice(answer: Answer, orderNo: string): Invoice {
  const text = (name: string): string => answer[name] ?? '';
  const whole = (name: string, pattern: RegExp): number | null => {
    const value = text(name).trim();
    if (value === '') return null;
    if (!pattern.test(value)) throw new SyntaxError(`KAASD ${name}`);
    return Number(value);
  };
  const day = (name: string): string | null => {
    const value = text(name).trim();
    if (value === '') return null;
    const read = value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    if (!/^\d{4}-\d\d-\d\d$/.test(read) || value === read || !isDay(read))
      throw new SyntaxError(`KAASD ${name}`);
    return read;
  };
  const line = (at: number): InvoiceLine => ({
    name: text(`itemName${at}`),
    count: whole(`itemCount${at}`, /^\d{1,4}$/),
    unitPrice: whole(`unitPrice${at}`, /^-?\d{1,6}$/),
    subTotal: whole(`subTotal${at}`, /^-?\d{1,6}$/),
  });
  const total = whole('claimSum', /^\d{1,6}$/);
  if (total === null || total < 1) throw new SyntaxError('KAASD claimSum');

  return {
    orderNo,
    addressee: {
      postCode: text('postCode'),
      address: [text('address1'), text('address2')],
      name: text('name'),
    },
    shop: {
      name: text('buyStore'),
      url: text('hpAddress'),
      phone: text('telNum'),
      email: text('email'),
    },
    total,
    orderedOn: day('orderDate'),
    issuedOn: day('claimDate'),
    dueOn: day('maturity'),
    lines: Array.from({ length: mostLines }, (_, index) => line(index + 1)).filter(
      ({ name, count, unitPrice, subTotal }) =>
        name !== '' || count !== null || unitPrice !== null || subTotal !== null,
    ),
    slip: {
      accounts: [text('accountNo1'), text('accountNo2')],
      holder: text('memberName'),
      recipient: text('recipient'),
      payer: text('buyerName'),
      shopName: text('buyName'),
      ocr: [text('upperOcrCode'), text('lowerOcrCode')],
      barcode: text('barCode'),
    },
    inquiryNumber: text('inquiryNo'),
    freeText: text('billPostCode'),
  };
}
