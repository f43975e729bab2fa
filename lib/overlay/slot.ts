import type { Operation, Status } from '../credit/status.ts';
import type { CaseView } from '../messages/contract.ts';
import { t as tFee } from '../words/fees.ts';
import { language, t } from '../words/index.ts';
import { element } from './element.ts';
import { feeName } from './fee-parts.ts';
import { blankIcon, drawIcon, type Sign } from './icons.ts';
import { onPress } from './press.ts';
import { slotStyle } from './slot-style.ts';
import { ago, inJapan, lasting } from './time.ts';

export type Action = Operation | 'details' | 'settings' | 'tick';

/** What stands in a slot. */
export interface Face {
  readonly view: CaseView;
  /** The order as staff call it; part of every button's name, because a screen reader jumps from button to button. */
  readonly number: string;
  /** No shop is set up for the order's mall: nothing can be done before there is one. */
  readonly noShop?: boolean;
  /** Our own tick, in lists of hosts that have none. */
  readonly tick?: boolean | undefined;
  /** True when this page is older than the extension: everything is shown, nothing can be pressed. */
  readonly off: boolean;
}

interface Parts {
  readonly root: ShadowRoot;
  readonly badge: HTMLElement;
  readonly icon: SVGSVGElement;
  readonly label: HTMLElement;
  /** 要変更: never cut off, however long the state's own word is. */
  readonly mark: HTMLElement;
  /** The total asked for, where it is not the order's own. Gives way when the badge needs the room. */
  readonly fee: HTMLElement;
  readonly main: HTMLButtonElement;
  readonly details: HTMLButtonElement;
  readonly tick: HTMLButtonElement;
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

/** What a badge depends on. */
export type Shown = Pick<CaseView, 'status' | 'progress' | 'heldSince' | 'differences' | 'sms'>;

/** Whether the order, when it was last read in full, was no longer what a granted credit says. */
function isEdited({ status, differences }: Pick<CaseView, 'status' | 'differences'>): boolean {
  return differences.length > 0 && ['review', 'approved', 'shipped'].includes(status);
}

/** The words for a state; a shipped order says how far it has come at the provider, a hold for how long. `now` epoch ms. */
function stateWord({ status, progress, heldSince, sms }: Shown, now: number): string {
  if (status === 'shipped' && progress !== null) return t(`status.progress.${progress}`);
  const age = status === 'review' && heldSince !== null ? lasting(heldSince, now) : '';
  if (sms) return t('overlay.sms', { age });
  return age === '' ? t(`status.${status}`) : t('overlay.held', { age });
}

/** All that a badge says. `now` epoch ms. */
export function badgeWord(view: Shown, now: number): string {
  return stateWord(view, now) + (isEdited(view) ? t('overlay.editedMark') : '');
}

export function signOf(view: Shown): Sign {
  return isEdited(view) ? 'edited' : view.status;
}

/** Class names of a state's colours. */
export function toneOf(view: Shown): string {
  const { progress, status } = view;
  if (isEdited(view)) return 'edited';
  return status === 'shipped' && (progress === 'investigation' || progress === 'alerted')
    ? 'look'
    : tones[status];
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
    const mark = element('b');
    const badge = element('div', { className: 'badge' }, [icon, label, mark]);
    const fee = element('small', { role: 'img' });
    const main = element('button', { type: 'button', className: 'main', hidden: true });
    const details = element('button', { type: 'button', className: 'details', textContent: '⋯' });
    const tick = element('button', { type: 'button', className: 'tick', role: 'checkbox', hidden: true });
    const made: Parts = { root, badge, icon, label, mark, fee, main, details, tick, tip: () => '' };
    tick.dataset.action = 'tick';
    onPress(tick, () => press(slot, 'tick'));
    onPress(main, () => {
      if (main.ariaDisabled !== 'true') press(slot, main.dataset.action as Action);
    });
    onPress(details, () => press(slot, 'details'));
    details.dataset.action = 'details';
    details.title = t('overlay.details');
    // Told when somebody asks, because "3 hours ago" does not stay true.
    for (const part of [badge, fee]) part.addEventListener('pointerenter', () => (part.title = made.tip()));
    root.addEventListener('focusout', (event) => {
      const { target } = event;
      if (!(event instanceof FocusEvent && target instanceof HTMLElement) || event.relatedTarget) return;
      lost = { slot, target };
      // Two turns of the microtask queue: the mutation observer that may put the slot back comes in between.
      queueMicrotask(() => queueMicrotask(() => (lost = null)));
    });
    root.append(
      element('div', { className: `y ${language()}` }, [
        tick,
        element('div', { className: 'top' }, [badge, fee]),
        main,
        details,
      ]),
    );
    parts.set(slot, made);
    return made;
  }

