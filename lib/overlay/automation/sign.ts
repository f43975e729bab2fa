import { t } from '../../words/index.ts';
import { element } from '../element.ts';
import { onPress } from '../press.ts';
import type { AutomationDesk } from './desk.ts';
import { said } from './say.ts';

/** Style of the sign, for the launcher's shadow root. */
export const signStyle = `
.launcher:has(.auto) { pointer-events: none; } .launcher button { pointer-events: auto; }
.auto { display: flex; justify-content: flex-end; gap: 4px; margin-bottom: 6px; } .auto[hidden] { display: none; }
.launcher .auto button { min-height: 26px; padding: 2px 10px; border-color: #c9d1d9; border-radius: 13px; color: #4a5560; font-size: 12px; font-weight: 400; line-height: 20px; box-shadow: 0 1px 5px rgb(10 25 41 / 16%); }
.launcher .auto .line::before { content: ""; flex: none; align-self: center; width: 8px; height: 8px; border-radius: 50%; background: #14743a; }
.launcher .auto .busy::before { background: #0b5cad; } .launcher .auto .look::before { border-radius: 1px; rotate: 45deg; background: #a86f00; }
.launcher .auto .look { border-color: #e6c48c; background: #fff7e8; color: #744600; }
.launcher .auto .hold { padding: 2px 8px; } .auto svg { width: 12px; height: 20px; fill: currentColor; }
`;
const pauseSign = 'M3 5h2.5v10H3zM7.5 5H10v10H7.5z';
const goSign = 'M3 5l7 5-7 5z';

/** The quiet line above the launcher: what happened last by itself, and a button that holds it back in this browser. */
export function createSign(
  { store, pause }: AutomationDesk,
  { today, signal }: { readonly today: () => number; readonly signal: AbortSignal },
  open: (jobId: string | null) => void,
): HTMLElement {
  let jobId: string | null = null;
  const line = onPress(element('button', { type: 'button', className: 'line' }), () => open(jobId));
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 13 20');
  icon.setAttribute('aria-hidden', 'true');
  icon.append(path);
  const hold = onPress(element('button', { type: 'button', className: 'hold' }), () => {
    void pause(store.getState().view?.paused !== true);
  });
  hold.append(icon);
  const box = element('div', { className: 'auto', hidden: true }, [line, hold]);

  function paint(): void {
    const state = store.getState();
    const now = said(state, today());
    box.hidden = now === null;
    if (!now) return;
    ({ jobId } = now);
    if (line.textContent !== now.text) line.textContent = now.text;
    line.className = `line ${now.tone}`;
    const paused = state.view?.paused === true;
    const word = t(paused ? 'automation.resume' : 'automation.pause');
    hold.setAttribute('aria-label', word);
    hold.title = word;
    path.setAttribute('d', paused ? goSign : pauseSign);
  }
  const end = store.subscribe(paint);
  signal.addEventListener('abort', end);
  paint();
  return box;
}
