import type { CaseView } from '../../messages/contract.ts';
import type { JobView } from '../../messages/jobs.ts';
import type { LockState } from '../../messages/lock.ts';
import { language, t } from '../../words/index.ts';
import { createSign, signStyle } from '../automation/sign.ts';
import { element } from '../element.ts';
import { blankIcon, drawIcon } from '../icons.ts';
import { onPress } from '../press.ts';
import type { PanelDeps } from './ask.ts';
import { createRoom } from './make-room.ts';
import { launcherStyle } from './launcher-style.ts';
import { percentOf } from './progress.ts';
import type { JobNews, Remote, StartPanel } from './remote.ts';

export interface LauncherDeps extends PanelDeps {
  /** Brings the panel's own script into the page; most pages are left without anybody opening it. */
  readonly loadPanel: () => Promise<StartPanel>;
  readonly tell: (cause: unknown) => void;
}

/**
 * The button at the edge of the page that opens the panel: how many orders of ours are ticked, and how far a job is. In a
 * shadow root of its own; nothing runs while nobody does anything.
 */
export function startLauncher(deps: LauncherDeps) {
  const { signal, picks } = deps;
  const jobs = new Map<string, JobView>();
  const count = element('b');
  const doing = element('i');
  const padlock = blankIcon();
  drawIcon(padlock, 'locked');
  const lock = element('em', { hidden: true }, [padlock, t('lock.locked')]);
  let lockState: LockState | null = null;
  const button = onPress(
    element('button', { type: 'button' }, [
      t('panel.title'),
      element('span', { className: 'say', textContent: t('panel.ticked') }),
      count,
      doing,
      lock,
    ]),
    () => void open(),
  );
  button.setAttribute('aria-expanded', 'false');
  const sign = deps.automation ? [createSign(deps.automation, deps, (jobId) => void open(jobId))] : [];
  const box = element('div', { className: 'launcher' }, [...sign, button]);
  let root: ShadowRoot | null = null;
  let remote: Remote | null = null;
  let loading = false;
  let work = '';
  let frame = 0;
  let idle = 0;

  function show(): ShadowRoot {
    const host = document.createElement('yoshin-panel');
    host.lang = language();
    const made = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(launcherStyle + signStyle);
    made.adoptedStyleSheets = [sheet];
    made.append(box);
    document.documentElement.append(host);
    signal.addEventListener('abort', () => host.remove());
    createRoom(host, box, signal);
    return made;
  }

  function paint(): void {
    const { ours } = picks.ticked();
    count.textContent = t('panel.count', { count: ours.length });
    count.className = ours.length === 0 ? 'zero' : '';
    paintJob();
  }

  /** A job moves several times a second: that looks at no row. */
  function paintJob(): void {
    const job =
      [...jobs.values()].find(({ state }) => state === 'running') ??
      [...jobs.values()].find(({ state }) => state === 'paused');
    const far = job && (job.state === 'paused' ? t('panel.job.paused') : `${percentOf(job)}%`);
    doing.textContent = work || (far ?? '');
  }

  /** Once per frame, after the host's own listeners: some set ticks by script. */
  function recount(): void {
    if (!root) return;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (signal.aborted) return;
      paint();
      remote?.count();
    });
  }

  /** Nobody asked for it, so nobody is told when it fails: the panel asks again when it is opened. */
  async function list(): Promise<void> {
    const before = new Map(jobs);
    const found = await deps.send('jobs.list', {}).catch(() => null);
    for (const job of found?.jobs ?? [])
      if (jobs.get(job.jobId) === before.get(job.jobId)) jobs.set(job.jobId, job);
    if (!signal.aborted) paint();
  }

  async function open(jobId: string | null = null): Promise<void> {
    if (!root || loading || box.hidden) return;
    loading = true;
    button.setAttribute('aria-busy', 'true');
    try {
      remote ??= (await deps.loadPanel())(deps, {
        root,
        onClosed() {
          box.hidden = false;
          button.focus();
        },
        onWork(text) {
          work = text;
          paint();
        },
      });
      if (signal.aborted) return;
      if (lockState) remote.locked(lockState);
      box.hidden = true;
      remote.open(jobId);
    } catch (cause) {
      deps.tell(cause);
    } finally {
      loading = false;
      button.removeAttribute('aria-busy');
    }
  }

  // Capture: what a host keeps from bubbling has still happened.
  for (const type of ['click', 'change', 'keyup']) {
    const hear = (event: Event): void => {
      picks.pressed(event);
      recount();
    };
    document.addEventListener(type, hear, { capture: true, signal });
  }
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted || !root) return;
      void list();
      remote?.refresh();
    },
    { signal },
  );

  return {
    /** The page has orders of ours. Shows the launcher, with what the worker is at; later calls do nothing. */
    appear(): void {
      if (signal.aborted || root) return;
      root = show();
      paint();
      void list();
    },
    /** A key was pressed: the panel comes or goes, or comes with what would be sent for the ticked orders. */
    command(command: 'panel' | 'authorize'): void {
      if (command === 'panel' && box.hidden) remote?.close();
      else void open().then(() => command === 'authorize' && remote?.authorize());
    },
    heard: (views: readonly CaseView[]): void => remote?.heard(views),
    /**
     * Rows came or went. Counted again when the browser has nothing better to do, and only while the panel is open, or
     * where rows come and go with their ticks.
     */
    rowsChanged(): void {
      if (idle !== 0 || !root || !(picks.moves || (remote && box.hidden))) return;
      idle = requestIdleCallback(() => {
        idle = 0;
        if (signal.aborted) return;
        if (picks.moves) paint();
        remote?.count();
      });
    },
    /** A tick may have changed without a press. */
    ticksChanged: recount,
    /** The lock was shut or opened. */
    onLock(state: LockState): void {
      lockState = state;
      lock.hidden = state !== 'locked';
      remote?.locked(state);
    },
    changed(news: JobNews): void {
      if (signal.aborted || !root) return;
      jobs.set(news.job.jobId, news.job);
      paintJob();
      remote?.changed(news);
    },
  };
}
