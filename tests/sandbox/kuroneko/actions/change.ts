import type { Fields, StoredOrder } from '../types.ts';
import type { OrderAction } from './action.ts';

/** KAAKK: lower amount, new lines, address sent again. */
export const reduce: OrderAction = ({ order, fields, save }) => {
  save({ ...changed(order, fields), totalAmount: Number(fields.totalAmount) });
  return [];
};

/**
 * KAARR: new invoice contents (1) or taking that request back (3). `reissueCode` 0 is invented:
 * its values are not public.
 */
export const reissue: OrderAction = ({ order, fields, save }) => {
  // Assumption: a request taken back no longer counts towards the cap, and its contents stay.
  if (fields.requestContents === '3')
    save({ ...order, reissues: Math.max(0, order.reissues - 1), reissuePending: false });
  else save({ ...changed(order, fields), reissues: order.reissues + 1, reissuePending: true });
  return [['reissueCode', '0']];
};

/**
 * These two calls number 送り先区分 differently from KAARA, whose numbers are the stored ones: 0 is any
 * invoice sent apart, a gift's too, 1 one in the parcel, 2 either kind of SMS order.
 */
function sendDivOf(order: StoredOrder, asked: string): string {
  if (asked === '0') return order.sendDiv === '1' ? '1' : '0';
  if (asked === '1') return '2';
  if (asked === '2') return order.sendDiv === '4' ? '4' : '3';
  return order.sendDiv;
}

const lineField = /^(itemName|itemCount|unitPrice|subTotal)\d+$/;
const resent = /^(postCode|address1|address2|billPostCode|(itemName|itemCount|unitPrice|subTotal)\d+)$/;

function changed(order: StoredOrder, fields: Fields): StoredOrder {
  const kept = Object.entries(order.fields).filter(([name]) => !lineField.test(name) && name !== 'address2');
  const fresh = Object.entries(fields).filter(([name]) => resent.test(name));
  return {
    ...order,
    shipYmd: fields.shipYmd || order.shipYmd,
    sendDiv: sendDivOf(order, fields.sendDiv ?? ''),
    fields: Object.fromEntries([...kept, ...fresh]),
  };
}
