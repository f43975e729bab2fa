import { operations, type Operation } from '../credit/status.ts';
import type { CaseView } from '../messages/contract.ts';
import { topicOf } from '../messages/help.ts';
import { t } from '../words/index.ts';
import { element } from './element.ts';
import { blankIcon, drawIcon } from './icons.ts';
import { historyPart, type ReadHistory } from './history.ts';
import { onPress } from './press.ts';
import { badgeWord, signOf, toneOf } from './slot.ts';
import { staffPart, type StaffAccess } from './staff.ts';
import { helpButton, type Surface } from './surface.ts';
import { isProviderCode, supportPart } from './support.ts';
import { differenceParts, factList, yen } from './tables.ts';
import { ago, inJapan } from './time.ts';

interface Details {
  readonly view: CaseView;
  readonly number: string;
  /** Address of the order's own page in the back office. */
  readonly orderPage: string;
  /** Epoch ms, for "3 hours ago". */
  readonly now: number;
  /** What is to be said of its fee, and of its slip number in the back office. */
  readonly more: readonly HTMLElement[];
  /** True when nothing can be pressed. */
  readonly off: boolean;
  /** Looks at what can be read of its row and its page. */
  readonly examine: () => void;
  /** The provider's whole answer, where it is kept for support. */
  readonly readRaw: () => Promise<string>;
  /** Shows that something could not be done. */
  readonly tell: (cause: unknown) => void;
  /** What support needs to know, without personal data. */
  readonly report: () => Promise<string>;
  /** Opens a page of the guide. */
  readonly help: (topic: string) => void;
  /** The record of what was sent for it. */
  readonly history: ReadHistory;
  /** Opens the record of all orders at this one. */
  readonly allHistory: () => void;
  readonly staff: StaffAccess;
  readonly onOperation: (operation: Operation) => void;
  readonly onClose: () => void;
}

/** All that is known of a case: what to mend first, what differs, the facts, what to do; and every operation, or why not. */
export function showDetails(surface: Surface, details: Details): void {
  const { view } = details;
  const icon = blankIcon();
  drawIcon(icon, signOf(view));
  const problems = view.problems.map(({ label, value, reason, remedy }) =>
    element('div', { className: 'problem' }, [
      element('b', { textContent: label }),
      element('p', { textContent: reason }),
      factList([
        [t('overlay.current'), value === '' ? t('overlay.blank') : value],
        ...(remedy === '' ? [] : [[t('overlay.remedy'), remedy] as const]),
      ]),
    ]),
  );
  const link = element('a', {
    className: problems.length > 0 ? 'link main' : 'link',
    href: details.orderPage,
    target: '_blank',
    rel: 'noopener',
    textContent: t('overlay.openOrder'),
  });
  const topic = topicOf({ ...view, changed: view.differences.length });
  const word = badgeWord(view, details.now);
  const close = onPress(element('button', { type: 'button', textContent: t('overlay.close') }), () =>
    dialog.close(),
  );
  const examine = onPress(element('button', { type: 'button', textContent: t('overlay.examine') }), () => {
    dialog.close();
    details.examine();
  });
  const dialog = surface.open({
    title: [icon, word],
    tone: toneOf(view),
    subtitle: t('overlay.order', { number: details.number }),
    body: [
      ...(view.message === '' ? [] : [element('p', { textContent: view.message })]),
      ...problems,
      ...differenceParts(view.differences),
      ...known(view, details.now),
      ...details.more,
      ...(view.support ? [supportPart(details.readRaw, details.tell)] : []),
      ...(view.remedy === ''
        ? []
        : [
            element('div', { className: 'next' }, [
              element('b', { textContent: t('overlay.next') }),
              element('p', { textContent: view.remedy }),
            ]),
          ]),
      ...(details.off
        ? []
        : operationParts(view, (operation) => {
            dialog.close();
            details.onOperation(operation);
          })),
      ...(details.off
        ? []
        : [
            historyPart(details.history, details.allHistory),
            ...(topic === '' ? [] : [supportPart(details.report, details.tell, 'report')]),
            staffPart(details.staff),
          ]),
    ],
    footer: [
      ...(problems.length + view.differences.length > 0 ? [link] : []),
      // Where nothing can be asked of the worker, neither can this.
      ...(topic === '' || details.off ? [] : [helpButton(topic, word, details.help)]),
      element('span', { className: 'wide' }),
      ...(details.off ? [] : [examine]),
      close,
    ],
    onClose: details.onClose,
  });
}

/** Every operation: the row's own first, then the others that are possible, then the rest, each with its reason. */
function operationParts({ main, verdicts }: CaseView, act: (operation: Operation) => void): HTMLElement[] {
  const possible = operations.filter((one) => verdicts[one] === null);
  const order = [
    ...possible.filter((one) => one === main),
    ...possible.filter((one) => one !== main),
    ...operations.filter((one) => verdicts[one] !== null),
  ];
  const rows = order.map((operation) => {
    const why = verdicts[operation];
    const button = element('button', {
      type: 'button',
      className: operation === main && why === null ? 'main' : '',
      textContent: t(`overlay.${operation}`),
    });
    button.dataset.operation = operation;
    if (why === null) return element('li', {}, [onPress(button, () => act(operation))]);
    // Focusable, so that the reason is heard where the button is looked for.
    const reason = element('span', { id: `why-${operation}`, textContent: t(why) });
    button.ariaDisabled = 'true';
    button.setAttribute('aria-describedby', reason.id);
    return element('li', {}, [button, reason]);
  });
  return [
    element('h3', { textContent: t('overlay.operations') }),
    element('ul', { className: 'operations' }, rows),
  ];
}

function known(view: CaseView, now: number): HTMLElement[] {
  const { sentNumber, amount, slip, heldSince, answeredAt, printedAt, code } = view;
  const when = (at: number): string => t('overlay.when', { at: inJapan(at), ago: ago(at, now) });
  const pairs: [string, string][] = [];
  if (sentNumber !== '') pairs.push([t('overlay.sentNumber'), sentNumber]);
  if (amount !== null) pairs.push([t('overlay.amount'), yen(amount)]);
  if (slip !== '') pairs.push([t('overlay.slip'), slip]);
  if (heldSince !== null) pairs.push([t('overlay.heldSince'), when(heldSince)]);
  if (answeredAt !== null) pairs.push([t('overlay.answeredAt'), when(answeredAt)]);
  if (printedAt !== undefined) pairs.push([t('overlay.printedAt'), when(printedAt)]);
  // A code is the provider's, for a call to it; our own names tell staff nothing.
  if (isProviderCode(code) || view.support) pairs.push([t('overlay.code'), code]);
  return pairs.length > 0 ? [factList(pairs)] : [];
}
