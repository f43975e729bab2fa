import type { CaseView } from '../messages/contract.ts';
import { t } from '../words/index.ts';
import { element } from './element.ts';
import { blankIcon, drawIcon } from './icons.ts';
import { offered, type Offered } from './offered.ts';
import { onPress } from './press.ts';
import { statusWord, toneOf } from './slot.ts';
import type { Surface } from './surface.ts';
import { ago, inJapan } from './time.ts';

interface Details {
  readonly view: CaseView;
  readonly number: string;
  /** Address of the order's own page in the back office. */
  readonly orderPage: string;
  /** Epoch ms, for "3 hours ago". */
  readonly now: number;
  /** True when nothing can be pressed. */
  readonly off: boolean;
  readonly onOperation: (operation: Offered) => void;
  readonly onClose: () => void;
}

const facts = (pairs: readonly (readonly [string, string])[]): HTMLElement =>
  element(
    'dl',
    { className: 'facts' },
    pairs.flatMap(([name, value]) => [
      element('dt', { textContent: name }),
      element('dd', { textContent: value }),
    ]),
  );

/** All that is known of a case: what to mend first, then the facts, then what to do; and the operations without room in the row. */
export function showDetails(surface: Surface, details: Details): void {
  const { view } = details;
  const icon = blankIcon();
  drawIcon(icon, view.status);
  const problems = view.problems.map(({ label, value, reason, remedy }) =>
    element('div', { className: 'problem' }, [
      element('b', { textContent: label }),
      element('p', { textContent: reason }),
      facts([
        [t('overlay.current'), value === '' ? t('overlay.blank') : value],
        ...(remedy === '' ? [] : [[t('overlay.remedy'), remedy] as const]),
      ]),
    ]),
  );
  const link = element('a', {
    className: 'link main',
    href: details.orderPage,
    target: '_blank',
    rel: 'noopener',
    textContent: t('overlay.openOrder'),
  });
  const others = offered(view)
    .slice(1)
    .map((operation) =>
      onPress(element('button', { type: 'button', textContent: t(`overlay.${operation}`) }), () => {
        dialog.close();
        details.onOperation(operation);
      }),
    );
  const close = onPress(element('button', { type: 'button', textContent: t('overlay.close') }), () =>
    dialog.close(),
  );
  const dialog = surface.open({
    title: [icon, statusWord(view)],
    tone: toneOf(view),
    subtitle: t('overlay.order', { number: details.number }),
    body: [
      ...(view.message === '' ? [] : [element('p', { textContent: view.message })]),
      ...problems,
      ...known(view, details.now),
      ...(view.remedy === ''
        ? []
        : [
            element('div', { className: 'next' }, [
              element('b', { textContent: t('overlay.next') }),
              element('p', { textContent: view.remedy }),
            ]),
          ]),
    ],
    footer: [
      ...(problems.length > 0 ? [link] : []),
      element('span', { className: 'wide' }),
      ...(details.off ? [] : others),
      close,
    ],
    onClose: details.onClose,
  });
}

function known({ sentNumber, amount, answeredAt, code, problems }: CaseView, now: number): HTMLElement[] {
  const pairs: [string, string][] = [];
  if (sentNumber !== '') pairs.push([t('overlay.sentNumber'), sentNumber]);
  if (amount !== null) pairs.push([t('overlay.amount'), yen(amount)]);
  if (answeredAt !== null) {
    const when = t('overlay.when', { at: inJapan(answeredAt), ago: ago(answeredAt, now) });
    pairs.push([t('overlay.answeredAt'), when]);
  }
  // A code is for a call to the provider; problems are told in full.
  if (code !== '' && problems.length === 0) pairs.push([t('overlay.code'), code]);
  return pairs.length > 0 ? [facts(pairs)] : [];
}

export function yen(amount: number): string {
  return t('overlay.yen', { amount: amount.toLocaleString('ja-JP') });
}
