import { planChange, type Change } from '../credit/change-plan.ts';
import { orderNumber } from '../credit/order-number.ts';
import { changeSteps } from '../credit/steps.ts';
import type { Order } from '../order/order.ts';
import type { Mend, Preflight, Problem } from '../providers/port.ts';
import { attemptAfter } from './authorize.ts';
import { badFees, chargedBy, feeAsked } from './charge.ts';
import { amountsOf, knownOf } from './facts.ts';
import { otherConversions, remembered } from './mending.ts';
import {
  begin,
  done,
  fail,
  forbidden,
  keep,
  mendedIn,
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
  const whole = mendedIn(scene, order, (all) => provider.preflight(order, sentNumber, options, at, all));
  const asIs = whole.judged;
  if (!asIs.ok && sent && whole.offers.length === 0) return unfit(scene, asIs.problems);
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
  const told = mendedIn(scene, dated, (all) => prepare(scene, dated, change, orderNo, all));
  const known = knownOf(record, scene.carrier);
  const ship = change.steps.includes('plan.registerNew')
    ? mendedIn(scene, order, (all) => provider.preflightShipment(order, options, at, known, all))
    : null;
  const all = [...(sent ? [whole] : []), told, ...(ship ? [ship] : [])];
  for (const { judged, offers } of all)
    if (!judged.ok && offers.length === 0) return unfit(scene, judged.problems);

  const mends = eachField(all.flatMap(({ offers }) => offers));
  const { judged } = told;
  const shipment = ship?.judged ?? null;
  const slip = shipment?.ok ? shipment.slip : null;
  const fits = judged.ok && (shipment?.ok ?? true) && (asIs.ok || !sent);
  const steps =
    judged.ok && fits
      ? changeSteps(change, { orderNo: sentNumber, prepared: chargedBy(scene, judged.prepared), slip })
      : [];
  const ask = question('change', {
    mends,
    conversions: otherConversions([...judged.conversions, ...(shipment?.conversions ?? [])]),
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
  if (asked) {
    const problems = eachField(all.flatMap((one) => one.problems));
    if (problems.length > 0) await keep(scene, { ...scene.kept, ...notes.unfitMendable, problems });
    return asked;
  }
  if (!fits) {
    const left = all.flatMap((one) => (one.judged.ok ? [] : one.judged.problems));
    return unfit(scene, eachField(left));
  }
  const now = asIs.ok ? asIs.prepared.fields : null;
  const more = { attempt: change.kind === 'replace' ? attempt : 0, now };
  return begin(scene, series, steps, more, { mends: remembered(record, mends) });
}

/** What two calls would send alike is shown once. */
const eachField = <T extends { readonly field: string }>(list: readonly T[]): T[] =>
  list.filter(({ field }, at) => list.findIndex((one) => one.field === field) === at);

/** A small change keeps its number, and has to name it as it was sent. */
function prepare(
  { ports, record, options, at }: Scene,
  order: Order,
  change: Sending,
  orderNo: string,
  mends: readonly Mend[],
): Preflight {
  const { provider } = ports;
  return change.kind === 'replace'
    ? provider.preflight(order, orderNo, options, at, mends)
    : provider.preflightChange(order, record.sentNumber, options, at, knownOf(record), mends);
}

/** What has to be mended before it can be sent; the credit stays what it is. */
export async function unfit(scene: Scene, problems: readonly Problem[]): Promise<Planned> {
  if (scene.click.dry) return fail(failures.problems(problems));
  const next = { ...scene.kept, ...notes.unfit, problems };
  await scene.ports.ledger.save(next);
  return done(scene, next);
}
