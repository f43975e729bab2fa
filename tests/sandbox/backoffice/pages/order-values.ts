import { carriers, deliverySlots, payments, statuses } from '../choices.ts';
import { isDay } from '../data/calendar.ts';
import { computedTotal, type SiteOrder } from '../order.ts';
import type { Errors, Values } from './form-fields.ts';

export const chargeFields = [
  ['shipping', '送料'],
  ['fee', '手数料'],
  ['points', 'ポイント利用'],
  ['coupon', 'クーポン値引'],
  ['other', 'その他調整'],
] as const;

/**
 * The fields of the order page. a9, a52, a54, a59, a60, a61 and da19[n] are names known from the field; the
 * others are this site's own.
 */
export function orderValues(order: SiteOrder): Values {
  const values = new Map<string, string>([
    ['order_status', String(order.status)],
    ['payment_method', order.payment],
    ['buyer_email', order.buyer.email],
    ['carrier', order.carrier],
    ['package_count', String(order.packages)],
    ['a9', order.memo],
    ['a52', order.history],
    ['a54', order.note],
    ['a59', order.shipDate],
    ['a60', order.deliveryDate],
    ['a61', order.deliverySlot],
  ]);
  for (const [name] of chargeFields) values.set(`charge_${name}`, String(order.charges[name]));
  for (const [index, line] of order.lines.entries()) {
    values.set(`item_price[${index}]`, String(line.price));
    values.set(`item_count[${index}]`, String(line.count));
  }
  for (const [index, to] of order.destinations.entries()) values.set(`da19[${index}]`, to.slip);
  return values;
}

/** Checks what was typed and, when nothing is wrong, gives the order as it will be stored. */
export function applyOrderValues(order: SiteOrder, values: Values): { order: SiteOrder; errors: Errors } {
  const errors = new Map<string, string>();
  const text = (name: string) => values.get(name) ?? '';
  const fail = (name: string, message: string) => errors.set(name, message);
  const whole = (name: string, signed: boolean): number => {
    const typed = text(name).trim().replaceAll(',', '');
    if (!(signed ? /^-?\d{1,8}$/ : /^\d{1,8}$/).test(typed)) {
      fail(
        name,
        signed ? '半角の整数（8桁まで）で入力してください' : '0以上の半角整数（8桁まで）で入力してください',
      );
    }
    return Number(typed);
  };
  const day = (name: string): string => {
    const typed = text(name).trim();
    if (typed !== '' && !isDay(typed)) fail(name, '日付は 2026-11-20 の形で入力してください');
    return typed;
  };
  const oneOf = (name: string, choices: readonly string[], present: string): string => {
    if (!choices.includes(text(name)) && text(name) !== present) fail(name, '一覧から選んでください');
    return text(name);
  };
  const email = text('buyer_email').trim();
  if (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email))
    fail('buyer_email', 'メールアドレスの形が正しくありません');
  const slip = (name: string): string => {
    const typed = text(name).trim();
    if (!/^[0-9A-Za-z-]{0,30}$/.test(typed))
      fail(name, '伝票番号は半角英数字とハイフン（30文字まで）で入力してください');
    return typed;
  };
  const packages = whole('package_count', false);
  if (packages === 0) fail('package_count', '個口数は1以上で入力してください');
  const changed: SiteOrder = {
    ...order,
    status: Number(
      oneOf(
        'order_status',
        statuses.map((status) => String(status.id)),
        String(order.status),
      ),
    ),
    payment: oneOf('payment_method', payments, order.payment),
    carrier: oneOf('carrier', carriers, order.carrier),
    deliverySlot: oneOf('a61', deliverySlots, order.deliverySlot),
    packages,
    buyer: { ...order.buyer, email },
    memo: normalBreaks(text('a9')),
    history: normalBreaks(text('a52')),
    note: normalBreaks(text('a54')),
    shipDate: day('a59'),
    deliveryDate: day('a60'),
    lines: order.lines.map((line, index) => ({
      ...line,
      price: whole(`item_price[${index}]`, true),
      count: whole(`item_count[${index}]`, false),
    })),
    charges: {
      shipping: whole('charge_shipping', false),
      fee: whole('charge_fee', false),
      points: whole('charge_points', false),
      coupon: whole('charge_coupon', false),
      other: whole('charge_other', true),
    },
    destinations: order.destinations.map((to, index) => ({ ...to, slip: slip(`da19[${index}]`) })),
  };
  const billed = computedTotal(changed);
  if (errors.size === 0 && billed < 0) fail('charge_coupon', '値引きの合計が請求金額を超えています');
  return { order: { ...changed, billed }, errors };
}

/** Forms send line breaks as CR LF. */
function normalBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
