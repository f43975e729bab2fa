import { PageChanged } from '../backoffice/cells.ts';
import { LoggedOut, readOrder, type FetchPage } from '../backoffice/order-reader.ts';
import type { Profile } from '../backoffice/profile.ts';
import type { CaseView, Failure, InputOf, OutputOf, RouteName } from '../messages/contract.ts';
import { t } from '../words/index.ts';
import { createMounts, type Mount } from './mounts.ts';
import { paint } from './slot.ts';
import { createSurface } from './surface.ts';

export interface OverlayDeps {
  readonly profile: Profile;
  readonly send: <N extends RouteName>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  readonly fetchPage: FetchPage;
  /** The failure behind an error of `send`, or null for anything else. */
  readonly failureOf: (cause: unknown) => Failure | null;
  readonly delay: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Events that a host page may listen to; those inside our slots are none of its business. */
const kept = [
  'click',
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
];
/** Waits before the same click is sent again after its channel broke, ms. The worker acts on it once. */
const retries = [200, 1000, 3000];

const serves = (payment: string): boolean =>
  payment.normalize('NFKC').replaceAll(/\s/g, '').includes('クロネコ代金後払い');

/** Brings the overlay into one order list and keeps it there until the signal aborts. */
export function startOverlay(table: HTMLTableElement, deps: OverlayDeps) {
  const surface = createSurface(deps.signal);
  const busy = new Set<string>();
  const mounts = createMounts(table, {
    profile: deps.profile,
    serves,
    signal: deps.signal,
    ask: async (hostIds) => {
      try {
        return (await persist('cases.get', { hostIds })).cases;
      } catch (cause) {
        tell(cause);
        return [];
      }
    },
  });

  function tell(cause: unknown): void {
    const failure = deps.failureOf(cause);
    if (failure) surface.toast(failure.message, failure.remedy);
    else if (cause instanceof LoggedOut) surface.toast(t('overlay.login'));
    else
      surface.toast(
        t('overlay.unreadable', { what: cause instanceof PageChanged ? cause.message : String(cause) }),
      );
  }

  const show = (mount: Mount, change: Partial<CaseView>): void => {
    if (mount.view) paint(mount.slot, { ...mount.view, ...change });
  };

  /** Sends until there is an answer. Only for routes that may be sent twice: reads, and clicks that carry their name. */
  async function persist<N extends 'cases.get' | 'credit.authorize'>(
    route: N,
    input: InputOf<N>,
    onLost: () => void = () => undefined,
  ): Promise<OutputOf<N>> {
    for (let tried = 0; ; tried++) {
      try {
        return await deps.send(route, input);
      } catch (cause) {
        const pause = retries[tried];
        if (deps.failureOf(cause)?.code !== 'lost' || pause === undefined) throw cause;
        onLost();
        await deps.delay(pause);
      }
    }
  }

  /** A broken channel says nothing of the fate of a click. */
  const authorize = (
    mount: Mount,
    input: InputOf<'credit.authorize'>,
  ): Promise<OutputOf<'credit.authorize'>> =>
    persist('credit.authorize', input, () => show(mount, { status: 'uncertain', allowed: [] }));

  async function runAuthorize(mount: Mount): Promise<void> {
    const order = await readOrder(deps.profile, mount.identity, deps.fetchPage);
    if (!mounts.current(mount)) return surface.toast(t('overlay.changed'));
    const input = { requestId: crypto.randomUUID(), order, accept: null, alwaysAccept: false };
    let reply = await authorize(mount, input);
    if (reply.kind === 'confirm') {
      const { send, always } = await surface.confirm(reply);
      if (!send) return;
      reply = await authorize(mount, { ...input, accept: reply.token, alwaysAccept: always });
    }
    if (reply.kind === 'done') mounts.update([reply.view]);
    else if (reply.kind === 'failed') surface.toast(reply.message, reply.remedy);
    // Asked again although accepted: the order was edited in between.
    else surface.toast(t('overlay.changed'));
  }

  async function runCheck(mount: Mount): Promise<void> {
    const reply = await deps.send('credit.check', { hostId: mount.identity.hostId, order: null });
    if ('view' in reply) mounts.update([reply.view]);
    else surface.toast(reply.message, reply.remedy);
  }

  async function act(mount: Mount, action: string): Promise<void> {
    const { hostId } = mount.identity;
    if (!mounts.current(mount)) {
      mounts.refresh();
      return surface.toast(t('overlay.changed'));
    }
    if (action === 'details') {
      if (mount.view) surface.details(mount.view, (operation) => void act(mount, operation));
      return;
    }
    if (busy.has(hostId)) return;
    busy.add(hostId);
    const before = mount.view;
    show(mount, { status: 'running', allowed: [] });
    try {
      await (action === 'authorize' ? runAuthorize(mount) : runCheck(mount));
    } catch (cause) {
      tell(cause);
      if (deps.failureOf(cause)?.code === 'lost') {
        show(mount, { status: 'uncertain', allowed: ['check'] });
        return;
      }
    } finally {
      busy.delete(hostId);
    }
    // Nothing came of it (cancelled, refused here): show again what the worker last said.
    if (mount.view && mount.view === before) paint(mount.slot, before);
  }

  const onEvent = (event: Event): void => {
    const [target] = event.composedPath();
    if (!(target instanceof Element)) return;
    const slot = target.closest('yoshin-slot');
    if (!slot) return;
    event.stopImmediatePropagation();
    if (event.type !== 'click' || !event.isTrusted) return;
    event.preventDefault(); // Some hosts make whole cells links.
    const action = target.closest<HTMLElement>('button')?.dataset.action;
    const mount = mounts.of(slot);
    if (mount && action) void act(mount, action);
  };
  for (const type of kept) window.addEventListener(type, onEvent, { capture: true, signal: deps.signal });

  return { update: mounts.update, refresh: mounts.refresh, connected: () => mounts.connected };
}
