import { nextAttempt } from '../credit/attempt.ts';
import { orderNumber } from '../credit/order-number.ts';
import type { Case, Series } from '../ledger/records.ts';
import type { Shop } from '../settings/shop.ts';
import { sameContract, termsOf } from './access.ts';
import { unknownCredit } from './cases.ts';
import { badFees, chargedBy, feeAsked } from './charge.ts';
import { otherConversions, remembered } from './mending.ts';
import {
  begin,
  done,
  fail,
  forbidden,
  keep,
  lastSaid,
  mendedIn,
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
  const { judged, mends, offers, problems } = mendedIn(scene, dated, (all) =>
    ports.provider.preflight(dated, orderNo, series.terms.options, at, all),
  );
  const invalid = { ...record, status: 'invalid', before: lastSaid(record) } as const;
  if (!judged.ok && offers.length === 0) {
    if (scene.click.dry) return fail(failures.problems(judged.problems));
    const next: Case = { ...invalid, ...notes.invalid, problems: judged.problems };
    await ports.ledger.save(next);
    return done(scene, next);
  }
  const prepared = judged.ok ? chargedBy(scene, judged.prepared) : null;
  const steps = prepared ? ([{ kind: 'authorize', prepared }] as const) : [];
  const fee = feeAsked(scene);
  const others = otherConversions(judged.conversions);
  const wide = mustShow(others, shop);
  const isNew = offers.some((one) => !one.remembered);
  if (isNew || fee || wide || !prepared) {
    // What the shop waves through is not shown because of a fee either.
    const conversions = wide || isNew ? others : [];
    const mends = [...offers];
    const ask = question('authorize', {
      mends,
      conversions,
      after: order.total,
      sentNumber: orderNo,
      ...fee,
    });
    const asked = await unanswered(scene, ask, steps);
    if (asked) {
      // Should nobody agree, it is 要修正 all the same.
      if (problems.length > 0) await keep(scene, { ...invalid, ...notes.mendable, problems });
      return asked;
    }
  }
  if (!prepared) return fail(failures.problems(judged.ok ? [] : judged.problems));
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
      mends: remembered(record, mends),
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
