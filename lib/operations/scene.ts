import type { Facts, Options } from '../credit/facts.ts';
import { withCharge, type Charge } from '../credit/fees.ts';
import { verdicts } from '../credit/life-cycle.ts';
import type { Operation } from '../credit/status.ts';
import type { Slip, Step } from '../credit/steps.ts';
import type { Deed } from '../ledger/audit-records.ts';
import type { Case, Intent, Series } from '../ledger/records.ts';
import type { ActReply, Ask, Failure, InputOf } from '../messages/contract.ts';
import { traceOf } from '../messages/trace.ts';
import type { Order } from '../order/order.ts';
import type { Conversion, Mend } from '../providers/port.ts';
import { carrierIn } from '../settings/carrier-in.ts';
import { shopOf } from '../settings/shop-of.ts';
import type { Shop } from '../settings/shop.ts';
import { accessTo, optionsOf, sameContract, standingNow, termsOf } from './access.ts';
import { freshCase, isLive, quiet } from './cases.ts';
import { billed, chargeFor } from './charge.ts';
import { compared, factsOf } from './facts.ts';
import { agreedTo, mended, type Mended } from './mending.ts';
import type { Ports } from './ports.ts';
import { failures, notes } from './texts.ts';
import { viewOf } from '../views/view.ts';

export type Click = InputOf<'credit.act'> & {
  readonly backOffice: string;
  /** Only plans: nothing is sent, no intent is written, and every question is answered with itself. */
  readonly dry?: boolean;
  /** On whose account: a person's unless said otherwise. */
  readonly by?: 'automation';
};

/** What a click came to before anything was sent: an answer, or an intent that is now on disk and must be driven to its end. */
export type Planned =
  | { readonly kind: 'reply'; readonly reply: ActReply }
  | { readonly kind: 'drive'; readonly intent: Intent; readonly record: Case }
  /** Of a dry click: it could begin at once. */
  | { readonly kind: 'ready' };

/** A click with all that is known of its order. */
export interface Scene {
  readonly ports: Ports;
  readonly click: Click;
  /** As it is asked for: with its fee. */
  readonly order: Order | null;
  readonly charge: Charge | null;
  /** The shop of the order, or of the case where no order came. */
  readonly shop: Shop | undefined;
  readonly options: Options;
  /** Who carries by the shop's own table; undefined where it does not say. */
  readonly carrier: Slip['carrier'] | undefined;
  /** The case as it counts today, compared with the order and with what the person says of it. */
  readonly record: Case;
  /** The same as it is on disk: compared with the order alone. */
  readonly kept: Case;
  readonly facts: Facts;
  readonly at: Date;
  /** Staff name of this browser; empty when not given. */
  readonly who: string;
}

const given = ({ mends = [] }: Click): readonly Mend[] => mends;

/** The order of a scene as it would be sent, with what was agreed to and proposed. */
export const mendedIn = <J extends ReturnType<Parameters<typeof mended>[5]>>(
  { ports, record, click, at }: Scene,
  order: Order,
  judge: (mends: readonly Mend[]) => J,
): Mended<J> => mended(ports.provider, order, at, record.mends ?? [], given(click), judge);

/** What the calls of a click are recorded as. */
export const deedOf = ({ click, record, who }: Pick<Scene, 'click' | 'record' | 'who'>): Deed => ({
  caseKey: record.key,
  requestId: click.requestId,
  operation: click.operation,
  by: click.by ?? 'person',
  who,
});

export const reply = (value: ActReply): Planned => ({ kind: 'reply', reply: value });
export const fail = (failure: Failure): Planned => reply({ kind: 'failed', ...failure });
export const done = ({ ports, options, shop }: Scene, record: Case): Planned =>
  reply({ kind: 'done', view: viewOf(record, options, ports.provider.capabilities, shop ? [shop] : []) });

/** The answer of a click that sends nothing. A dry click never comes here. */
export function answerOf(planned: Exclude<Planned, { kind: 'drive' }>): ActReply {
  if (planned.kind === 'reply') return planned.reply;
  throw new Error('Only a dry click ends before it begins');
}

/** Reads what is known, compares, and keeps what the comparison of a credit showed. */
export async function sceneOf(ports: Ports, click: Click, stored: Case | undefined): Promise<Scene> {
  const { order: own, backOffice, hostId } = click;
  const shops = await ports.shops.list();
  let kept = stored ? standingNow(stored, shops) : freshCase(backOffice, hostId);
  const shop = own ? shopOf(shops, backOffice, own.mall) : shops.find(({ id }) => id === kept.shopId);
  const options = shop ? termsOf(shop).options : optionsOf(kept, shops);
  const charge = own && chargeFor(own, shop, kept);
  const order = own && charge && withCharge(own, charge);
  const carrier = own ? carrierIn(shop, own.carrier) : undefined;
  let record = kept;
  if (own && order) {
    const before = kept;
    noteNames(ports, backOffice, own);
    const now = ports.now();
    const compare = (mends: readonly Mend[]): Case =>
      billed(compared(ports.provider, before, order, click.print, options, now, mends, carrier), own, shop);
    kept = compare([]);
    if (isLive(kept.status)) await ports.ledger.save(kept);
    // What nobody has agreed to yet is looked at, not kept. A text that does not fit yet says nothing of the order.
    const looked = given(click).length > 0 ? compare(given(click)) : kept;
    record = looked.seen?.fits ? looked : kept;
  }
  const at = new Date(ports.now());
  const who = await whoWorks(ports);
  const facts = factsOf(record);
  return { ports, click, order, charge, shop, options, carrier, record, kept, facts, at, who };
}

