import type { Capabilities } from '../credit/facts.ts';
import { LedgerUnavailable } from '../ledger/database.ts';
import type { JobStore } from '../ledger/jobs.ts';
import type { Failure } from '../messages/contract.ts';
import { createDispatch, routeNamed, type Answer, type DispatchDeps } from '../messages/dispatch.ts';
import { readingRoutes } from '../messages/reading.ts';
import { isAmongItsOwn, type Sender } from '../messages/caller.ts';
import { isShortcut, type CommandGiven, type Shortcut } from '../messages/shortcuts.ts';
import { traceOf } from '../messages/trace.ts';
import { anySwitch, type Shop } from '../settings/shop.ts';
import { SettingsUnreadable } from '../settings/shops.ts';
import { jobView } from '../views/job-view.ts';
import { createRows, type RowsDeps } from '../views/rows.ts';
import { failures } from '../views/texts.ts';
import { NotLoaded, type Loader } from './load.ts';
import type { Operations } from './parts.ts';
import { notLoaded } from './texts.ts';

interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

export interface CorePorts extends Pick<RowsDeps, 'ledger' | 'seen' | 'capabilities'> {
  readonly capabilities: Capabilities;
  readonly jobs: Pick<JobStore, 'list'>;
  readonly self: DispatchDeps<never>['self'];
  /** The shops that count. */
  readonly shops: () => Promise<readonly Shop[]>;
  /** Profiles of one back office's own, then the built-in ones that the list's script asks for. */
  readonly own: (backOffice: string) => Promise<unknown[]>;
  /** Those for showing, at once. */
  readonly early: () => Promise<readonly Shop[]>;
  /** Would the vault ask for its passphrase? */
  readonly looksLocked: () => Promise<boolean>;
  /** Begins to open what a reading needs. Never rejects. */
  readonly warm: () => void;
  /** Resolves after so many ms. */
  readonly delay: (ms: number) => Promise<void>;
  /** Is there something to go on with? */
  readonly isOpen: () => Promise<boolean>;
  /** Brings the registered content scripts in line with the shops. */
  readonly settle: () => Promise<void>;
  /** Shows the guide for a new installation. */
  readonly firstRun: () => Promise<unknown>;
  /** The keys that the browser has for us. */
  readonly shortcuts: () => Promise<Shortcut[]>;
  /** Hands a key on to the list in a tab; false where there is none. Never rejects. */
  readonly command: (tab: Tab | undefined, command: CommandGiven['command']) => Promise<boolean>;
  /** Opens a page of the extension in a tab. */
  readonly openPage: (path: string) => Promise<unknown>;
  /** Remembers which version was here before. */
  readonly updated: (from: string | undefined) => Promise<void>;
  /** Rings again in a minute. */
  readonly ringAgain: (alarm: string) => Promise<void>;
  readonly operations: Loader<Operations>;
  readonly now: () => number;
}

/** After so long without a message nobody is taken to have woken the worker for one, ms. */
const unasked = 100;

const nothingByItself = {
  on: false,
  paused: false,
  stopped: false,
  waits: null,
  running: null,
  last: null,
  left: [],
};

/** Storage that cannot be read is told as what it is. */
const explain = (cause: unknown): Failure | null => {
  if (cause instanceof SettingsUnreadable) return failures.settingsUnreadable();
  return cause instanceof LedgerUnavailable ? failures.ledgerUnavailable() : null;
};

/**
 * What every start of the worker takes in: it answers what a list asks first, and loads the operations for all else. The
 * event handlers are to be registered in the first turn.
 */
