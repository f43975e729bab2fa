import { render } from 'preact';
import { language, t } from '../words/mapper-screen.ts';
import { App } from './App.tsx';
import { createGuard } from './guard.ts';
import { createMapper, nameOf } from './mapper.ts';
import { pointId } from './FieldRow.tsx';
import { Heard } from './parts.tsx';
import { meant } from './places.ts';
import type { MapperDeps } from './store.ts';
import { mapperStyle } from './style.ts';

/** Our element. Not one of the overlay's names: the overlay's guard would take what happens here for its own. */
const tag = 'mapper-of-yoshin';

/**
 * Shows the panel in this page. A page has one at a time.
 * @param mode of the shadow root: closed to the page, open where a test has to see inside
 */
export function startMapper(deps: MapperDeps, mode: ShadowRootMode): void {
  for (const old of document.querySelectorAll(tag)) old.dispatchEvent(new Event(ending));
  const end = new AbortController();
  const host = document.createElement(tag);
  host.lang = language();
  // A page that ends ours wins nothing: what was pointed out is kept.
  host.addEventListener(ending, () => end.abort());
  const root = host.attachShadow({ mode });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(mapperStyle);
  root.adoptedStyleSheets = [sheet];
  const pane = document.createElement('div');
  pane.className = 'pane';
  pane.tabIndex = 0;
  pane.setAttribute('role', 'application');
  const frame = document.createElement('div');
  frame.className = 'frame';
  const place = document.createElement('div');
  root.append(pane, frame, place);
  pane.hidden = frame.hidden = true;

  // The overlay's own parts are no part of the page either.
  const skip = (element: Element): boolean =>
    element === host || element.closest(`yoshin-slot, yoshin-ui, yoshin-panel, ${tag}`) !== null;
  const mapper = createMapper(deps, skip, () => end.abort());
  const { getState } = mapper.store;

  const below = (event: MouseEvent): Element | null =>
    document.elementsFromPoint(event.clientX, event.clientY).find((one) => !skip(one)) ?? null;

  function show(element: Element | null): void {
    const box = element?.getBoundingClientRect();
    frame.hidden = !box;
    if (!box) return;
    const { left, top, width, height } = box;
    Object.assign(frame.style, {
      left: `${left - 2}px`,
      top: `${top - 2}px`,
      width: `${width + 4}px`,
      height: `${height + 4}px`,
    });
  }
  const shown = (): Element | null => getState().places[getState().at]?.element ?? null;

  /** Back to the button that was pressed to point. */
  function giveFocusBack(id: string): void {
    root.getElementById(id)?.focus();
  }

  function onKey(event: KeyboardEvent): boolean {
    const { pointing } = getState();
    const { key } = event;
    if (key === 'Escape') {
      if (pointing) mapper.leavePointing();
      else void mapper.close();
      return true;
    }
    if (!pointing || root.activeElement !== pane) return false;
    if (key === 'Enter' || key === ' ') {
      const element = shown();
      if (element) mapper.take(element);
      return true;
    }
    const back = key === 'ArrowUp' || key === 'ArrowLeft' || (key === 'Tab' && event.shiftKey);
    if (!back && !['ArrowDown', 'ArrowRight', 'Tab'].includes(key)) return false;
    mapper.move(back ? -1 : 1);
    return true;
  }

  const hearing = createGuard({
    host,
    root,
    signal: end.signal,
    onKey,
    isPane: (element) => element === pane,
    onPane(kind, event) {
      const { pointing } = getState();
      if (!pointing) return;
      if (kind === 'wheel' && event instanceof WheelEvent) return scrollBelow(below(event), event);
      const hit = below(event);
      if (kind === 'move') show(hit && meant(hit, pointing));
      if (kind === 'press' && hit) mapper.take(hit);
    },
  });

  const stop = mapper.store.subscribe((now, before) => {
    if (now.pointing !== before.pointing) {
      pane.hidden = now.pointing === null;
      show(null);
      if (now.pointing) {
        pane.setAttribute('aria-label', t('mapper.pointing', { field: nameOf(now.pointing) }));
        pane.focus();
      } else if (before.pointing) giveFocusBack(pointId(before.pointing));
    }
    if (now.at !== before.at && now.at >= 0) {
      const element = now.places[now.at]?.element ?? null;
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      show(element);
    }
  });
  end.signal.addEventListener('abort', () => {
    stop();
    render(null, place);
    host.remove();
  });
  for (const type of ['scroll', 'resize'])
    window.addEventListener(type, () => show(shown()), { capture: true, signal: end.signal });

  document.documentElement.append(host);
  render(
    <Heard.Provider value={hearing}>
      <App mapper={mapper} />
    </Heard.Provider>,
    place,
  );
  void mapper.start();
}

const ending = 'mapper-of-yoshin-ends';

/** The pane lies over everything, so what scrolls under it is moved by us. */
function scrollBelow(element: Element | null, event: WheelEvent): void {
  for (let at = element; at; at = at.parentElement) {
    const { overflowY, overflowX } = getComputedStyle(at);
    const scrolls = /(auto|scroll)/.test(overflowY + overflowX);
    if (scrolls && (at.scrollHeight > at.clientHeight || at.scrollWidth > at.clientWidth)) {
      at.scrollBy(event.deltaX, event.deltaY);
      event.preventDefault();
      return;
    }
  }
}
