import { afterEach, expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { t } from '../../lib/words/options.ts';
import { kept } from '../unit/options/bench.ts';
import { button, describedBy, input, optionsPage, words } from './options-page.tsx';

let shown: ReturnType<typeof optionsPage> | undefined;
afterEach(() => shown?.end());

const guarded = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('パスワードを変更: one press, one field, one test; the focus comes back to the button', async () => {
  shown = optionsPage([kept()]);
  shown.open();
  await button('setup.changePassword', '本店').click();
  const field = input('setup.newPassword');
  await expect.poll(() => document.activeElement).toBe(field.element());
  await userEvent.keyboard('abcd 123');
  await expect.poll(() => describedBy(field.element())).toContain(t('options.bad.password'));
  await expect.poll(guarded).toBe(true);
  await field.fill('abcd1234');
  await userEvent.keyboard('{Enter}');
  await expect.element(words('setup.passwordChanged', { name: '本店' })).toBeVisible();
  expect(shown.inputsOf('shops.test')).toHaveLength(1);
  expect(shown.inputsOf('shops.save')).toMatchObject([{ password: 'abcd1234' }]);
  await expect.poll(() => document.activeElement?.id).toBe('password-a');
  await expect.poll(guarded).toBe(false);
  expect(shown.root.outerHTML).not.toContain('abcd1234');
});

test('a wrong one says so at once, and nothing is saved', async () => {
  shown = optionsPage([kept()]);
  const error = { code: 'kaast012E', message: '', remedy: '', next: 'settings' } as const;
  shown.answers['shops.test'] = () => ({ kind: 'wrongPassword', error });
  shown.open();
  await button('setup.changePassword', '本店').click();
  await input('setup.newPassword').fill('wrong123');
  await button('setup.testAndSave').click();
  await expect.element(words('test.wrongPassword')).toBeVisible();
  expect(shown.inputsOf('shops.save')).toEqual([]);
  await button('options.cancel').click();
  await button('options.discardYes').click();
  await expect.element(screen.getByLabelText(t('setup.newPassword'))).not.toBeInTheDocument();
});