export function createCore(ports: CorePorts) {
  const { operations, self } = ports;
  const log = (note: string): void => console.warn(`Yoshin: ${note}`);
  const quietly = (what: string, work: Promise<unknown>): void =>
    void work.catch((cause: unknown) => console.error(`Yoshin: ${what} failed`, traceOf(cause)));

  let awake = false;
  async function load(): Promise<Operations> {
    const loaded = await operations.load();
    if (!awake) {
      awake = true;
      loaded.wake();
    }
    return loaded;
  }

  const rows = createRows({ ...ports, doings: operations.present });
  const isLocked = (): Promise<boolean> =>
    // A vault that cannot be read is told as that, elsewhere.
    (operations.present()?.locked ?? ports.looksLocked)().catch(() => false);

  /** Those that the caller was judged by just now. */
  let known: readonly Shop[] = [];
  const read = createDispatch({
    routes: readingRoutes,
    self,
    async backOffices() {
      known = await ports.early();
      return known.map((shop) => shop.backOffice);
    },
    explain: (cause) => (cause instanceof NotLoaded ? notLoaded : explain(cause)),
    log,
    handlers: {
      async 'cases.rows'({ rows: asked }, origin) {
        const [told, locked] = await Promise.all([rows(origin, asked, known), isLocked()]);
        return { ...told, locked };
      },
      async 'jobs.list'(input, origin, tab, frame) {
        const found = operations.present() ? null : await ports.jobs.list();
        if (!found || found.some(({ job }) => job.finishedAt === null))
          return (await load()).reads['jobs.list'](input, origin, tab, frame);
        const here = found.filter(({ job }) => job.backOffice === origin);
        return { jobs: here.map((tally) => jobView(tally, null, ports.now())) };
      },
      'profile.own': async (_input, origin) => ({ profiles: await ports.own(origin) }),
      async 'page.open'({ page, topic }) {
        await ports.openPage(page === 'help' ? `help.html#${topic}` : 'options.html#shortcuts-title');
        return { ok: true as const };
      },
      'shortcuts.list': async () => ({ shortcuts: await ports.shortcuts() }),
      async 'automation.state'(input, origin, tab, frame) {
        const on = (await ports.shops()).some(
          (shop) => shop.backOffice === origin && anySwitch(shop.automation),
        );
        if (!on) return { automation: nothingByItself };
        return (await load()).reads['automation.state'](input, origin, tab, frame);
      },
    },
  });

  /** Readings under way: what is open goes on right after them. */
  let reading: Promise<unknown> = Promise.resolve();
  const first = Promise.withResolvers<void>();

  async function act(message: unknown, sender: Sender): Promise<Answer> {
    try {
      return await (await load()).dispatch(message, sender);
    } catch (cause) {
      if (!(cause instanceof NotLoaded)) throw cause;
      console.error('Yoshin: the operations could not be loaded', traceOf(cause));
      return { ok: false, error: notLoaded };
    }
  }

  return {
    dispatch(message: unknown, sender: Sender): Promise<Answer> {
      // Nobody else is worth loading anything for; he is refused.
      const ours = sender.id === self.id && isAmongItsOwn(sender);
      if (ours && !Object.hasOwn(readingRoutes, routeNamed(message))) {
        first.resolve();
        return act(message, sender);
      }
      ports.warm();
      const answer = read(message, sender);
      reading = Promise.allSettled([reading, answer]);
      first.resolve();
      return answer;
    },
    onAlarm(alarm: { name: string }): void {
      const ring = load().then(
        (loaded) => loaded.onAlarm(alarm),
        async (cause: unknown) => {
          await ports.ringAgain(alarm.name);
          throw cause;
        },
      );
      quietly('the alarm', ring);
    },
    onIdle(hand: 'active' | 'idle' | 'locked'): void {
      // Who is back locks nothing.
      if (hand !== 'active')
        quietly(
          'the lock',
          load().then((loaded) => loaded.onIdle(hand)),
        );
    },
    /** A key was pressed that the browser has for us. */
    onCommand(name: string, tab?: Tab): void {
      if (!isShortcut(name)) return;
      const work = async (): Promise<void> => {
        if (name !== 'lock') {
          const heard = await ports.command(tab, name);
          // No list in front: what needs somebody is told elsewhere, too.
          if (!heard && name === 'next') await ports.openPage('activity.html?status=attention');
        } else if ((await (await load()).lockNow()) === 'none')
          await ports.openPage('options.html#lock.heading');
      };
      quietly('a key', work());
    },
    onInstalled({ reason, previousVersion }: { reason: string; previousVersion?: string | undefined }): void {
      quietly('registration', ports.settle());
      if (reason === 'update') quietly('what is new', ports.updated(previousVersion));
      if (reason === 'install') quietly('first run', ports.firstRun());
    },
    /** Shops, policy or permissions may be others now. */
    settle: (): void => quietly('registration', ports.settle()),
    /** Every start: what is open goes on, as soon as whoever woke the worker has his answer. Never rejects. */
    async wake(): Promise<void> {
      await Promise.race([first.promise, ports.delay(unasked)]);
      await reading;
      quietly('registration', ports.settle());
      try {
        if (!(await ports.isOpen())) return;
        await reading;
        await load();
      } catch (cause) {
        console.error('Yoshin: recovery failed', traceOf(cause));
      }
    },
  };
}
