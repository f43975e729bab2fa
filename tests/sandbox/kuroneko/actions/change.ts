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
  if (fields.requestContents === '3') save({ ...order, reissues: Math.max(0, order.reissues - 1) });
  else save({ ...changed(order, fields), reissues: order.reissues + 1 });
  return [['reissueCode', '0']];
};

/** These two calls number 送り先区分 differently from KAARA, whose numbers are the stored ones. */
const toKaara: Readonly<Record<string, string>> = { 0: '0', 1: '2', 2: '3' };

const lineField = /^(itemName|itemCount|unitPrice|subTotal)\d+$/;
const resent = /^(postCode|address1|address2|billPostCode|(itemName|itemCount|unitPrice|subTotal)\d+)$/;

function changed(order: StoredOrder, fields: Fields): StoredOrder {
  const kept = Object.entries(order.fields).filter(([name]) => !lineField.test(name) && name !== 'address2');
  const fresh = Object.entries(fields).filter(([name]) => resent.test(name));
  return {
    ...order,
    shipYmd: fields.shipYmd || order.shipYmd,
    sendDiv: toKaara[fields.sendDiv ?? ''] ?? order.sendDiv,
    fields: Object.fromEntries([...kept, ...fresh]),
  };
}
