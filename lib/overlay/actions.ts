import { readOrder, type FetchPage } from '../backoffice/order-reader.ts';
import type { Profile } from '../backoffice/profile.ts';
import type { CaseView, Failure, InputOf, OutputOf, RouteName } from '../messages/contract.ts';
import { t } from '../words/index.ts';
import { askConfirm } from './confirm.ts';
import type { Offered } from './offered.ts';
import type { Mount } from './roster.ts';
import type { Clock } from './standing.ts';
import type { Surface } from './surface.ts';

export interface ActionDeps {
  readonly profile: Profile;
  readonly send: <N extends RouteName>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  readonly fetchPage: FetchPage;
  /** The failure behind an error of `send`, or null for anything else. */
  readonly failureOf: (cause: unknown) => Failure | null;
  readonly clock: Clock;
  /** Ends the reading of an order that the host does not answer. */
  readonly readLimit: () => AbortSignal;
  readonly signal: AbortSignal;
  readonly surface: Surface;
  /** What the worker said. */
  readonly onView: (view: CaseView) => void;
  /** What the page itself knows of an order until the worker speaks again; null: nothing any more. */
  readonly onOwnWord: (hostId: string, word: Partial<CaseView> | null) => void;
  readonly tell: (cause: unknown) => void;
}

/** Waits before the same click is sent again after its channel broke, ms. The worker acts on it once. */
const retries = [200, 1000, 3000];

/** Sends until there is an answer. Only for routes that may be sent twice: reads, and clicks that carry their name. */
export async function persist<N extends 'cases.get' | 'credit.authorize'>(
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
export function createActions(deps: ActionDeps): (mount: Mount, operation: Offered) => Promise<void> {
  const { surface } = deps;
  const busy = new Set<string>();

  async function authorize(mount: Mount): Promise<void> {
    const { hostId } = mount.identity;
    const limit = AbortSignal.any([deps.signal, deps.readLimit()]);
    const order = await readOrder(deps.profile, mount.identity, deps.fetchPage, limit);
    if (!mount.current()) return surface.toast(t('overlay.changed'));
    // A broken channel says nothing of the fate of a click.
    const ask = (input: InputOf<'credit.authorize'>): Promise<OutputOf<'credit.authorize'>> =>
      persist(deps, 'credit.authorize', input, () =>
        deps.onOwnWord(hostId, { status: 'uncertain', allowed: [] }),
      );
    const input = { requestId: crypto.randomUUID(), order, accept: null, alwaysAccept: false };
    let reply = await ask(input);
    if (reply.kind === 'confirm') {
      const { send, always } = await askConfirm(surface, {
        reply,
        number: order.number,
        signal: deps.signal,
      });
      if (!send) return;
      reply = await ask({ ...input, accept: reply.token, alwaysAccept: always });
    }
    if (reply.kind === 'done') deps.onView(reply.view);
    else if (reply.kind === 'failed') surface.toast(reply.message, reply.remedy);
    // Asked again although accepted: the order was edited in between.
    else surface.toast(t('overlay.edited'));
  }

  async function check({ identity: { hostId } }: Mount): Promise<void> {
    const reply = await deps.send('credit.check', { hostId, order: null });
    if ('view' in reply) deps.onView(reply.view);
    else surface.toast(reply.message, reply.remedy);
  }

  return async (mount, operation) => {
    const { hostId } = mount.identity;
    if (!mount.current()) return surface.toast(t('overlay.changed'));
    if (busy.has(hostId)) return;
    busy.add(hostId);
    surface.prepare();
    deps.onOwnWord(hostId, { status: 'running', allowed: [] });
    let left: Partial<CaseView> | null = null;
    try {
      await (operation === 'authorize' ? authorize(mount) : check(mount));
    } catch (cause) {
      if (deps.failureOf(cause)?.code === 'lost') left = { status: 'uncertain', allowed: ['check'] };
      deps.tell(cause);
    } finally {
      busy.delete(hostId);
    }
    // Nothing came of it (cancelled, refused here): what the worker last said counts again.
    deps.onOwnWord(hostId, left);
  };
}
