import { hostEvents } from '../backoffice/host-events.ts';

/** While somebody points, the pane over the page hears these too. */
const kept = [...hostEvents, 'pointermove', 'wheel'];

/** How our parts hear a person. */
export interface Hearing {
  onPress(button: Element, act: () => void): void;
  onInput(field: Element, act: () => void): void;
}

export interface GuardDeps {
  /** Our element in the page; its shadow root is closed to the page. */
  readonly host: Element;
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
  /** Keys inside our panel; true when it was ours, and the browser does nothing more with it. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Pointer over, press on, and wheel over the pane that lies over the page while somebody points. */
  readonly onPane: (kind: 'move' | 'press' | 'wheel', event: MouseEvent) => void;
  readonly isPane: (element: Element | null) => boolean;
}

/**
 * Catches everything that happens in our panel before any listener of the host. From outside of a closed root nobody sees
 * what was hit, this guard neither: it asks the root for what stands at that point, or has the focus. Only what the
 * browser vouches for counts: a page script can press nothing.
 */
export function createGuard({ host, root, signal, onKey, onPane, isPane }: GuardDeps): Hearing {
  const presses = new WeakMap<Element, () => void>();
  const inputs = new WeakMap<Element, () => void>();

  const targetOf = (event: Event): Element | null =>
    event instanceof MouseEvent && (event.detail > 0 || event.type !== 'click')
      ? root.elementFromPoint(event.clientX, event.clientY)
      : root.activeElement;

  function hear(event: Event): void {
    if (event.target !== host && !event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted) return event.preventDefault();
    const target = targetOf(event);
    if (event instanceof MouseEvent && isPane(target)) {
      if (event.type === 'pointermove') onPane('move', event);
      if (event.type === 'click') onPane('press', event);
      if (event.type === 'wheel') onPane('wheel', event);
      return;
    }
    if (event instanceof KeyboardEvent) {
      // A key that is held down presses once.
      if (event.repeat && /^(Enter| )$/.test(event.key)) event.preventDefault();
      if (event.type === 'keydown' && onKey(event)) event.preventDefault();
      return;
    }
    const acts = event.type === 'click' ? presses : event.type === 'input' ? inputs : null;
    if (!acts) return;
    for (let at = target; at; at = at.parentElement) {
      const act = acts.get(at);
      if (act) return act();
    }
  }
  for (const type of kept) window.addEventListener(type, hear, { capture: true, signal, passive: false });
  return {
    onPress: (button, act) => void presses.set(button, act),
    onInput: (field, act) => void inputs.set(field, act),
  };
}
