import { slipSteps } from '../credit/steps.ts';
import { unfit } from './change.ts';
import { knownOf } from './facts.ts';
import {
  begin,
  fail,
  forbidden,
  mustShow,
  question,
  seriesHere,
  unanswered,
  type Planned,
  type Scene,
} from './scene.ts';
import { failures } from './texts.ts';

/** 伝票番号同期. Asks first where a registered number would go, or the number goes out differently from how it stands. */
export async function planShipment(scene: Scene): Promise<Planned> {
  const { ports, order, shop, record, facts, options, at } = scene;
  if (!order) return fail(failures.orderNeeded());
  const no = forbidden(scene, 'registerShipment');
  if (no) return fail(no);
  const series = seriesHere(scene);
  if ('code' in series) return fail(series);

  const judged = ports.provider.preflightShipment(order, options, at, knownOf(record, scene.carrier));
  if (!judged.ok) return unfit(scene, judged.problems);
  const { slip, shipYmd } = judged;
  const { sentNumber } = record;
  const steps = slipSteps(facts, sentNumber, slip, record.slip?.number ?? null, shipYmd);
  if (record.status === 'shipped' || mustShow(judged.conversions, shop)) {
    const conversions = [...judged.conversions];
    const ask = question('registerShipment', { conversions, sentNumber, slip: slip.number });
    const asked = await unanswered(scene, ask, steps);
    if (asked) return asked;
  }
  return begin(scene, series, steps);
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
