import { hostEvents } from '../backoffice/host-events.ts';

/** What a host may have made of the whole cell: a press on our part in it is no press on that. */
const around = 'a[href], area[href], label, summary, button';
const presses = new WeakMap<EventTarget, () => void>();
const inputs = new WeakMap<EventTarget, () => void>();
const escapes = new WeakMap<EventTarget, () => void>();

/** What a button of ours does when a person presses it, by pointer or key. The only way to hear a press. */
export function onPress<E extends HTMLElement>(button: E, act: () => void): E {
  presses.set(button, act);
  return button;
}

/** What happens when a person types into a field of ours. A page script can fill one, but not type. */
export function onInput<E extends HTMLElement>(field: E, act: () => void): E {
  inputs.set(field, act);
  return field;
}

/** What Escape does while the focus is in this part of ours. The browser's own dialogs need none. */
export function onEscape(part: HTMLElement, act: () => void): void {
  escapes.set(part, act);
}

/**
 * Catches events in our parts before any listener of the host, whose shortcuts and row clicks must not fire there. All
 * presses are heard here, so one line keeps out what a page script makes: only the browser makes trusted events.
 */
export function guardPresses(signal: AbortSignal): void {
  const hear = (event: Event): void => {
    const path = event.composedPath();
    const ours = path.findIndex((node) => node instanceof Element && node.localName.startsWith('yoshin-'));
    if (ours < 0) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted) return event.preventDefault();
    if (
      /^(aux)?click$|^dragstart$/.test(event.type) &&
      path.slice(ours + 1).some((node) => node instanceof Element && node.matches(around))
    )
      event.preventDefault();
    // A key that is held down presses once: the second press could answer a dialog nobody has read.
    if (event instanceof KeyboardEvent && event.repeat && /^(Enter| )$/.test(event.key))
      event.preventDefault();
    const escape = event instanceof KeyboardEvent && event.type === 'keydown' && event.key === 'Escape';
    const typed = event.type === 'input';
    if (event.type !== 'click' && !escape && !typed) return;
    const acts = typed ? inputs : escape ? escapes : presses;
    const act = path
      .slice(0, ours)
      .map((node) => acts.get(node))
      .find((found) => found !== undefined);
    act?.();
  };
  for (const type of hostEvents) window.addEventListener(type, hear, { capture: true, signal });
}
