import { nextAttempt } from '../credit/attempt.ts';
import { orderNumber } from '../credit/order-number.ts';
import type { Case, Series } from '../ledger/records.ts';
import type { Shop } from '../settings/shop.ts';
import { sameContract, termsOf } from './access.ts';
import { unknownCredit } from './cases.ts';
import { badFees, chargedBy, feeAsked } from './charge.ts';
import {
  begin,
  done,
  fail,
  forbidden,
  lastSaid,
  mustShow,
  question,
  unanswered,
  type Planned,
  type Scene,
} from './scene.ts';
import { withShipDay } from './ship-day.ts';
import { failures, notes } from './texts.ts';

/** 与信を実行, from click to journal. */
export async function planAuthorize(scene: Scene): Promise<Planned> {
  const { ports, order, shop, record, at } = scene;
  if (!order) return fail(failures.orderNeeded());
  if (!shop) return fail(failures.noShop(order.mall));
  if (!ports.provider.serves(order.payment)) return fail(failures.otherPayment());
  const no = forbidden(scene, 'authorize');
  if (no) return fail(no);

  if (badFees(shop)) return fail(failures.badFees());

  const series = seriesOf(shop, order.number);
  const same = sameSeries(record.series, series);
  const attempt = attemptAfter(same ? record : null);
  if (attempt === null) return fail(failures.attemptsUsedUp());
  const orderNo = orderNumber(series.number, attempt, series.prefix);
  const dated = await withShipDay(scene, order);
  if ('code' in dated) return fail(dated);
  const judged = ports.provider.preflight(dated, orderNo, series.terms.options, at);
  if (!judged.ok) {
    const { problems } = judged;
    if (scene.click.dry) return fail(failures.problems(problems));
    const invalid: Case = {
      ...record,
      ...notes.invalid,
      status: 'invalid',
      before: lastSaid(record),
      problems,
    };
    await ports.ledger.save(invalid);
    return done(scene, invalid);
  }
  const prepared = chargedBy(scene, judged.prepared);
  const steps = [{ kind: 'authorize', prepared }] as const;
  const fee = feeAsked(scene);
  const wide = mustShow(judged.conversions, shop);
  if (fee || wide) {
    // What the shop waves through is not shown because of a fee either.
    const conversions = wide ? [...judged.conversions] : [];
    const ask = question('authorize', { conversions, after: prepared.total, sentNumber: orderNo, ...fee });
    const asked = await unanswered(scene, ask, steps);
    if (asked) return asked;
  }
  const { bundledInvoice } = series.terms.options;
  return begin(
    scene,
    { ...series, shopId: shop.id },
    steps,
    { attempt },
    {
      ...unknownCredit(attempt, orderNo, bundledInvoice),
      amount: prepared.total,
      fee: prepared.charge ?? null,
      consumed: false,
      tried: same ? record.tried : 0,
      claims: claimed(record, series),
    },
  );
}

export const seriesOf = (shop: Shop, number: string): Series => ({
  terms: termsOf(shop),
  number,
  prefix: shop.numberPrefix,
});

/** The attempt a new authorization uses; null when all are used up. */
export const attemptAfter = (record: Case | null): number | null =>
  nextAttempt(
    record && record.tried > record.attempt
      ? { attempt: record.tried, consumed: true }
      : (record ?? { attempt: 0, consumed: false }),
  );

/** Attempts are counted within one series: another contract or prefix is another row of numbers. */
function sameSeries(a: Series | null, b: Series): boolean {
  return a !== null && sameContract(a.terms, b.terms) && a.number === b.number && a.prefix === b.prefix;
}

/**
 * What the order holds with a series more. Numbers are unique for ever per merchant; test and live are different books. The
 * first number stands for all attempts.
 */
export function claimed({ claims }: Case, { terms, number, prefix }: Series): string[] {
  return [
    ...new Set([...claims, `${terms.baseUrl} ${terms.merchantCode} ${orderNumber(number, 1, prefix)}`]),
  ];
}
