import type { AuthorizeReply } from '../messages/contract.ts';
import { t, type WordKey } from '../words/index.ts';
import { yen } from './details.ts';
import { compare, whole, type Part } from './diff.ts';
import { element } from './element.ts';
import { onPress } from './press.ts';
import type { Surface } from './surface.ts';

type Confirm = Extract<AuthorizeReply, { kind: 'confirm' }>;
type Conversion = Confirm['conversions'][number];

/** Every kind, in the order in which they deserve to be looked at. */
const kinds: Readonly<Record<Conversion['kind'], WordKey>> = {
  merge: 'overlay.kind.merge',
  reword: 'overlay.kind.reword',
  width: 'overlay.kind.width',
};

export interface Decision {
  readonly send: boolean;
  readonly always: boolean;
}

/** Shows what will be sent differently, character by character. Resolves with the decision; Escape and the end of the overlay are a no. */
export function askConfirm(
  surface: Surface,
  { reply, number, signal }: { reply: Confirm; number: string; signal: AbortSignal },
): Promise<Decision> {
  if (signal.aborted) return Promise.resolve({ send: false, always: false });
  return new Promise((resolve) => {
    let decision: Decision = { send: false, always: false };
    /** Kept here and not read from the tick at the end: a page script can set a tick, but not press it. */
    let always = false;
    const tick = element('input', { type: 'checkbox' });
    onPress(tick, () => (always = tick.checked));
    const label = element('label', { className: 'wide' }, [
      tick,
      element('span', {}, [t('overlay.always'), element('small', { textContent: t('overlay.alwaysWhy') })]),
    ]);
    const stop = onPress(element('button', { type: 'button', textContent: t('overlay.stop') }), () =>
      dialog.close(),
    );
    const send = onPress(
      element('button', { type: 'button', className: 'main', textContent: t('overlay.send') }),
      () => {
        decision = { send: true, always: always && tick.checked };
        dialog.close();
      },
    );
    const widths = reply.conversions.some(({ kind }) => kind === 'width');
    const dialog = surface.open({
      title: [t('overlay.confirmTitle')],
      subtitle: t('overlay.order', { number }),
      body: [
        element('p', { textContent: t('overlay.confirmLead') }),
        ...groups(reply.conversions),
        element('p', { className: 'total' }, [
          t('overlay.amount'),
          element('b', { textContent: yen(reply.total) }),
        ]),
      ],
      footer: [widths ? label : element('span', { className: 'wide' }), stop, send],
      onClose: () => resolve(decision),
    });
    signal.addEventListener('abort', () => resolve({ send: false, always: false }), { once: true });
  });
}

function groups(conversions: readonly Conversion[]): HTMLElement[] {
  return Object.entries(kinds).flatMap(([kind, word]) => {
    const list = conversions.filter((one) => one.kind === kind);
    if (list.length === 0) return [];
    const count = element('small', { textContent: t('overlay.count', { count: list.length }) });
    return [element('h3', {}, [t(word), count]), tableOf(list)];
  });
}

function tableOf(conversions: readonly Conversion[]): HTMLElement {
  const headings = (['overlay.item', 'overlay.before', 'overlay.after'] as const).map((key) =>
    element('th', { scope: 'col', textContent: t(key) }),
  );
  const rows = conversions.map(({ kind, label, before, after }) => {
    // Lines and their sum share characters by chance only.
    const parts = kind === 'merge' ? whole(before, after) : compare(before, after);
    return element('tr', {}, [
      element('th', { scope: 'row', textContent: label }),
      element('td', {}, marked(parts.before)),
      element('td', { className: 'after' }, marked(parts.after)),
    ]);
  });
  return element('table', {}, [
    element('colgroup', {}, [element('col', { className: 'name' }), element('col', { span: 2 })]),
    element('thead', {}, [element('tr', {}, headings)]),
    element('tbody', {}, rows),
  ]);
}

const marked = (parts: readonly Part[]): (Node | string)[] =>
  parts.map(({ text, changed }) => (changed ? element('mark', { textContent: text }) : text));
