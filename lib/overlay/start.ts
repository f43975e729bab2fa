import { orderPage } from '../backoffice/address.ts';
import type { Profile } from '../backoffice/profile.ts';
import { servesPayment as serves } from '../backoffice/serves.ts';
import type { SendToHost } from '../backoffice/write-tracking.ts';
import type { CaseView, ProviderHealth } from '../messages/contract.ts';
import type { CommandGiven } from '../messages/shortcuts.ts';
import { t } from '../words/index.ts';
import { createActions, persist, type ActionDeps } from './actions.ts';
import { createAsideLine } from './aside.ts';
import { createAutomation } from './automation/watch.ts';
import { createComparing } from './comparing.ts';
import { download } from './csv.ts';
import { showDetails } from './details.ts';
import { explain } from './failures.ts';
import { createGather } from './gather.ts';
import { keepMounts } from './mounts.ts';
import { createListWatch } from './list-changed.ts';
import { createLocking } from './locking.ts';
import { onLookedAt } from './looked-at.ts';
import { startLauncher, type LauncherDeps } from './panel/launcher.ts';
import { createNear } from './near.ts';
import { createGoToNext } from './go-to-next.ts';
import { createFees } from './fees.ts';
import type { OwnWord } from './own-word.ts';
import { guardPresses, onEscape, onInput, onPress as hearPress } from './press.ts';
import { createPicks } from './picks.ts';
import { createRoster, type Mount } from './roster.ts';
import { createSlips } from './slips.ts';
import { badgeWord, createSlots, type Action } from './slot.ts';
import { staffOf } from './staff.ts';
import { createSurface } from './surface.ts';
import { timeInJapan } from './time.ts';
import { createViews } from './views.ts';

export type OverlayDeps = Pick<
  ActionDeps,
  'send' | 'fetchPage' | 'post' | 'failureOf' | 'clock' | 'readLimit' | 'signal'
> & {
  readonly profile: Profile;
  /** Absent where nothing may be written into the host. */
  readonly sendToHost?: SendToHost;
  readonly loadPanel: LauncherDeps['loadPanel'];
  /** False once the extension was updated or removed under this page. Absent: nobody can tell. */
  readonly alive?: () => boolean;
  /** Epoch ms. */
  readonly today: () => number;
  /** Calls when the page has nothing more urgent to do. */
  readonly idle: (work: () => void) => void;
};

