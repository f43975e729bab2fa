import { createStore } from 'zustand/vanilla';
import { orderPage } from '../../backoffice/address.ts';
import { staffOf } from '../staff.ts';
import { createContext, type PanelDeps } from './ask.ts';
import { createListing } from './listing.ts';
import { createLockSwitch } from './lock-switch.ts';
import { createPreparing } from './preparing.ts';
import { createRunning } from './running.ts';
import { createStarting } from './starting.ts';
import { blank, type PanelState, type Source } from './state.ts';

export type Panel = ReturnType<typeof createPanel>;

/** The panel without its looks: one store, and everything a person can do to it. */
export function createPanel(deps: PanelDeps) {
  const store = createStore<PanelState>()(() => blank);
  const context = createContext(deps, store);
  const listing = createListing(context);
  const preparing = createPreparing(context);
  const running = createRunning(context, preparing.run);
  const starting = createStarting(context, (job) => {
    running.put(job);
    void running.open(job.jobId);
  });
  const lock = createLockSwitch(context);
  const { profile, picks } = deps;

  /** Counts anew what is ticked; tells nobody when it is the same. */
  function count(): void {
    const { ticked, open, listed } = store.getState();
    const { ours, others, away } = picks.ticked();
    const all = open ? picks.listed().ours.length : listed;
    const now = { ours: ours.length, others, away };
    if (now.ours !== ticked.ours || others !== ticked.others || away !== ticked.away || all !== listed)
      store.setState({ ticked: now, listed: all });
    listing.look();
  }

  return {
    store,
    orderPage: (hostId: string): string => orderPage(profile, hostId),
    today: deps.today,
    automation: deps.automation,
    staff: staffOf(deps.send),
    picks,
    help: deps.help,
    keys: {
      list: async () => (await deps.send('shortcuts.list', {})).shortcuts,
      change: (): void => void deps.send('page.open', { page: 'shortcuts', topic: '' }).catch(context.tell),
    },
    count,
    /** Drops what is picked and not to be seen; of our own ticks all. */
    letGo(): void {
      picks.letGo();
      count();
    },
    /** `jobId`: whose orders are to be seen at once. */
    open(jobId: string | null = null): void {
      store.setState({ open: true });
      count();
      listing.again();
      void running.list().then(() => (jobId === null ? undefined : running.open(jobId)));
      void lock.look();
    },
    /** Looks at what can be read of this page; the panel makes room for it. */
    examine(): void {
      store.setState({ open: false });
      void deps.send('mapper.open', { hostId: '' }).catch(() => undefined);
    },
    authorize(): void {
      const { work, off, lock: state } = store.getState();
      if (work || off || state === 'locked') return;
      store.setState({ source: 'ticked' });
      void preparing.run('authorize');
    },
    close: (): void => store.setState({ open: false }),
    source(source: Source): void {
      store.setState({ source, told: null });
      listing.again();
    },
    heard: listing.heard,
    dismiss: (): void => store.setState({ told: null }),
    preparing,
    starting,
    running,
    lock,
  };
}
