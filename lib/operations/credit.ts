import { caseKey, type Case } from '../ledger/records.ts';
import type { ActReply, CaseView, ProviderHealth } from '../messages/contract.ts';
import type { DraftEntry } from '../messages/jobs.ts';
import type { Order } from '../order/order.ts';
import type { AsideView } from '../messages/aside.ts';
import { createAside } from '../views/aside.ts';
import { isLive } from '../views/case.ts';
import { withFresh } from '../views/rows.ts';
import { createCarrier } from './carrier.ts';
import { createWatch } from './health.ts';
import type { Doing } from './drive.ts';
import { isLocked } from './lock.ts';
import { draft, type DraftClick } from './draft.ts';
import { plan, planUndoing } from './plan.ts';
import type { Ports } from './ports.ts';
import { createRecovery } from './recovery.ts';
import { answerOf, sceneOf, whoWorks, type Click } from './scene.ts';
import { failures } from './texts.ts';

/** The credit operations as the routes call them. One instance per life of the worker. */
export interface Credit {
  views(backOffice: string, hostIds: readonly string[]): Promise<CaseView[]>;
  act(click: Click): Promise<ActReply>;
  /** What `act` would do; sends nothing. */
  draft(click: DraftClick): Promise<DraftEntry>;
  /** Keeps how the order differs from what was authorized; asks nobody. */
  compare(backOffice: string, order: Order, print: string): Promise<{ view: CaseView }>;
  /** Does somebody work on this case now? */
  busy(key: string): boolean;
  /** Tells the open tabs how these cases stand, whoever changed them. */
  tell(keys: readonly string[]): Promise<void>;
  /** The provider's answer behind a code nobody knows; empty when there is none. */
  raw(backOffice: string, hostId: string): Promise<string>;
  /** Is the provider at this address given up on for now? */
  isDown(baseUrl: string): Promise<boolean>;
  /** How the provider stands at these addresses. */
  health(baseUrls: readonly string[]): Promise<ProviderHealth>;
  /** Records that could not be read, as they are. */
  aside(): Promise<AsideView[]>;
  /** Finishes what an earlier life began, and asks what is due. Called on every start and by the alarm; never rejects. */
  recover(): Promise<void>;
}

export function createCredit(outer: Ports): Credit {
  const watch = createWatch(outer);
  const { ports } = watch;
  const carrier = createCarrier(ports);
  const { ledger } = ports;
  const show = async (record: Case): Promise<CaseView> => (await carrier.show([record]))[0]!;
  const done = async (record: Case): Promise<ActReply> => ({ kind: 'done', view: await show(record) });

  const aside = createAside(ledger);
  const stored = (backOffice: string, hostIds: readonly string[]): Promise<(Case | undefined)[]> =>
    ledger.cases(hostIds.map((id) => caseKey(backOffice, id)));

  async function act(click: Click, joined: Case | undefined): Promise<ActReply> {
    const key = caseKey(click.backOffice, click.hostId);
    // Pressed while another click on the order was under way: it was meant for what stood there before.
    if (joined) return done(joined);
    const open = await ledger.intent(key);
    if (click.operation !== 'clear' && (await isLocked(ports))) {
      // A click whose end is known is answered with it, locked or not.
      const [ended] = open ? [] : await ledger.cases([key]);
      if (ended && (await ledger.lastOf(click.requestId, key))) return done(ended);
      return { kind: 'failed', ...failures.locked() };
    }
    const by: Doing = { by: click.by ?? 'person', who: await whoWorks(ports) };
    const must = open && (open.state === 'sent' || open.obliged || click.operation === 'check');
    if (open && (must || open.requestId === click.requestId)) {
      const next = await carrier.carry(open, by);
      const held = next.status === 'review' ? await ledger.intent(key) : undefined;
      if (!held || click.operation !== 'cancel' || held.requestId === click.requestId) return done(next);
      const undoing = await planUndoing(ports, click, held, next);
      if (undoing.kind === 'drive') return done(await carrier.carry(undoing.intent, by, undoing.record));
      return answerOf(undoing);
    }
    const [record] = await ledger.cases([key]);
    // The same click again: its channel broke. It acts once; this is its answer.
    if (record && (await ledger.lastOf(click.requestId, key)))
      return done(open ? await carrier.carry(open, by) : record);
    // Planned by a click that died before it sent anything: this one, newer, takes its place.
    const planned = await plan(ports, click, open ? await carrier.drop(open) : record);
    if (planned.kind === 'drive') return done(await carrier.carry(planned.intent, by, planned.record));
    const reply = answerOf(planned);
    if (reply.kind === 'done') ports.announce(click.backOffice, [reply.view]);
    return reply;
  }
  const inTurn = (click: Click): Promise<ActReply> =>
    carrier.inTurn(caseKey(click.backOffice, click.hostId), (joined) => act(click, joined));

  return {
    views: async (backOffice, hostIds) =>
      carrier.show(withFresh(backOffice, hostIds, await stored(backOffice, hostIds))),

    act: inTurn,

    async draft(click) {
      const [stored] = await ledger.cases([caseKey(click.backOffice, click.hostId)]);
      return draft(ports, click, stored);
    },

    compare: (backOffice, order, print) =>
      carrier.inTurn(caseKey(backOffice, order.hostId), async () => {
        const [stored] = await ledger.cases([caseKey(backOffice, order.hostId)]);
        const blank = { requestId: '', accept: null, alwaysAccept: false, operation: 'check' } as const;
        const click = { ...blank, backOffice, hostId: order.hostId, order, print };
        const { record } = await sceneOf(ports, click, stored);
        const view = await show(record);
        if (stored && isLive(record.status)) ports.announce(backOffice, [view]);
        return { view };
      }),

    busy: carrier.busy,

    async tell(keys) {
      const offices = Map.groupBy(keys, (key) => key.slice(0, key.indexOf(' ')));
      for (const [backOffice, own] of offices) {
        for (let at = 0; at < own.length; at += 500) {
          const hostIds = own.slice(at, at + 500).map((key) => key.slice(backOffice.length + 1));
          const found = withFresh(backOffice, hostIds, await stored(backOffice, hostIds));
          ports.announce(backOffice, await carrier.show(found));
        }
      }
    },

    raw: async (backOffice, hostId) => (await stored(backOffice, [hostId]))[0]?.raw ?? '',

    isDown: watch.isDown,

    health: watch.health,

    aside: aside.list,

    recover: createRecovery(watch, carrier),
  };
}
