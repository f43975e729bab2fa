import type { Options } from '../../credit/facts.ts';
import type { Order } from '../../order/order.ts';
import type { Conversion, Mend, Problem } from '../port.ts';
import { buyerFields } from './buyer.ts';
import { dateFields } from './dates.ts';
import { createFindings, type Findings } from './findings.ts';
import { itemFields } from './items.ts';
import { recipientFields } from './recipients.ts';

/** A request as the order stands, whether or not it may be sent, with all that was found on the way. */
export interface Draft {
  readonly fields: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly conversions: readonly Conversion[];
}

/** The fields of KAARA0010, but for who asks and when, which are added at the moment of sending. Pure. */
export function draft(
  order: Order,
  orderNo: string,
  options: Pick<Options, 'bundledInvoice'>,
  at: Date,
  mends: readonly Mend[] = [],
): Draft {
  const found = createFindings(mends);
  checkNumber(found, order, orderNo);
  const gift = order.recipients.length > 0;
  const fields = {
    orderNo,
    ...dateFields(found, order, at),
    ...buyerFields(found, order),
    ...recipientFields(found, order),
    ...itemFields(found, order),
    // A bundled invoice would travel to the recipient of a gift, so gifts never have one.
    sendDiv: gift ? '1' : options.bundledInvoice ? '2' : '0',
  };
  return { fields, problems: found.problems, conversions: found.conversions };
}

/** `lib/credit` makes only such numbers; another one must not leave, since some calls would not take it again. */
function checkNumber(found: Findings, order: Order, orderNo: string): void {
  if (/^[0-9A-Za-z](?:[0-9A-Za-z-]{0,18}[0-9A-Za-z])?$/.test(orderNo)) return;
  found.problem(
    { field: 'number', label: '受注番号' },
    order.number,
    `送信する番号「${orderNo}」が提供元の形式（半角英数字とハイフン20文字以内）に合いません。`,
    'Yoshinの設定画面で、この店舗の「番号の接頭辞」をご確認ください。',
  );
}
