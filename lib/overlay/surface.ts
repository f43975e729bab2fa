import type { AuthorizeReply, CaseView } from '../messages/contract.ts';
import type { Operation } from '../credit/status.ts';
import { t } from '../words/index.ts';
import { surfaceStyle } from './surface-style.ts';

type Confirm = Extract<AuthorizeReply, { kind: 'confirm' }>;

const yen = (amount: number): string => amount.toLocaleString('ja-JP');
const when = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'medium',
  timeStyle: 'short',
});

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Dialogs and messages of the overlay, in one shadow root that exists only once it is needed. */
export function createSurface(signal: AbortSignal) {
  let root: ShadowRoot | undefined;
  let toasts: HTMLElement | undefined;

  function surface(): ShadowRoot {
    if (root) return root;
    const host = document.createElement('yoshin-ui');
    root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(surfaceStyle);
    root.adoptedStyleSheets = [sheet];
    toasts = element('div', { className: 'toasts' });
    toasts.setAttribute('role', 'alert');
    root.append(toasts);
    // Shortcuts of the host page must not fire while somebody types or decides here.
    for (const type of ['keydown', 'keyup', 'keypress'])
      host.addEventListener(type, (event) => event.stopPropagation());
    document.documentElement.append(host);
    signal.addEventListener('abort', () => host.remove());
    return root;
  }

  /** A modal with focus kept inside and given back, Escape included: the browser's own dialog does all three. */
  function open(
    title: string,
    body: readonly (Node | string)[],
    footer: readonly (Node | string)[],
  ): HTMLDialogElement {
    const heading = element('h2', { id: 'title', textContent: title });
    const dialog = element('dialog', {}, [
      element('header', {}, [heading]),
      element('div', { className: 'body', tabIndex: 0 }, body),
      element('footer', {}, footer),
    ]);
    dialog.setAttribute('aria-labelledby', 'title');
    dialog.addEventListener('close', () => dialog.remove());
    surface().append(dialog);
    dialog.showModal();
    return dialog;
  }

  return {
    /** Shows what will be sent differently; resolves with the decision. */
    confirm(reply: Confirm): Promise<{ send: boolean; always: boolean }> {
      if (signal.aborted) return Promise.resolve({ send: false, always: false });
      return new Promise((resolve) => {
        const always = element('input', { type: 'checkbox' });
        const send = element('button', { type: 'button', className: 'main', textContent: t('overlay.send') });
        const stop = element('button', { type: 'button', textContent: t('overlay.stop') });
        const headings = (['overlay.item', 'overlay.before', 'overlay.after'] as const).map((key) =>
          element('th', { scope: 'col', textContent: t(key) }),
        );
        const rows = reply.conversions.map((one) =>
          element('tr', {}, [
            element('th', { scope: 'row', textContent: one.label }),
            element('td', { textContent: one.before }),
            element('td', { className: 'after', textContent: one.after }),
          ]),
        );
        const table = element('table', {}, [
          element('thead', {}, [element('tr', {}, headings)]),
          element('tbody', {}, rows),
        ]);
        const total = element('p', {
          className: 'total',
          textContent: t('overlay.total', { amount: yen(reply.total) }),
        });
        const dialog = open(
          t('overlay.confirmTitle'),
          [element('p', { textContent: t('overlay.confirmLead') }), table, total],
          [element('label', {}, [always, t('overlay.always')]), stop, send],
        );
        let decided = false;
        // A page script cannot press for the person: only the browser makes trusted events.
        send.addEventListener('click', (event) => {
          if (!event.isTrusted) return;
          decided = true;
          dialog.close();
        });
        stop.addEventListener('click', () => dialog.close());
        dialog.addEventListener('close', () => resolve({ send: decided, always: decided && always.checked }));
        send.focus();
      });
    },

    /** All that is known of a case, problems first, and the operations that have no room in the row. */
    details(view: CaseView, onOperation: (operation: Operation) => void): void {
      const problems = view.problems.map((problem) =>
        element('div', { className: 'problem' }, [
          element('b', { textContent: `${problem.label}：${problem.reason}` }),
          ...(problem.value === '' ? [] : [element('q', { textContent: problem.value })]),
          element('div', { textContent: problem.remedy }),
        ]),
      );
      const facts: [string, string][] = [];
      if (view.sentNumber !== '') facts.push([t('overlay.sentNumber'), view.sentNumber]);
      if (view.amount !== null)
        facts.push([t('overlay.amount'), t('overlay.yen', { amount: yen(view.amount) })]);
      if (view.answeredAt !== null) facts.push([t('overlay.answeredAt'), when.format(view.answeredAt)]);
      if (view.remedy !== '') facts.unshift([t('overlay.next'), view.remedy]);
      const list = element(
        'dl',
        {},
        facts.flatMap(([name, value]) => [
          element('dt', { textContent: name }),
          element('dd', { textContent: value }),
        ]),
      );
      const close = element('button', { type: 'button', textContent: t('overlay.close') });
      const others = view.allowed.slice(1).map((operation) => {
        const button = element('button', { type: 'button', textContent: t(`overlay.${operation}`) });
        button.addEventListener('click', (event) => {
          if (!event.isTrusted) return;
          dialog.close();
          onOperation(operation);
        });
        return button;
      });
      const dialog = open(
        t(`status.${view.status}`),
        [...(view.message === '' ? [] : [element('p', { textContent: view.message })]), ...problems, list],
        [element('span', { className: 'space' }), ...others, close],
      );
      close.addEventListener('click', () => dialog.close());
      close.focus();
    },

    /** A failure. Stays until it is closed: an error that vanishes by itself is an error unseen. */
    toast(message: string, remedy = ''): void {
      if (signal.aborted) return;
      surface();
      // Told once is enough: the same words stay on the screen until somebody closes them.
      const said = message + remedy;
      for (const shown of toasts?.children ?? [])
        if (shown instanceof HTMLElement && shown.dataset.said === said) return;
      const close = element('button', { type: 'button', textContent: '×' });
      close.setAttribute('aria-label', t('overlay.close'));
      const texts = [message, remedy].filter(Boolean).map((text) => element('p', { textContent: text }));
      const toast = element('div', { className: 'toast' }, [element('div', {}, texts), close]);
      toast.dataset.said = said;
      close.addEventListener('click', () => toast.remove());
      toasts?.append(toast);
    },
  };
}
