import type { Operation, Status } from '../credit/status.ts';
import type { CaseView } from '../messages/contract.ts';
import { t } from '../words/index.ts';

/** Signs beside the words, so that colour never stands alone. */
const glyphs: Readonly<Record<Status, string>> = {
  none: '○',
  invalid: '✎',
  running: '…',
  uncertain: '？',
  review: '◷',
  approved: '✓',
  declined: '✕',
  cancelled: '−',
  shipped: '➤',
};
const operations: readonly Operation[] = ['authorize', 'check'];

let template: HTMLElement | undefined;
function blank(): HTMLElement {
  template ??= build();
  return template.cloneNode(true) as HTMLElement;
}

function build(): HTMLElement {
  const slot = document.createElement('yoshin-slot');
  const badge = document.createElement('span');
  badge.className = 'yoshin-badge';
  const details = document.createElement('button');
  details.type = 'button';
  details.className = 'yoshin-details';
  details.dataset.action = 'details';
  details.textContent = '⋯';
  details.setAttribute('aria-label', t('overlay.details'));
  details.title = t('overlay.details');
  slot.append(badge, details);
  for (const operation of operations) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'yoshin-button';
    button.dataset.action = operation;
    button.textContent = t(`overlay.${operation}`);
    slot.append(button);
  }
  return slot;
}

/** A slot without a state yet: it takes its room before the worker has answered. */
export function createSlot(): HTMLElement {
  const slot = blank();
  for (const button of slot.querySelectorAll('button')) button.hidden = true;
  return slot;
}

/** Shows a case in a slot. Texts go in as text; nothing of an order is ever read as HTML. */
export function paint(slot: HTMLElement, view: CaseView): void {
  const badge = slot.querySelector('.yoshin-badge');
  if (!badge) return; // The host took our slot apart; the next sweep mounts a new one.
  slot.dataset.status = view.status;
  const reason = view.problems[0]?.reason ?? view.message;
  badge.textContent = `${glyphs[view.status]} ${t(`status.${view.status}`)}`;
  badge.setAttribute('title', reason);
  slot.setAttribute('aria-busy', String(view.status === 'running'));
  for (const button of slot.querySelectorAll('button')) {
    const { action } = button.dataset;
    // Only the main button has room in a row; the details offer the others.
    button.hidden =
      action === 'details' ? view.sentNumber === '' && reason === '' : view.allowed[0] !== action;
  }
}