/** A name that cannot be read stands in nobody's way. */
export const whoWorks = ({ staff }: Pick<Ports, 'staff'>): Promise<string> =>
  staff.read().then(
    (name) => name ?? '',
    () => '',
  );

/** Remembers what the back office calls its malls and carriers, for the settings to offer. Nothing waits for it. */
function noteNames({ seen }: Pick<Ports, 'seen'>, backOffice: string, { mall, carrier }: Order): void {
  seen
    .note(backOffice, { mall, carrier })
    .catch((cause: unknown) => console.warn('Yoshin: names were not noted', traceOf(cause)));
}

/** Why the life cycle forbids an operation; null when it does not. */
export function forbidden({ facts, options, ports }: Scene, operation: Operation): Failure | null {
  const verdict = verdicts(facts, options, ports.provider.capabilities)[operation];
  return verdict.ok ? null : failures.why(verdict.why);
}

/** The series of the credit that is there, under the contract it was made with; a failure when the shop has left that. */
export function seriesHere({ record, shop }: Scene): (Series & { shopId: string }) | Failure {
  const { series } = record;
  if (!series) return failures.nothingToAsk();
  if (!shop || !sameContract(termsOf(shop), series.terms)) return failures.otherContract();
  return { ...series, terms: termsOf(shop), shopId: shop.id };
}

/** Width alone may be waved through by the shop; anything that moves or sums text is always shown. */
export const mustShow = (conversions: readonly Conversion[], shop: Shop | undefined): boolean =>
  conversions.some((one) => one.kind !== 'width' || !shop?.acceptWidth);

export const question = (operation: Operation, more: Partial<Ask>): Ask => ({
  operation,
  mends: [],
  conversions: [],
  differences: [],
  steps: [],
  notes: [],
  left: [],
  before: null,
  after: null,
  sentNumber: '',
  slip: '',
  ...more,
});

/**
 * Asks the person, unless this very question was answered: an acceptance is tied to exactly what was shown and to what
 * will be sent. Null: go on.
 */
export async function unanswered(scene: Scene, ask: Ask, steps: readonly Step[]): Promise<Planned | null> {
  const { click, ports, shop } = scene;
  const bytes = new TextEncoder().encode(JSON.stringify([ask, steps]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const token = Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  // A text that does not fit yet is shown with what is wrong with it, and cannot be agreed to.
  if (ask.mends.some(({ fault }) => fault !== '')) return reply({ kind: 'confirm', ask, token: '' });
  const agreed = click.accept === token && agreedTo(ask.mends, given(click));
  if (!agreed || click.dry) return reply({ kind: 'confirm', ask, token });
  if (click.alwaysAccept && shop && !shop.acceptWidth) {
    // Read again: the options page may have saved the shop since.
    const present = (await ports.shops.list()).find(({ id }) => id === shop.id);
    if (present) await ports.shops.save({ ...present, acceptWidth: true });
  }
  return null;
}

/** Keeps and tells what an order looks like while a person is asked; nothing of a dry click. */
export async function keep({ ports, click, options, shop }: Scene, record: Case): Promise<void> {
  if (click.dry) return;
  await ports.ledger.save(record);
  ports.announce(click.backOffice, [
    viewOf(record, options, ports.provider.capabilities, shop ? [shop] : []),
  ]);
}

/** What to fall back to. 要修正 was said of the order as it was then; under it lies what the provider said last. */
export const lastSaid = ({ status, before }: Case): Case['status'] =>
  status === 'invalid' ? before : status;

/** From plan to disk. Nothing has left for the provider when this resolves or rejects. */
export async function begin(
  scene: Scene,
  { shopId, ...series }: Series & { shopId: string },
  steps: readonly Step[],
  more: Partial<Pick<Intent, 'attempt' | 'now'>> = {},
  change: Partial<Case> = {},
): Promise<Planned> {
  const { ports, click, record } = scene;
  const access = await accessTo(ports, series.terms, null);
  if (!('password' in access)) return fail(access);
  if (click.dry) return { kind: 'ready' };
  const next: Case = {
    ...record,
    ...quiet,
    ...notes.running,
    status: 'running',
    before: lastSaid(record),
    shopId,
    series,
    ...change,
  };
  const intent: Intent = {
    version: 2,
    caseKey: next.key,
    requestId: click.requestId,
    operation: click.operation,
    shopId,
    series,
    steps,
    at: 0,
    state: 'planned',
    plannedAt: ports.now(),
    resends: 0,
    duplicate: false,
    absentSince: null,
    obliged: false,
    asks: 0,
    askAt: 0,
    attempt: 0,
    now: null,
    won: null,
    ...(scene.who !== '' && { who: scene.who }),
    ...more,
  };
  const refusal = await ports.ledger.plan(intent, next);
  const [first] = steps;
  const orderNo = first?.kind === 'authorize' ? first.prepared.orderNo : record.sentNumber;
  if (refusal === 'numberTaken') return fail(failures.numberTaken(orderNo));
  if (refusal === 'busy') return fail(failures.notAllowed());
  return { kind: 'drive', intent, record: next };
}
