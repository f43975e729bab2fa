import { slipSteps } from '../credit/steps.ts';
import { unfit } from './change.ts';
import { knownOf } from './facts.ts';
import { otherConversions, remembered } from './mending.ts';
import {
  begin,
  fail,
  forbidden,
  keep,
  mendedIn,
  mustShow,
  question,
  seriesHere,
  unanswered,
  type Planned,
  type Scene,
} from './scene.ts';
import { failures, notes } from './texts.ts';

/** 伝票番号同期. Asks first where a registered number would go, or the number goes out differently from how it stands. */
export async function planShipment(scene: Scene): Promise<Planned> {
  const { ports, order, shop, record, facts, options, at } = scene;
  if (!order) return fail(failures.orderNeeded());
  const no = forbidden(scene, 'registerShipment');
  if (no) return fail(no);
  const series = seriesHere(scene);
  if ('code' in series) return fail(series);

  const { judged, mends, offers, problems } = mendedIn(scene, order, (all) =>
    ports.provider.preflightShipment(order, options, at, knownOf(record, scene.carrier), all),
  );
  if (!judged.ok && offers.length === 0) return unfit(scene, judged.problems);
  const { sentNumber } = record;
  const steps = judged.ok
    ? slipSteps(facts, sentNumber, judged.slip, record.slip?.number ?? null, judged.shipYmd)
    : [];
  const conversions = otherConversions(judged.conversions);
  const isNew = offers.some((one) => !one.remembered);
  if (record.status === 'shipped' || isNew || !judged.ok || mustShow(conversions, shop)) {
    const slip = judged.ok ? judged.slip.number : '';
    const ask = question('registerShipment', { mends: [...offers], conversions, sentNumber, slip });
    const asked = await unanswered(scene, ask, steps);
    if (asked) {
      if (problems.length > 0) await keep(scene, { ...scene.kept, ...notes.unfitMendable, problems });
      return asked;
    }
  }
  if (!judged.ok) return unfit(scene, judged.problems);
  return begin(scene, series, steps, {}, { mends: remembered(record, mends) });
}

/** 伝票番号の取消 and 与信キャンセル: one call each, never without being asked. */
export async function planTakingBack(
  scene: Scene,
  operation: 'cancel' | 'withdrawShipment',
): Promise<Planned> {
  const { record } = scene;
  const no = forbidden(scene, operation);
  if (no) return fail(no);
  const series = seriesHere(scene);
  if ('code' in series) return fail(series);
  const orderNo = record.sentNumber;
  const steps = [{ kind: operation === 'cancel' ? 'cancel' : 'withdrawSlip', orderNo }] as const;
  const ask = question(operation, {
    ...(operation === 'cancel' ? { before: record.amount, after: 0 } : {}),
    sentNumber: orderNo,
    slip: record.slip?.number ?? '',
  });
  return (await unanswered(scene, ask, steps)) ?? begin(scene, series, steps);
}
