import { readOrder, type FetchPage } from '../backoffice/order-reader.ts';
import type { Profile } from '../backoffice/profile.ts';
import type { PostForm } from '../backoffice/write-fee.ts';
import type { Operation } from '../credit/status.ts';
import type { ActReply, CaseView, Failure, InputOf, OutputOf, RouteName } from '../messages/contract.ts';
import { t } from '../words/index.ts';
import { askConfirm, type Decision } from './confirm.ts';
import { download } from './csv.ts';
import { explain } from './failures.ts';
import { invoiceCsv } from './invoice-csv.ts';
import { asking, unheard, working, type OwnWord } from './own-word.ts';
import type { Locking } from './locking.ts';
import { mendsOf, type MendState } from './mending.ts';
import type { Mount } from './roster.ts';
import type { Clock } from './standing.ts';
import type { Surface } from './surface.ts';

export interface ActionDeps {
  readonly profile: Profile;
  readonly send: <N extends RouteName>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  readonly fetchPage: FetchPage;
  /** Absent where nothing may be written into the host. */
  readonly post?: PostForm;
  /** The failure behind an error of `send`, or null for anything else. */
  readonly failureOf: (cause: unknown) => Failure | null;
  readonly clock: Clock;
  /** Ends the reading of an order that the host does not answer. */
  readonly readLimit: () => AbortSignal;
  readonly signal: AbortSignal;
  readonly surface: Surface;
  /** What the worker said. */
  readonly onView: (view: CaseView) => void;
  readonly ownWord: (hostId: string) => OwnWord | undefined;
  /** What the page itself knows of an order until the worker speaks again; undefined: nothing any more. */
  readonly onOwnWord: (hostId: string, word: OwnWord | undefined) => void;
  readonly tell: (cause: unknown) => void;
  /** What to do where the lock stands in the way. */
  readonly locking: Pick<Locking, 'stops' | 'refused'>;
}

type Act = InputOf<'credit.act'>;

/** Waits before the same click is sent again after its channel broke, ms. The worker acts on it once. */
const retries = [200, 1000, 3000];
/** Operations for which the order is read in full first: what is sent, or compared, is the order as it is now. */
const reads: readonly Operation[] = ['authorize', 'change', 'check', 'registerShipment'];
/** Operations that change nothing at the provider: their lost answer leaves the case as it was. */
const asksOnly: readonly Operation[] = ['check', 'fetchInvoice', 'clear'];

/** Sends until there is an answer. Only for routes that may be sent twice: reads, and clicks that carry their name. */
export async function persist<N extends 'cases.rows' | 'credit.act' | 'profile.own' | 'automation.state'>(
  { send, failureOf, clock }: Pick<ActionDeps, 'send' | 'failureOf' | 'clock'>,
  route: N,
  input: InputOf<N>,
  onLost: () => void = () => undefined,
): Promise<OutputOf<N>> {
  for (let tried = 0; ; tried++) {
    try {
      return await send(route, input);
    } catch (cause) {
      const pause = retries[tried];
      if (failureOf(cause)?.code !== 'lost' || pause === undefined) throw cause;
      onLost();
      await clock.delay(pause);
    }
  }
}

/** Does what a person asked for, from the press to the worker's word. */
export function createActions(deps: ActionDeps): (mount: Mount, operation: Operation) => Promise<void> {
  const { surface } = deps;
  const busy = new Set<string>();

  /** The order as it is now; null when the operation does not need it, or a check has to do without. */
  async function orderFor(mount: Mount, operation: Operation): Promise<Act['order']> {
    if (!reads.includes(operation)) return null;
    const limit = AbortSignal.any([deps.signal, deps.readLimit()]);
    try {
      return await readOrder(deps.profile, mount.identity, deps.fetchPage, limit);
    } catch (cause) {
      // Without a case the order is needed to find what another PC sent; with one, the provider can be asked all the same.
      const canDo = operation === 'check' && mount.view !== null && mount.view.sentNumber !== '';
      if (!canDo || deps.signal.aborted) throw cause;
      const { remedy, code } = explain(cause, null);
      if (mount.current()) surface.toast(t('overlay.notCompared'), remedy, 'quiet', code);
      return null;
    }
  }

  async function perform(mount: Mount, operation: Operation): Promise<void> {
    const { hostId, number } = mount.identity;
    const print = mount.print();
    if (reads.includes(operation) && (await deps.locking.stops())) return;
    const order = await orderFor(mount, operation);
    if (!mount.current()) return surface.toast(t('overlay.changed'));
    // A broken channel says nothing of the fate of a click.
    const send = (input: Act): Promise<ActReply> =>
      persist(deps, 'credit.act', input, () => {
        if (!asksOnly.includes(operation)) deps.onOwnWord(hostId, asking);
      });
    const requestId = crypto.randomUUID();
    const click: Act = { requestId, operation, hostId, order, print, accept: null, alwaysAccept: false };
    let reply = await send(click);
    let last: MendState | null = null;
    let agreed = false;
    while (reply.kind === 'confirm' && !agreed) {
      const { ask, token } = reply;
      const name = order?.number ?? (number || hostId);
      const decision: Decision = await askConfirm(surface, { ask, number: name, signal: deps.signal, last });
      if (decision.answer === 'no') return;
      last = decision.mending;
      agreed = decision.answer === 'send';
      deps.onOwnWord(hostId, working);
      const mends = mendsOf(ask.mends, last);
      const accept = agreed ? token : null;
      reply = await send({ ...click, mends, accept, alwaysAccept: agreed && decision.always });
    }
    take(reply);
  }

  function take(reply: ActReply): void {
    switch (reply.kind) {
      case 'done':
        return deps.onView(reply.view);
      case 'invoice': {
        const { view, invoice } = reply;
        deps.onView(view);
        download(t('overlay.invoiceFile', { number: invoice.orderNo }), invoiceCsv([invoice]), document);
        return;
      }
      case 'failed':
        return reply.code === 'locked'
          ? deps.locking.refused()
          : surface.toast(reply.message, reply.remedy, 'error', reply.code);
      case 'confirm':
        // Asked again although accepted: something was edited in between.
        return surface.toast(t('overlay.edited'));
    }
  }

  return async (mount, operation) => {
    const { hostId } = mount.identity;
    if (!mount.current()) return surface.toast(t('overlay.changed'));
    if (busy.has(hostId)) return;
    busy.add(hostId);
    surface.prepare();
    const before = deps.ownWord(hostId);
    deps.onOwnWord(hostId, working);
    let lost = false;
    try {
      await perform(mount, operation);
    } catch (cause) {
      lost = deps.failureOf(cause)?.code === 'lost' && !asksOnly.includes(operation);
      deps.tell(cause);
    } finally {
      busy.delete(hostId);
    }
    if (lost) deps.onOwnWord(hostId, unheard);
    // Nothing came of it (cancelled, refused here): what was last known counts again.
    else if (deps.ownWord(hostId)) deps.onOwnWord(hostId, before);
  };
}
