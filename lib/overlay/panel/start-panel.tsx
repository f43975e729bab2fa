import { render } from 'preact';
import type { JobsChanged } from '../../messages/jobs.ts';
import type { PanelDeps } from './ask.ts';
import { language } from '../../words/index.ts';
import { createPanel } from './panel.ts';
import { panelStyle } from './panel-style.ts';
import { Shell } from './Shell.tsx';

/** Moves the launcher up by this many of its own heights at most. */
const steps = [0, 1, 2, 3];
const controls = 'a, button, input, select, textarea, label, [role="button"]';

/**
 * The panel of one page, in a shadow root of its own beside the page. `appear` shows the launcher, once there is an order
 * of ours. Nothing here runs while nobody does anything: it listens, and never asks in turns.
 */
export function startPanel(deps: PanelDeps) {
  const { signal } = deps;
  const panel = createPanel(deps);
  let host: HTMLElement | null = null;
  let frame = 0;

  function show(): HTMLElement {
    const made = document.createElement('yoshin-panel');
    made.lang = language();
    const root = made.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(panelStyle);
    root.adoptedStyleSheets = [sheet];
    document.documentElement.append(made);
    render(<Shell panel={panel} />, root);
    signal.addEventListener('abort', () => {
      render(null, root);
      made.remove();
    });
    return made;
  }

  /** Counts once per frame, after the host's own listeners: some set ticks by script. */
  function recount(): void {
    if (!panel.store.getState().here) return;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) panel.count();
    });
  }

  /** At the end of the page nothing can be scrolled out from under the launcher, so there it makes room. */
  function makeRoom(): void {
    if (!host || panel.store.getState().open) return;
    const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
    const atEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
    const box = host.shadowRoot?.querySelector('.launcher')?.getBoundingClientRect();
    if (!box) return;
    const lifted = Number(host.dataset.lift ?? 0);
    const free = (step: number): boolean => {
      const up = (lifted - step) * (box.height + 8);
      return [box.left, (box.left + box.right) / 2, box.right].every((x) =>
        [box.top, (box.top + box.bottom) / 2, box.bottom].every(
          (y) => !document.elementsFromPoint(x, y + up).some((under) => under.closest(controls)),
        ),
      );
    };
    const lift = atEnd ? (steps.find(free) ?? 0) : 0;
    if (lift === lifted) return;
    host.dataset.lift = String(lift);
  }

  // Capture: what a host keeps from bubbling has still happened.
  for (const type of ['click', 'change']) document.addEventListener(type, recount, { capture: true, signal });
  document.addEventListener('scrollend', makeRoom, { passive: true, signal });
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted || !panel.store.getState().here) return;
      recount();
      void panel.running.list(true);
    },
    { signal },
  );

  return {
    appear(): void {
      if (signal.aborted) return;
      host ??= show();
      panel.appear();
    },
    /** What the worker tells of a job. */
    changed: (news: Pick<JobsChanged, 'job' | 'entries'>): void => {
      if (!signal.aborted && host) panel.running.changed(news);
    },
  };
}
