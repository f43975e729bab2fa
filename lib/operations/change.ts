import { planChange, type Change } from '../credit/change-plan.ts';
import { orderNumber } from '../credit/order-number.ts';
import { changeSteps } from '../credit/steps.ts';
import type { Order } from '../order/order.ts';
import type { Preflight, Problem } from '../providers/port.ts';
import { attemptAfter } from './authorize.ts';
import { badFees, chargedBy, feeAsked } from './charge.ts';
import { amountsOf, knownOf } from './facts.ts';
import {
  begin,
  done,
  fail,
  forbidden,
  question,
  seriesHere,
  unanswered,
  type Planned,
  type Scene,
} from './scene.ts';
import { withShipDay } from './ship-day.ts';
import { failures, notes } from './texts.ts';

type Sending = Extract<Change, { readonly kind: 'reduce' | 'correct' | 'replace' }>;

/** 与信内容変更: what it takes is planned from what differs, and always shown first. */
export async function planTheChange(scene: Scene): Promise<Planned> {
  const { ports, order, shop, record, facts, options, at } = scene;
  const { provider } = ports;
  if (!order) return fail(failures.orderNeeded());
  const no = forbidden(scene, 'change');
  if (no) return fail(no);
  const series = seriesHere(scene);
  if ('code' in series) return fail(series);
  if (badFees(shop)) return fail(failures.badFees());

  const { sent, sentNumber } = record;
  const asIs = provider.preflight(order, sentNumber, options, at);
  if (!asIs.ok && sent) return unfit(scene, asIs.problems);
  const change = planChange(
    { differences: sent ? record.differences : null, ...amountsOf(record, order.total) },
    facts,
    options,
    provider.capabilities,
  );
  if (change.kind === 'nothing') return fail(failures.why('why.noDrift'));
  if (change.kind === 'impossible') return fail(failures.why(change.why));

  const attempt = change.kind === 'replace' ? attemptAfter(record) : record.attempt;
  if (attempt === null) return fail(failures.attemptsUsedUp());
  if (change.kind === 'replace' && !provider.serves(order.payment)) return fail(failures.otherPayment());
  const orderNo = orderNumber(series.number, attempt, series.prefix);
  const dated = change.kind === 'replace' ? await withShipDay(scene, order) : order;
  if ('code' in dated) return fail(dated);
  const judged = prepare(scene, dated, change, orderNo);
  if (!judged.ok) return unfit(scene, judged.problems);
  const shipment = change.steps.includes('plan.registerNew')
    ? provider.preflightShipment(order, options, at, knownOf(record, scene.carrier))
    : null;
  if (shipment && !shipment.ok) return unfit(scene, shipment.problems);

  const slip = shipment?.slip ?? null;
  const steps = changeSteps(change, {
    orderNo: sentNumber,
    prepared: chargedBy(scene, judged.prepared),
    slip,
  });
  const ask = question('change', {
    conversions: [...judged.conversions, ...(shipment?.conversions ?? [])],
    differences: [...record.differences],
    steps: [...change.steps],
    notes: [...change.notes],
    left: [...change.left],
    before: change.before,
    after: change.after,
    sentNumber,
    slip: slip?.number ?? '',
    ...feeAsked(scene),
  });
  const asked = await unanswered(scene, ask, steps);
  if (asked) return asked;
  const now = asIs.ok ? asIs.prepared.fields : null;
  return begin(scene, series, steps, { attempt: change.kind === 'replace' ? attempt : 0, now });
}

/** A small change keeps its number, and has to name it as it was sent. */
function prepare(
  { ports, record, options, at }: Scene,
  order: Order,
  change: Sending,
  orderNo: string,
): Preflight {
  const { provider } = ports;
  return change.kind === 'replace'
    ? provider.preflight(order, orderNo, options, at)
    : provider.preflightChange(order, record.sentNumber, options, at, knownOf(record));
}

/** What has to be mended before it can be sent; the credit stays what it is. */
export async function unfit(scene: Scene, problems: readonly Problem[]): Promise<Planned> {
  if (scene.click.dry) return fail(failures.problems(problems));
  const next = { ...scene.record, ...notes.unfit, problems };
  await scene.ports.ledger.save(next);
  return done(scene, next);
}
