import type { Deed } from '../ledger/audit-records.ts';
import type { Case } from '../ledger/records.ts';
import { accessTo } from './access.ts';
import { claimed, seriesOf } from './authorize.ts';
import { afterAbsent, afterFound, type Reason } from './cases.ts';
import { latestAttempt } from './latest.ts';
import type { Ports } from './ports.ts';
import { compared } from './facts.ts';
import { deedOf, type Scene } from './scene.ts';
import { told } from './step.ts';
import { changeNotes, failures } from './texts.ts';

/** On whose account an order is asked after. */
type Doing = Pick<Deed, 'by' | 'who' | 'requestId'>;

/** Asks the provider how a case stands that has a number and no call under way. Stores nothing. */
export async function inquire(ports: Ports, record: Case, by: Doing): Promise<Case | Reason> {
  if (!record.series) return failures.nothingToAsk();
  const access = await accessTo(ports, record.series.terms, {
    ...by,
    caseKey: record.key,
    operation: 'check',
  });
  if (!('password' in access)) return access;
  const outcome = await latestAttempt(ports.provider, access, record.series, Math.max(1, record.attempt));
  if (outcome.kind !== 'answered') return failureOf(outcome.error);
  const found = outcome.value;
  const own = found?.attempt === record.attempt && record.consumed;
  return found ? afterFound(record, found, own, ports.now()) : afterAbsent(record, ports.now());
}

const failureOf = ({ code, message, remedy, raw }: Reason): Reason => ({
  code,
  message,
  remedy,
  ...(raw ? { raw } : {}),
});

/**
 * Looks for what another PC may have sent: attempt 1, 2, … until the provider knows none. Stores nothing. Two that live
 * come from a change that broke off elsewhere: the further one counts, the other is named.
 */
async function discover(scene: Scene): Promise<Case | Reason> {
  const { ports, shop, record, order, options, carrier, click } = scene;
  if (!order) return failures.nothingToAsk();
  if (!shop) return failures.noShop(order.mall);
  if (!ports.provider.serves(order.payment)) return failures.otherPayment();
  const series = seriesOf(shop, order.number);
  const access = await accessTo(ports, series.terms, deedOf(scene));
  if (!('password' in access)) return access;
  const outcome = await latestAttempt(ports.provider, access, series, 1, true);
  if (outcome.kind !== 'answered') return failureOf(told(outcome.error));
  const found = outcome.value;
  if (!found) return failures.nothingToAsk();
  const mine: Case = { ...record, shopId: shop.id, series, claims: claimed(record, series), problems: [] };
  const next = afterFound(mine, found, false, ports.now());
  const both = found.alsoLive ? changeNotes.both(found.alsoLive, found.orderNo) : {};
  return {
    ...compared(ports.provider, next, order, click.print, options, ports.now(), [], carrier),
    ...both,
  };
}

/** 与信結果確認 for a case without a call under way; stored, or a failure. */
export async function check(scene: Scene): Promise<Case | Reason> {
  const { ports, record } = scene;
  const next = record.series ? await inquire(ports, record, deedOf(scene)) : await discover(scene);
  if (!('key' in next)) return next;
  const taken = await ports.ledger.save(next);
  return taken ? failures.numberTaken(next.sentNumber) : next;
}