  return {
    /** The box alone: it takes its room before anything is known of the order. */
    create: (): HTMLElement => document.createElement('yoshin-slot'),

    /** Shows a case. Only the main button has room in a row; the details offer the others. */
    paint(slot: HTMLElement, { view, number, off, tick, noShop = false }: Face): void {
      const made = parts.get(slot) ?? build(slot);
      const { root, badge, icon, label, mark, fee, main, details } = made;
      made.tip = () => tipOf(view, now());
      slot.dataset.status = view.status;
      slot.setAttribute('aria-busy', String(view.status === 'running'));
      badge.className = `badge ${toneOf(view)} ${view.status}`;
      badge.title = '';
      drawIcon(icon, signOf(view));
      const lost = noShop && view.status === 'none';
      label.textContent = lost ? t('overlay.noShop') : stateWord(view, now());
      mark.textContent = isEdited(view) ? t('overlay.editedMark') : '';
      fee.hidden = !view.fee;
      fee.textContent = view.fee ? tFee('fee.row', { total: view.fee.total.toLocaleString('ja-JP') }) : '';
      fee.setAttribute('aria-label', view.fee ? feeName(view.fee) : '');

      const operation: Operation | 'settings' | null = lost ? 'settings' : view.main;
      if (operation !== null) {
        main.dataset.action = operation;
        main.textContent = t(`overlay.${operation}`);
      }
      name(main, main.textContent ?? '', number);
      name(details, t('overlay.details'), number);
      made.tick.hidden = tick === undefined;
      made.tick.ariaChecked = String(tick === true);
      name(made.tick, t('overlay.tick'), number);
      main.ariaDisabled = String(off || operation === null);
      const focused = root.activeElement;
      // While something runs, its button stays in sight, out of use: nothing jumps, and the focus stays where it is.
      main.hidden = operation === null && !(view.status === 'running' && main.dataset.action !== undefined);
      if (focused === main && main.hidden) details.focus();
    },

    /** Gives the focus back to a slot that the host took out and that has returned in the same turn. */
    regainFocus(slot: HTMLElement): void {
      if (lost?.slot === slot) lost.target.focus();
    },

    /** Puts the focus on the slot's next sensible control. */
    focus(slot: HTMLElement): void {
      const found = parts.get(slot);
      if (found) (found.main.hidden ? found.details : found.main).focus();
    },
  };
}

function name(button: HTMLElement, action: string, number: string): void {
  button.setAttribute('aria-label', t('overlay.name', { action, number }));
}

function tipOf(view: CaseView, now: number): string {
  const reason = view.problems[0] ? `${view.problems[0].label}：${view.problems[0].reason}` : view.message;
  const { answeredAt, differences } = view;
  const edited = isEdited(view) ? differences.map(({ label }) => label) : [];
  const when =
    answeredAt === null
      ? ''
      : t('overlay.answered', {
          when: t('overlay.when', { at: inJapan(answeredAt), ago: ago(answeredAt, now) }),
        });
  const fee = view.fee ? feeName(view.fee) : '';
  return [badgeWord(view, now), reason, [...new Set(edited)].join('、'), fee, when]
    .filter(Boolean)
    .join('\n');
}
