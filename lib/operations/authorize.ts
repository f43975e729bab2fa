import { mayAuthorize } from '../credit/allowed.ts';
import { nextAttempt } from '../credit/attempt.ts';
import { orderNumber } from '../credit/order-number.ts';
import type { Case, Intent, Series } from '../ledger/records.ts';
import type { AuthorizeReply, Failure, InputOf } from '../messages/contract.ts';
import type { Conversion, Prepared } from '../providers/port.ts';
import { shopOf } from '../settings/shop-of.ts';
import type { Shop } from '../settings/shop.ts';
import { accessTo, sameContract, standingNow, termsOf } from './access.ts';
import { freshCase, viewOf } from './cases.ts';
import type { Ports } from './ports.ts';
import { failures, notes } from './texts.ts';

export type Click = InputOf<'credit.authorize'> & { readonly backOffice: string };

/** What a click came to before anything was sent: an answer, or an intent that is now on disk and must be driven to its end. */
export type Planned =
  | { readonly kind: 'reply'; readonly reply: AuthorizeReply }
  | { readonly kind: 'drive'; readonly intent: Intent; readonly record: Case };

/** From click to journal. Nothing has left for the provider when this resolves or rejects. */
export async function plan(ports: Ports, click: Click, record: Case | undefined): Promise<Planned> {
  const reply = (value: AuthorizeReply): Planned => ({ kind: 'reply', reply: value });
  const fail = (failure: Failure): Planned => reply({ kind: 'failed', ...failure });
  const { order } = click;

  const shops = await ports.shops.list();
  const shop = shopOf(shops, click.backOffice, order.mall);
  if (!shop) return fail(failures.noShop(order.mall));
  if (!ports.provider.serves(order.payment)) return fail(failures.otherPayment());

  const now = record ? standingNow(record, shops) : freshCase(click.backOffice, order.hostId);
  if (!mayAuthorize(now.status)) return fail(failures.notAllowed());

  const series: Series = { terms: termsOf(shop), number: order.number, prefix: shop.numberPrefix };
  const attempt = nextAttempt(sameSeries(now.series, series) ? now : { attempt: 0, consumed: false });
  if (attempt === null) return fail(failures.attemptsUsedUp());
  const orderNo = orderNumber(series.number, attempt, series.prefix);
  const judged = ports.provider.preflight(order, orderNo, series.terms.options, new Date(ports.now()));
  if (!judged.ok) {
    const { problems } = judged;
    const invalid: Case = { ...now, ...notes.invalid, status: 'invalid', before: lastSaid(now), problems };
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
    // Read again: the options page may have saved the shop since.
    const present = (await ports.shops.list()).find(({ id }) => id === shop.id);
    if (present) await ports.shops.save({ ...present, acceptWidth: true });
  }

  const access = await accessTo(ports, series.terms);
  if (!('password' in access)) return fail(access);

  const next: Case = {
    ...now,
    ...notes.running,
    shopId: shop.id,
    status: 'running',
    before: lastSaid(now),
    problems: [],
    series,
    attempt,
    consumed: false,
    sentNumber: orderNo,
    claims: [...new Set([...now.claims, claimOf(series)])],
    amount: judged.prepared.total,
  };
  const intent: Intent = {
    caseKey: next.key,
    requestId: click.requestId,
    operation: 'authorize',
    shopId: shop.id,
    series,
    state: 'planned',
    plannedAt: ports.now(),
    resends: 0,
    duplicate: false,
    absentSince: null,
    asks: 0,
    askAt: 0,
    attempt,
    prepared: judged.prepared,
  };
  const refusal = await ports.ledger.plan(intent, next);
  if (refusal === 'numberTaken') return fail(failures.numberTaken(orderNo));
  if (refusal === 'busy') return fail(failures.notAllowed());
  return { kind: 'drive', intent, record: next };
}

/** What to fall back to. 要修正 was said of the order as it was then; under it lies what the provider said last. */
function lastSaid({ status, before }: Case): Case['status'] {
  return status === 'invalid' ? before : status;
}

/** Attempts are counted within one series: another contract or prefix is another row of numbers. */
function sameSeries(a: Series | null, b: Series): boolean {
  return a !== null && sameContract(a.terms, b.terms) && a.number === b.number && a.prefix === b.prefix;
}

/** Numbers are unique for ever per merchant; test and live are different books. The first number stands for all attempts. */
function claimOf({ terms, number, prefix }: Series): string {
  return `${terms.baseUrl} ${terms.merchantCode} ${orderNumber(number, 1, prefix)}`;
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
