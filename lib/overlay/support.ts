import { t } from '../words/index.ts';
import { element } from './element.ts';
import { onPress } from './press.ts';

/**
 * The provider's whole answer behind a code nobody knows, fetched when it is asked for, to be read and copied for support.
 * `read` rejects when the worker cannot be asked.
 */
export function supportPart(
  read: () => Promise<string>,
  tell: (cause: unknown) => void,
  name: 'support' | 'report' = 'support',
): HTMLElement {
  const part = element('div', { className: 'support' });
  const show = element('button', { type: 'button', textContent: t(`${name}.show`) });
  part.append(onPress(show, () => void open()));

  async function open(): Promise<void> {
    let raw: string;
    try {
      raw = await read();
    } catch (cause) {
      return tell(cause);
    }
    if (raw === '') return part.replaceChildren(element('p', { textContent: t('support.gone') }));
    const text = element('textarea', { className: 'raw', value: raw, readOnly: true, spellcheck: false });
    text.ariaLabel = t(`${name}.title`);
    const said = element('span', {});
    said.role = 'status';
    const copy = onPress(element('button', { type: 'button', textContent: t('support.copy') }), () => {
      text.select();
      // Pages without TLS have no clipboard.
      const copied = navigator.clipboard?.writeText(raw) ?? Promise.reject(new Error('no clipboard'));
      copied.then(
        () => (said.textContent = t('support.copied')),
        () => (said.textContent = t('support.notCopied')),
      );
    });
    part.replaceChildren(element('h3', { textContent: t(`${name}.title`) }), text, copy, ' ', said);
    text.focus();
  }
  return part;
}

/** Codes of the provider hold a number; names without one are our own, and say nothing to staff. */
export const isProviderCode = (code: string): boolean => /\d/.test(code);