/** The overlay of one page. `attach` brings it into a table, until the table's signal or the overlay's own aborts. */
export function startOverlay(deps: OverlayDeps) {
  const { signal, profile } = deps;
  const help = (topic: string): void => void deps.send('page.open', { page: 'help', topic }).catch(tell);
  const surface = createSurface(signal, help);
  const roster = createRoster();
  const tellAside = createAsideLine(surface);
  const slots = createSlots(onPress, deps.today);
  /** What this page knows before the worker does: a click under way, an answer that was lost. */
  const ownWords = new Map<string, OwnWord>();
  const unwatches = new WeakMap<Mount, () => void>();
  /** The extension was updated under this page: it can show, but no longer do. */
  let off = false;
  let downSince: number | null = null;

  const views = createViews(async (mounts) => {
    if (off || signal.aborted) return;
    const rows = mounts.map((mount) => {
      const print = (mount.asked = mount.print());
      const mall = mount.mall();
      return { hostId: mount.identity.hostId, print, ...(mall && { mall }) };
    });
    try {
      const told = await persist(deps, 'cases.rows', { rows });
      for (const mount of mounts) mount.noShop = told.noShop?.includes(mount.identity.hostId) ?? false;
      update(told.cases);
      // Rows tell no more than this; a state that fits it is the newer one.
      if (told.locked) locking.heard('locked');
      else locking.unlocked();
      onProvider(told.provider);
      tellAside(told.aside, (hostId) => {
        const mount = mounts.find(({ identity }) => identity.hostId === hostId);
        return mount ? nameOf(mount) : hostId;
      });
      // After the first badges, never before.
      automation.start();
      for (const mount of mounts) if (told.stale.includes(mount.identity.hostId)) comparing.want(mount);
    } catch (cause) {
      tell(cause);
    }
  });
  const automation = createAutomation({ ...deps, roster, tell });
  const near = createNear(signal);
  const comparing = createComparing({ ...deps, near, onView: (view) => update([view]) });
  const picks = createPicks({
    ...deps,
    serves,
    onOwn(hostIds) {
      for (const mount of hostIds.flatMap(roster.showing)) paint(mount);
      launcher.ticksChanged();
    },
  });
  const launcher = startLauncher({
    ...deps,
    help,
    picks: picks.desk,
    tell,
    automation: automation.desk,
    hear: { onPress: hearPress, onEscape, onInput },
    download: (name, text) => download(name, text, document),
  });

  const locking = createLocking({ ...deps, surface, tell, onState: launcher.onLock });

  const nameOf = ({ identity }: Mount): string => identity.number || identity.hostId;
  const viewOf = (mount: Mount): CaseView | null =>
    mount.view && { ...mount.view, ...ownWords.get(mount.identity.hostId) };

  function paint(mount: Mount): void {
    // Far from the screen nobody sees it, and most rows are.
    const view = mount.near ? viewOf(mount) : null;
    if (!view) return;
    const tick = picks.ownTick(mount.identity.hostId);
    slots.paint(mount.slot, { view, number: nameOf(mount), off, noShop: mount.noShop, tick });
  }

  function update(news: readonly CaseView[]): void {
    if (signal.aborted) return;
    launcher.heard(news);
    const byId = new Map(news.map((view) => [view.hostId, view]));
    // A lost answer is no longer lost once the worker has spoken of the order again.
    for (const id of byId.keys()) if (ownWords.get(id)?.status === 'uncertain') ownWords.delete(id);
    for (const view of byId.values()) {
      gather.drop(view.hostId);
      for (const mount of roster.showing(view.hostId)) {
        mount.view = view;
        paint(mount);
        automation.look([mount]);
      }
    }
  }

  const gather = createGather(deps.clock, signal, update);

  function onProvider(provider: ProviderHealth): void {
    if (provider.downSince === downSince) return;
    downSince = provider.downSince;
    const time = downSince === null ? '' : timeInJapan(downSince, deps.today());
    surface.banner(downSince === null ? null : t('overlay.down', { time }), 'network');
  }

  function tell(cause: unknown): void {
    const failure = deps.failureOf(cause);
    const { message, remedy, code } = explain(cause, failure);
    if (code !== 'reload') return surface.toast(message, remedy, 'error', code);
    surface.toast(message, remedy, 'quiet');
    if (off) return;
    off = true;
    for (const mount of roster.all()) paint(mount);
  }

  const act = createActions({
    ...deps,
    surface,
    tell,
    locking,
    onView(view) {
      ownWords.delete(view.hostId);
      update([view]);
      const [mount] = roster.showing(view.hostId);
      if (!mount) return;
      surface.say(t('overlay.say', { number: nameOf(mount), status: badgeWord(view, deps.today()) }));
    },
    ownWord: (hostId) => ownWords.get(hostId),
    onOwnWord(hostId, word) {
      if (word) ownWords.set(hostId, word);
      else ownWords.delete(hostId);
      for (const mount of roster.showing(hostId)) paint(mount);
    },
  });

  const onView = (view: CaseView): void => update([view]);
  const fees = createFees({ ...deps, surface, tell, onView });
  const slips = createSlips({ ...deps, surface, tell, onView });

  function onPress(slot: HTMLElement, action: Action): void {
    const mount = roster.of(slot);
    if (!mount) return;
    if (!mount.current()) return surface.toast(t('overlay.changed'));
    if (action === 'tick') return picks.toggle({ ...mount.identity, print: mount.print() });
    if (action === 'settings') return void deps.send('settings.open', { mall: mount.mall() }).catch(tell);
    if (action !== 'details') return void act(mount, action);
    const view = viewOf(mount);
    if (!view) return;
    const { hostId } = mount.identity;
    showDetails(surface, {
      view,
      number: nameOf(mount),
      orderPage: orderPage(profile, hostId),
      now: deps.today(),
      more: [...fees.partsFor(mount, view, off), ...slips.partsFor(mount, view, off)],
      off,
      examine: () => void deps.send('mapper.open', { hostId }).catch(tell),
      readRaw: async () => (await deps.send('cases.raw', { hostId })).raw,
      tell,
      help,
      report: async () => (await deps.send('report.make', { hostId, profile: profile.id })).text,
      history: (before) => deps.send('audit.order', { hostId, before }),
      allHistory: () => void deps.send('activity.open', { hostId }).catch(tell),
      staff: staffOf(deps.send),
      onOperation: (operation) => void act(mount, operation),
      onClose: () => giveFocusBack(hostId),
    });
  }

  /** The browser gives it back by itself, unless the host took the button away meanwhile. */
  function giveFocusBack(hostId: string): void {
    const [mount] = roster.showing(hostId);
    if (mount && (document.activeElement ?? document.body) === document.body) slots.focus(mount.slot);
  }

  const examine = createListWatch({ ...deps, surface });
  const goToNext = createGoToNext({
    ...deps,
    mounts: () => roster.all(),
    viewOf,
    nameOf,
    paint,
    update,
    slots,
    surface,
    tell,
  });
  guardPresses(signal);
  /** Nothing reaches a page that sleeps in the browser's history: asked anew when it is shown again. */
  function refresh(wanted: (mount: Mount) => boolean): void {
    comparing.resume();
    automation.resume();
    views([...roster.all()].filter((mount) => mount.near && wanted(mount)));
  }
  onLookedAt((slept) => {
    if (slept) return refresh(() => true);
    // Said as soon as somebody looks, before he presses anything: no question comes through any more.
    if (!off && deps.alive?.() === false) return void deps.send('shortcuts.list', {}).catch(tell);
    // Ages are reckoned when somebody looks.
    for (const mount of roster.all()) if (mount.view?.heldSince) paint(mount);
    // A shop may have been set up meanwhile.
    refresh(({ view, asked, noShop }) => view === null || asked === null || noShop);
  }, signal);

  return {
    attach(table: Element, tableSignal: AbortSignal): void {
      examine(table);
      keepMounts(table, {
        profile,
        serves,
        createSlot: slots.create,
        onMount(mount) {
          roster.add(mount);
          launcher.rowsChanged();
          const unwatch = near.watchRow(mount.row, () => {
            mount.near = true;
            // Told of while it was far away.
            paint(mount);
            launcher.appear();
            views([mount]);
          });
          unwatches.set(mount, unwatch);
          automation.look([mount]);
        },
        onUnmount(mount) {
          roster.remove(mount);
          examine(table);
          launcher.rowsChanged();
          unwatches.get(mount)?.();
          near.forget(mount.slot);
        },
        onTouch(mount) {
          if (mount.asked !== null && mount.asked !== mount.print()) views([mount]);
          if (profile.list.ticks.how === 'aria') launcher.ticksChanged();
          automation.look([mount]);
        },
        onReturn: ({ slot }) => slots.regainFocus(slot),
        near,
        clock: deps.clock,
        signal: AbortSignal.any([signal, tableSignal]),
      });
    },
    /** What the worker tells of by itself. */
    update: gather.hear,
    /** Brings an order's row into view. False: it is not in this page. */
    show(hostId: string): boolean {
      const [mount] = roster.showing(hostId);
      if (!mount) return false;
      mount.row.scrollIntoView({ block: 'center' });
      slots.focus(mount.slot);
      return true;
    },
    /** A key was pressed. False: there is no order of ours in this page. */
    command(command: CommandGiven['command']): boolean {
      if ([...roster.all()].length === 0) return false;
      if (command === 'next') void goToNext();
      else launcher.command(command);
      return true;
    },
    /** What the worker said of the rows may be out of date. */
    askAgain: (): void => refresh(() => true),
    onProvider,
    onJobs: launcher.changed,
    onLock: locking.heard,
    onAutomation: automation.changed,
  };
}
