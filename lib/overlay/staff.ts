import { t } from '../words/index.ts';
import type { ActionDeps } from './actions.ts';
import { element } from './element.ts';
import { onPress } from './press.ts';

/** The staff name of this browser, as the worker keeps it. */
export interface StaffAccess {
  read(): Promise<string | null>;
  /** Rejects when it could not be saved. */
  write(name: string): Promise<void>;
}

/** The worker keeps it. */
export const staffOf = (send: ActionDeps['send']): StaffAccess => ({
  read: async () => (await send('staff.get', {})).name,
  write: async (name) => void (await send('staff.set', { name })),
});

/** 担当者：name [変更]. Changed where it stands. */
export function staffPart({ read, write }: StaffAccess): HTMLElement {
  const part = element('div', { className: 'staff' });

  function show(name: string | null): void {
    const change = element('button', { type: 'button', textContent: t('staff.change') });
    onPress(change, () => edit(name ?? ''));
    part.replaceChildren(
      element('span', { textContent: `${t('staff.name')}：` }),
      element('b', { textContent: name || t('staff.none') }),
      change,
    );
  }

  function edit(name: string): void {
    const input = element('input', { type: 'text', value: name, maxLength: 30 });
    const save = element('button', { type: 'button', textContent: t('staff.save') });
    const label = element('label', {}, [element('span', { textContent: t('staff.label') }), input]);
    const said = element('p');
    said.setAttribute('role', 'alert');
    const keep = async (): Promise<void> => {
      const typed = input.value.trim();
      try {
        await write(typed);
      } catch {
        said.textContent = t('staff.failed');
        return;
      }
      show(typed);
      part.querySelector('button')?.focus();
    };
    onPress(save, () => void keep());
    part.replaceChildren(label, save, said);
    input.focus();
  }

  read().then(show, () => part.remove());
  return part;
}
