import { lineOf } from '../ledger/ledger.ts';
import type { Case, Intent } from '../ledger/records.ts';
import { accessTo } from './access.ts';
import { planAuthorize } from './authorize.ts';
import { quiet, type Reason } from './cases.ts';
import { planTheChange } from './change.ts';
import { check } from './check.ts';
import { one } from './latest.ts';
import { nextStep } from './next-step.ts';
import type { Ports } from './ports.ts';
import {
  deedOf,
  done,
  fail,
  forbidden,
  question,
  reply,
  sceneOf,
  seriesHere,
  unanswered,
  type Click,
  type Planned,
  type Scene,
} from './scene.ts';
import { planShipment, planTakingBack } from './shipment.ts';
import { viewOf } from '../views/view.ts';

/** From click to answer, or to journal. What changes the provider's side has not left when this resolves or rejects. */
export async function plan(ports: Ports, click: Click, stored: Case | undefined): Promise<Planned> {
  const scene = await sceneOf(ports, click, stored);
  if (click.dry && ['check', 'fetchInvoice', 'clear'].includes(click.operation)) {
    const no = forbidden(scene, click.operation);
    return no ? fail(no) : { kind: 'ready' };
  }
  switch (click.operation) {
    case 'authorize':
      return planAuthorize(scene);
    case 'change':
      return planTheChange(scene);
    case 'registerShipment':
      return planShipment(scene);
    case 'cancel':
    case 'withdrawShipment':
      return planTakingBack(scene, click.operation);
    case 'fetchInvoice':
      return fetchInvoice(scene);
    case 'check': {
      const next = forbidden(scene, 'check') ?? (await check(scene));
      return 'key' in next ? done(scene, next) : told(scene, next);
    }
    case 'clear': {
      const no = forbidden(scene, 'clear');
      if (no) return fail(no);
      const next: Case = { ...scene.record, ...quiet, status: 'none', before: 'none' };
      await ports.ledger.save(next);
      return done(scene, next);
    }
  }
}

/** A question that was refused. An answer whose code nobody knows is kept with the case, for support. */
async function told({ ports, record }: Scene, { code, message, remedy, raw }: Reason): Promise<Planned> {
  if (raw) await ports.ledger.save({ ...record, message, remedy, code, raw });
  return fail({ code, message, remedy });
}

/** 請求書ダウンロード: a read. */
async function fetchInvoice(scene: Scene): Promise<Planned> {
  const { ports, record, options, shop } = scene;
  const no = forbidden(scene, 'fetchInvoice');
  if (no) return fail(no);
  const series = seriesHere(scene);
  if ('code' in series) return fail(series);
  const access = await accessTo(ports, series.terms, deedOf(scene));
  if (!('password' in access)) return fail(access);
  const outcome = await one(() => ports.provider.invoices([record.sentNumber], access));
  if (outcome.kind !== 'answered') {
    return told(scene, outcome.error);
  }
  const view = viewOf(record, options, ports.provider.capabilities, shop ? [shop] : []);
  return reply({ kind: 'invoice', view, invoice: outcome.value });
}

/**
 * 与信キャンセル while the new number of a change is on hold: the change is given up, its number goes, and the credit that
 * is there stays.
 */
export async function planUndoing(ports: Ports, click: Click, open: Intent, record: Case): Promise<Planned> {
  const scene = await sceneOf(ports, { ...click, order: null }, record);
  const orderNo = open.won?.sentNumber ?? '';
  const step = { kind: 'cancel', orderNo } as const;
  const ask = question('cancel', {
    before: open.won?.amount ?? null,
    after: record.amount,
    sentNumber: orderNo,
  });
  const asked = await unanswered(scene, ask, [step]);
  if (asked) return asked;
  const intent: Intent = {
    ...open,
    requestId: click.requestId,
    operation: 'cancel',
    steps: [...open.steps.slice(0, open.at + 1), step],
    at: open.at + 1,
    ...nextStep,
    plannedAt: ports.now(),
  };
  const next: Case = { ...record, ...quiet, status: 'running', heldSince: null };
  await ports.ledger.postpone(intent, next, lineOf(intent, 'planned', ports.now()));
  return { kind: 'drive', intent, record: next };
}
