import { mayAuthorize } from '../credit/allowed.ts';
import { nextAttempt } from '../credit/attempt.ts';
import { orderNumber } from '../credit/order-number.ts';
import type { Case, Intent } from '../ledger/records.ts';
import type { AuthorizeReply, InputOf } from '../messages/contract.ts';
import type { Conversion, Prepared } from '../providers/port.ts';
import { baseUrlOf, type Shop } from '../settings/shop.ts';
import { shopOf } from '../settings/shops.ts';
import { accessOf } from './access.ts';
import { freshCase, viewOf } from './cases.ts';
import { numberKey } from './drive.ts';
import type { Ports } from './ports.ts';
import { failures } from './texts.ts';

export type Click = InputOf<'credit.authorize'> & { readonly backOffice: string };

/** What a click came to before anything was sent: an answer, or an intent that is now on disk and must be driven to its end. */
export type Planned =
  | { readonly kind: 'reply'; readonly reply: AuthorizeReply }
  | { readonly kind: 'drive'; readonly intent: Intent; readonly record: Case; readonly shop: Shop };

/** From click to journal. Nothing has left for the provider when this resolves. */
export async function plan(ports: Ports, click: Click, record: Case | undefined): Promise<Planned> {
  const reply = (value: AuthorizeReply): Planned => ({ kind: 'reply', reply: value });
  const fail = (failure: { code: string; message: string; remedy: string }) =>
    reply({ kind: 'failed', ...failure });
  const { order } = click;

  const shop = shopOf(await ports.shops.list(), click.backOffice, order.mall);
  if (!shop) return fail(failures.noShop(order.mall));
  if (!ports.provider.serves(order.payment)) return fail(failures.otherPayment());

  const now = record ?? freshCase(click.backOffice, order.hostId);
  if (!mayAuthorize(now.status)) return fail(failures.notAllowed());

  const attempt = nextAttempt(now);
  const orderNo = orderNumber(order.number, attempt, shop.numberPrefix);
  const judged = ports.provider.preflight(
    order,
    orderNo,
    { bundledInvoice: shop.bundledInvoice },
    new Date(ports.now()),
  );
  if (!judged.ok) {
    const invalid: Case = {
      ...now,
      shopId: shop.id,
      number: order.number,
      status: 'invalid',
      problems: judged.problems,
      message: '送信前の確認で、直していただく項目が見つかりました。何も送信していません。',
      remedy: '受注管理画面で注文を直してから、もう一度「与信を実行」を押してください。',
      code: 'preflight',
    };
    await ports.ledger.save(invalid);
    return reply({ kind: 'done', view: viewOf(invalid) });
  }

  const token = await digest(judged.prepared);
  if (mustShow(judged.conversions, shop) && click.accept !== token) {
    return reply({
      kind: 'confirm',
      conversions: [...judged.conversions],
      total: judged.prepared.total,
      token,
    });
  }
  if (click.alwaysAccept && click.accept === token && !shop.acceptWidth) {
    await ports.shops.save({ ...shop, acceptWidth: true });
  }

  const access = await accessOf(ports, shop);
  if (!('password' in access)) return fail(access);

  const record2: Case = {
    ...now,
    shopId: shop.id,
    number: order.number,
    status: 'running',
    before: now.status,
    message: '',
    remedy: '',
    code: '',
    problems: [],
    attempt,
    consumed: false,
    sentNumber: orderNo,
    numberKey: numberKey({ baseUrl: baseUrlOf(shop), merchantCode: shop.merchantCode }, orderNo),
    amount: judged.prepared.total,
  };
  const intent: Intent = {
    caseKey: record2.key,
    requestId: click.requestId,
    operation: 'authorize',
    shopId: shop.id,
    state: 'planned',
    plannedAt: ports.now(),
    resends: 0,
    attempt,
    prepared: judged.prepared,
  };
  const refusal = await ports.ledger.plan(intent, record2);
  if (refusal === 'numberTaken') return fail(failures.numberTaken(orderNo));
  if (refusal === 'busy') return fail(failures.notAllowed());
  return { kind: 'drive', intent, record: record2, shop };
}

/** Width alone may be waved through by the shop; anything that moves or sums text is always shown. */
function mustShow(conversions: readonly Conversion[], shop: Shop): boolean {
  return conversions.some((one) => one.kind !== 'width' || !shop.acceptWidth);
}

/** Ties an acceptance to exactly what was shown. */
async function digest(prepared: Prepared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(prepared));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
