import { createStore } from 'zustand/vanilla';
import { LoggedOut } from '../../backoffice/faults.ts';
import { createSigns } from '../../backoffice/row-signs.ts';
import type { AutomationChanged, ToRead } from '../../messages/automation.ts';
import type { InputOf } from '../../messages/contract.ts';
import { persist, type ActionDeps } from '../actions.ts';
import type { Mount, Roster } from '../roster.ts';
import type { AutomationDesk, AutomationState } from './desk.ts';
import { readForRun } from './read.ts';

export interface WatchDeps extends Pick<
  ActionDeps,
  'profile' | 'send' | 'fetchPage' | 'failureOf' | 'clock' | 'readLimit' | 'signal'
> {
  readonly roster: Roster;
  /** Epoch ms. */
  readonly today: () => number;
  /** Calls when the page has nothing more urgent to do. */
  readonly idle: (work: () => void) => void;
  readonly tell: (cause: unknown) => void;
}

/** Most rows in one offer; the worker takes no more. */
const most = 500;
/** Rows whose offer or run was lost with the worker are offered anew so often in a row, then when something changes. */
const anew = 2;

/**
 * Offers the rows of the list to the worker as they come and change, and reads the orders that it asks for. It decides
 * nothing, and while nothing changes it does nothing: no timer, no message.
 */
export function createAutomation(deps: WatchDeps) {
  const { profile, roster, send, signal } = deps;
  const store = createStore<AutomationState>()(() => ({ view: null, loggedOut: false, reading: 0 }));
  /** Rows that may look otherwise than when they were offered. */
  const touched = new Set<Mount>();
  /** How each order looked when it was offered. */
  const offered = new Map<string, string>();
  /** Orders that could not be read, and how their rows looked: read again when they look otherwise, or the page is new. */
  const unread = new Map<string, string>();
  let asked = false;
  let planned = false;
  let busy = false;
  let lost = 0;

  /** A case not heard of yet is taken for a fresh one, as most are: hearing that it is changes nothing. */
  const looks = ({ view, identity }: Mount, print: string): string => {
    const { status = 'none', answeredAt = null, message = '', main = null } = view ?? {};
    return [identity.hostId, print, status, answeredAt, message, main === 'registerShipment'].join('\n');
  };
  const ready = (): boolean => {
    const { view, loggedOut } = store.getState();
    const on = view?.on === true && !view.paused;
    return on && !loggedOut && !signal.aborted && document.visibilityState === 'visible';
  };

  /** Rows that look otherwise than when they were last offered. */
  function fresh(): { mount: Mount; row: InputOf<'automation.offer'>['rows'][number] }[] {
    const signs = createSigns(profile, new Date(deps.today() + 9 * 3_600_000).toISOString().slice(0, 10));
    const found = [];
    for (const mount of touched) {
      touched.delete(mount);
      const { hostId } = mount.identity;
      const print = mount.print();
      if (offered.get(hostId) === looks(mount, print) || unread.get(hostId) === print) continue;
      if (!mount.current()) continue;
      found.push({ mount, row: { hostId, print, ...signs(mount.row) } });
      if (found.length === most) break;
    }
    return found;
  }

  /** These may have changed: looked at when the page is at rest, once for all that came until then. */
  function look(mounts: Iterable<Mount> = roster.all()): void {
    // Whatever makes it ready again looks at all of them.
    if (!ready()) return;
    for (const mount of mounts) touched.add(mount);
    if (planned || busy || touched.size === 0) return;
    planned = true;
    deps.idle(() => {
      planned = false;
      if (ready() && !busy) void work();
    });
  }

  async function work(): Promise<void> {
    const found = fresh();
    if (found.length === 0) return look([]);
    busy = true;
    /** The worker did not hear, or forgot: as if nothing had been offered. */
    const takeBack = (): void => {
      if (lost++ >= anew) return;
      for (const { row, mount } of found) {
        offered.delete(row.hostId);
        touched.add(mount);
      }
    };
    try {
      for (const { mount, row } of found) offered.set(row.hostId, looks(mount, row.print));
      const { automation, read } = await send('automation.offer', { rows: found.map(({ row }) => row) });
      store.setState({ view: automation });
      if (!read || (await perform(read))) lost = 0;
      else takeBack();
    } catch (cause) {
      // Nobody asked for it: only what ends this page's use is told.
      const code = deps.failureOf(cause)?.code;
      if (code === 'reload') deps.tell(cause);
      if (code === 'lost') takeBack();
    } finally {
      busy = false;
      store.setState({ reading: 0 });
    }
    look([]);
  }

  /** False: the worker does not know the run any more. */
  async function perform({ runId, orders }: ToRead): Promise<boolean> {
    const list = orders.flatMap(({ hostId, operation }) => {
      const [mount] = roster.showing(hostId);
      return mount ? [{ mount, operation }] : [];
    });
    store.setState({ reading: list.length });
    // A page that is left gives the run back, so that the next one need not wait for it. It may be left too fast for that.
    const gone = new AbortController();
    const giveBack = (): void => void send('automation.begin', { runId, entries: [] }).catch(() => undefined);
    window.addEventListener('pagehide', giveBack, { signal: AbortSignal.any([signal, gone.signal]) });
    let entries: InputOf<'automation.begin'>['entries'] = [];
    try {
      entries = await readForRun(list, deps, signal, (mount) => {
        unread.set(mount.identity.hostId, mount.print());
      });
    } catch (cause) {
      if (signal.aborted) return true;
      // Empty-handed: the run is given back, so that another window need not wait for this one.
      store.setState({ loggedOut: cause instanceof LoggedOut });
    } finally {
      gone.abort();
    }
    const { automation, taken } = await send('automation.begin', { runId, entries });
    store.setState({ view: automation });
    return taken;
  }

  /** What a person pressed; the worker tells all pages what came of it. */
  async function press(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (cause) {
      deps.tell(cause);
    }
  }
  const desk: AutomationDesk = {
    store,
    pause: (paused) => press(() => send('automation.pause', { paused })),
    goOn: () => press(() => send('automation.goOn', { shopId: null })),
  };

  return {
    desk,
    look,
    /** The page has orders of ours. Asks once how it stands; later calls do nothing. */
    start(): void {
      if (asked || signal.aborted) return;
      asked = true;
      // Nobody asked for it, so nobody is told when it fails: nothing happens by itself then.
      void persist(deps, 'automation.state', {}).then(
        ({ automation }) => {
          store.setState({ view: automation });
          look();
        },
        () => undefined,
      );
    },
    changed({ automation, again }: Pick<AutomationChanged, 'automation' | 'again'>): void {
      if (signal.aborted) return;
      store.setState({ view: automation });
      if (again) offered.clear();
      look();
    },
    /** Back from the browser's history, or from behind another window: perhaps with a new login. */
    resume(): void {
      store.setState({ loggedOut: false });
      look();
    },
  };
}
