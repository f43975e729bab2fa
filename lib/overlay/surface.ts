import { t } from '../words/index.ts';
import { element } from './element.ts';
import { onPress } from './press.ts';
import { surfaceStyle } from './surface-style.ts';

export interface DialogParts {
  /** Heading, and the line under it. Both name the dialog. */
  readonly title: readonly (Node | string)[];
  readonly tone?: string;
  readonly subtitle: string;
  readonly body: readonly (Node | string)[];
  readonly footer: readonly (Node | string)[];
  readonly onClose: () => void;
  /** What has the focus first; else the heading, because what is to be read comes first. */
  readonly focus?: HTMLElement;
}

/** Dialogs, messages and the spoken line of the overlay, in one shadow root that exists only once it is needed. */
export function createSurface(signal: AbortSignal, openHelp: (topic: string) => void) {
  let parts: { root: ShadowRoot; toasts: HTMLElement; say: HTMLElement; banner: HTMLElement } | undefined;
  let count = 0;

  function surface(): NonNullable<typeof parts> {
    if (parts) return parts;
    const host = document.createElement('yoshin-ui');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(surfaceStyle);
    root.adoptedStyleSheets = [sheet];
    const toasts = element('div', { className: 'toasts' });
    toasts.setAttribute('role', 'alert');
    const say = element('div', { className: 'say' });
    say.setAttribute('role', 'status');
    const banner = element('div', { className: 'banner' });
    banner.setAttribute('role', 'status');
    root.append(say, banner, toasts);
    document.documentElement.append(host);
    signal.addEventListener('abort', () => host.remove());
    parts = { root, toasts, say, banner };
    return parts;
  }

  function put(message: string, remedy: string, tone: string, topic = ''): () => void {
    if (signal.aborted) return () => undefined;
    const { toasts } = surface();
    // Told once is enough: the same words stay on the screen until somebody closes them.
    const said = `${message}\n${remedy}`;
    for (const shown of toasts.children)
      if (shown instanceof HTMLElement && shown.dataset.said === said) return () => shown.remove();
    const close = onPress(closeButton(), () => toast.remove());
    const texts = [message, remedy].filter(Boolean).map((text) => element('p', { textContent: text }));
    const more = topic === '' ? [] : [helpButton(topic, message, openHelp)];
    const toast = element('div', { className: `toast ${tone}` }, [
      element('div', {}, [...texts, ...more]),
      close,
    ]);
    toast.dataset.said = said;
    toasts.append(toast);
    return () => toast.remove();
  }

  return {
    /** Makes the spoken line ready: a screen reader hears only what changes in a line it already knows. */
    prepare: (): void => void surface(),

    /** Has a screen reader say one line when it has time. */
    say(line: string): void {
      if (!signal.aborted) surface().say.textContent = line;
    },

    /** A modal with the focus kept inside and given back, Escape included: the browser's own dialog does all three. */
    open({ title, tone = '', subtitle, body, footer, onClose, focus }: DialogParts): HTMLDialogElement {
      const id = `dialog-${++count}`;
      const head = element('div', { className: 'head', tabIndex: -1 }, [
        element('h2', { id: `${id}-title`, className: tone }, title),
        element('p', { id: `${id}-order`, textContent: subtitle }),
      ]);
      const content = element('div', { className: 'body' }, body);
      const dialog = element('dialog', {}, [head, content, element('div', { className: 'foot' }, footer)]);
      dialog.setAttribute('aria-labelledby', `${id}-title ${id}-order`);
      dialog.addEventListener('close', () => {
        dialog.remove();
        onClose();
      });
      surface().root.append(dialog);
      dialog.showModal();
      if (content.scrollHeight > content.clientHeight) content.tabIndex = 0;
      // Not on a button that does something: a second Enter must not answer for what nobody has read.
      (focus ?? head).focus();
      return dialog;
    },

    /** One quiet line above everything until it is closed or taken back with null. It never moves the host's page. */
    banner(line: string | null, topic = ''): void {
      if (signal.aborted || (line === null && !parts)) return;
      const { banner } = surface();
      banner.replaceChildren();
      if (line === null) return;
      const close = onPress(closeButton(), () => banner.replaceChildren());
      banner.append(
        element('div', { className: 'toast look' }, [
          element('p', { textContent: line }),
          ...(topic === '' ? [] : [helpButton(topic, line, openHelp)]),
          close,
        ]),
      );
    },

    /**
     * A message. Stays until it is closed: an error that vanishes by itself is an error unseen. `topic`: the page of the
     * guide that tells more.
     */
    toast(message: string, remedy = '', tone: 'error' | 'quiet' = 'error', topic = ''): void {
      put(message, remedy, tone, topic);
    },

    /** A quiet message, and how to take it back. */
    note: (message: string, remedy: string): (() => void) => put(message, remedy, 'quiet'),
  };
}

function closeButton(): HTMLButtonElement {
  const close = element('button', { type: 'button', textContent: '×' });
  close.setAttribute('aria-label', t('overlay.close'));
  return close;
}

/** The guide is a page of ours that no host page may open: the worker does. */
export function helpButton(topic: string, about: string, open: (topic: string) => void): HTMLButtonElement {
  const help = element('button', { type: 'button', className: 'help', textContent: t('overlay.help') });
  help.setAttribute('aria-label', t('overlay.helpOf', { about }));
  return onPress(help, () => open(topic));
}

export type Surface = ReturnType<typeof createSurface>;
