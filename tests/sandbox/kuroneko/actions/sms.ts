import { stampTime } from '../jst.ts';
import type { OrderAction } from './action.ts';
import { status } from './status.ts';

/** How long a code may be typed in. */
export const SMS_LIFETIME_MS = 3 * 60_000;

const answer = { ok: '1', mismatch: '2', expired: '3', notSent: '4', notWaiting: '5' } as const;

/** KAASA: judges the code the buyer typed. */
export const judgeSms: OrderAction = ({ order, fields, now, forced, save }) => {
  if (forced !== undefined) return [['result', forced]];
  if (order.status !== status.reviewing) return [['result', answer.notWaiting]];
  if (order.smsCode === null || order.smsIssuedAt === null) return [['result', answer.notSent]];
  if (now.getTime() - stampTime(order.smsIssuedAt) > SMS_LIFETIME_MS) return [['result', answer.expired]];
  if (fields.ninCode !== order.smsCode) {
    save({ ...order, smsTries: order.smsTries + 1 });
    return [['result', answer.mismatch]];
  }
  save({ ...order, result: '0', status: status.approved });
  return [['result', answer.ok]];
};
