import type { Status } from '../credit/status.ts';
import type { CaseView } from '../messages/contract.ts';
import { language, t } from '../words/index.ts';
import { element } from './element.ts';
import { blankIcon, drawIcon } from './icons.ts';
import { offered, type Offered } from './offered.ts';
import { onPress } from './press.ts';
import { slotStyle } from './slot-style.ts';
import { ago, inJapan } from './time.ts';

export type Action = Offered | 'details';

/** What stands in a slot. */
export interface Face {
  readonly view: CaseView;
  /** The order as staff call it; part of every button's name, because a screen reader jumps from button to button. */
  readonly number: string;
  /** True when this page is older than the extension: everything is shown, nothing can be pressed. */
  readonly off: boolean;
}

interface Parts {
  readonly root: ShadowRoot;
  readonly badge: HTMLElement;
  readonly icon: SVGSVGElement;
  readonly label: HTMLElement;
  readonly main: HTMLButtonElement;
  readonly details: HTMLButtonElement;
  tip: () => string;
}

const tones: Readonly<Record<Status, string>> = {
  none: '',
  cancelled: '',
  invalid: 'look',
  review: 'look',
  running: 'busy running',
  uncertain: 'busy',
  approved: 'ok',
  shipped: 'ok',
  declined: 'bad',
};

/** The words for a state; a shipped order says how far it has come at the provider. */
export function statusWord({ status, progress }: Pick<CaseView, 'status' | 'progress'>): string {
  return status === 'shipped' && progress !== null ? t(`status.progress.${progress}`) : t(`status.${status}`);
}

/** Class names of a state's colours. */
export function toneOf({ status, progress }: Pick<CaseView, 'status' | 'progress'>): string {
  return progress === 'investigation' || progress === 'alerted' ? 'look' : tones[status];
}

/** Makes slots that all share one style sheet. `press` hears what a person pressed. */
export function createSlots(press: (slot: HTMLElement, action: Action) => void, now: () => number) {
  const parts = new WeakMap<HTMLElement, Parts>();
  let sheet: CSSStyleSheet | undefined;
  /** What lost the focus in this turn, and to nothing: perhaps because the host took it out of the page. */
  let lost: { slot: HTMLElement; target: HTMLElement } | null = null;

  /** In a shadow root: the text of the host's cell, its buttons and its form stay what they were. */
  function build(slot: HTMLElement): Parts {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(slotStyle);
    }
    const root = slot.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const icon = blankIcon();
    const label = element('span');
    const badge = element('div', { className: 'badge' }, [icon, label]);
    const main = element('button', { type: 'button', className: 'main', hidden: true });
    const details = element('button', { type: 'button', className: 'details', hidden: true });
    const made: Parts = { root, badge, icon, label, main, details, tip: () => '' };
    onPress(main, () => {
      if (main.ariaDisabled !== 'true') press(slot, main.dataset.action as Offered);
    });
    onPress(details, () => press(slot, 'details'));
    details.dataset.action = 'details';
    details.textContent = t('overlay.details');
    // Told when somebody asks, because "3 hours ago" does not stay true.
    badge.addEventListener('pointerenter', () => (badge.title = made.tip()));
    root.addEventListener('focusout', (event) => {
      const { target } = event;
      if (!(event instanceof FocusEvent && target instanceof HTMLElement) || event.relatedTarget) return;
      lost = { slot, target };
      // Two turns of the microtask queue: the mutation observer that may put the slot back comes in between.
      queueMicrotask(() => queueMicrotask(() => (lost = null)));
    });
    root.append(element('div', { className: `y ${language()}` }, [badge, main, details]));
    parts.set(slot, made);
    return made;
  }

  return {
    /** The box alone: it takes its room before anything is known of the order. */
    create: (): HTMLElement => document.createElement('yoshin-slot'),

    /** Shows a case. Only the main button has room in a row; the details offer the others. */
    paint(slot: HTMLElement, { view, number, off }: Face): void {
      const { root, badge, icon, label, main, details } = parts.get(slot) ?? build(slot);
      const made = parts.get(slot);
      if (made) made.tip = () => tipOf(view, now());
      slot.dataset.status = view.status;
      slot.setAttribute('aria-busy', String(view.status === 'running'));
      badge.className = `badge ${toneOf(view)} ${view.status}`;
      badge.title = '';
      drawIcon(icon, view.status);
      label.textContent = statusWord(view);

      const name = (button: HTMLElement): void =>
        button.setAttribute('aria-label', t('overlay.name', { action: button.textContent ?? '', number }));
      const [operation] = offered(view);
      if (operation !== undefined) {
        main.dataset.action = operation;
        main.textContent = t(`overlay.${operation}`);
      }
      name(main);
      name(details);
      main.ariaDisabled = String(off || operation === undefined);
      const focused = root.activeElement;
      // While something runs, its button stays in sight, out of use: nothing jumps, and the focus stays where it is.
      main.hidden =
        operation === undefined && !(view.status === 'running' && main.dataset.action !== undefined);
      details.hidden = !tellsMore(view);
      if (focused instanceof HTMLButtonElement && focused.hidden) focusIn({ badge, main, details });
    },

    /** Gives the focus back to a slot that the host took out and that has returned in the same turn. */
    regainFocus(slot: HTMLElement): void {
      if (lost?.slot === slot) lost.target.focus();
    },

    /** Puts the focus on the slot's next sensible control. */
    focus(slot: HTMLElement): void {
      const found = parts.get(slot);
      if (found) focusIn(found);
    },
  };
}

function focusIn({ badge, main, details }: Pick<Parts, 'badge' | 'main' | 'details'>): void {
  const button = [main, details].find((one) => !one.hidden);
  if (!button) badge.tabIndex = -1;
  (button ?? badge).focus();
}

/** Whether the details would tell more than the badge does. */
function tellsMore(view: CaseView): boolean {
  const { sentNumber, message, remedy, problems } = view;
  const words = sentNumber + message + remedy;
  return words !== '' || problems.length > 0 || offered(view).length > 1;
}

function tipOf(view: CaseView, now: number): string {
  const reason = view.problems[0] ? `${view.problems[0].label}：${view.problems[0].reason}` : view.message;
  const { answeredAt } = view;
  const when =
    answeredAt === null
      ? ''
      : t('overlay.answered', {
          when: t('overlay.when', { at: inJapan(answeredAt), ago: ago(answeredAt, now) }),
        });
  return [statusWord(view), reason, when].filter(Boolean).join('\n');
}
