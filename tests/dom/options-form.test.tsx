import { afterEach, expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import type { OutputOf } from '../../lib/messages/contract.ts';
import { t } from '../../lib/words/options.ts';
import { Broken, kept } from '../unit/options/bench.ts';
import { button, describedBy, input, optionsPage, tabTo, words } from './options-page.tsx';

let shown: ReturnType<typeof optionsPage> | undefined;
async function add(...args: Parameters<typeof optionsPage>) {
  shown = optionsPage(...args);
  shown.open();
  await button('options.add').click();
  return shown;
}
async function edit(...args: Parameters<typeof optionsPage>) {
  shown = optionsPage(...args);
  shown.open();
  await button('options.edit', '本店').click();
  return shown;
}
afterEach(() => shown?.end());

const typed = async (): Promise<void> => {
  await input('options.name').fill('2号店');
  await input('options.code').fill('99900000022');
  await input('options.password').fill('abcd1234');
};
/** Whether the browser would ask before the tab is closed. */
const guarded = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('a fault shows as it is typed, not before, and is tied to its field', async () => {
  await add();
  const code = input('options.code').element();
  expect(code.getAttribute('aria-invalid')).toBe('false');
  await input('options.code').fill('123');
  await expect.poll(() => code.getAttribute('aria-invalid')).toBe('true');
  expect(describedBy(code)).toContain(t('options.bad.code', { length: 3 }));
  await input('options.code').fill('99900000011');
  await expect.poll(() => code.getAttribute('aria-invalid')).toBe('false');
  expect(describedBy(code)).toBe(t('options.codeHint'));
});

test('saving with faults shows all of them, goes to the first and sends nothing', async () => {
  const page = await add();
  await button('options.save').click();
  await expect.poll(() => document.activeElement?.id).toBe('shop-name');
  expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(3);
  expect(page.asked).toEqual([]);
});

test('a pasted full-width code is taken, and shown plain when the field is left', async () => {
  const page = await add();
  await input('options.code').fill('９９９－００００－００１１');
  expect(document.querySelector('#shop-merchantCode-error')).toBe(null);
  await userEvent.keyboard('{Tab}');
  await expect.element(input('options.code')).toHaveValue('99900000011');
  expect(page.state().form?.draft.merchantCode).toBe('99900000011');
});

test('what cannot be a code stays as it was typed', async () => {
  await add();
  await input('options.code').fill('９９９ＡＢＣ');
  await userEvent.keyboard('{Tab}');
  await expect.element(input('options.code')).toHaveValue('９９９ＡＢＣ');
});

test('spaces around a password are pointed out, not cut', async () => {
  const page = await add();
  await input('options.password').fill('abcd1234 ');
  await expect.element(words('options.bad.passwordSpaces')).toBeVisible();
  expect(page.state().form?.draft.password).toBe('abcd1234 ');
});

test('the password is hidden unless asked for, and never part of the markup', async () => {
  const page = await add();
  const password = input('options.password');
  await password.fill('abcd1234');
  expect(password.element().getAttribute('type')).toBe('password');
  await button('options.show').click();
  expect(password.element().getAttribute('type')).toBe('text');
  expect(button('options.show').element().getAttribute('aria-pressed')).toBe('true');
  expect(page.root.outerHTML).not.toContain('abcd1234');
});

test('a mall that another shop answers for is refused at the field', async () => {
  await edit([kept(), kept({ id: 'b', name: '2号店', mall: '楽天市場', merchantCode: '99900000022' })]);
  await input('options.mall').fill('楽天市場');
  await expect
    .poll(() => describedBy(input('options.mall').element()))
    .toContain(t('options.bad.mallTaken', { name: '2号店' }));
});

test('a test shows that it runs; pressed twice it runs once; after a change it can be pressed again', async () => {
  const page = await edit([kept()]);
  const replies: ((result: OutputOf<'shops.test'>) => void)[] = [];
  page.answers['shops.test'] = () => new Promise((done) => replies.push(done));
  const test = button('options.test');
  await test.click();
  await expect.element(words('options.testing')).toBeVisible();
  (test.element() as HTMLElement).click(); // A driver would wait until the button is free.
  expect(test.element().getAttribute('aria-disabled')).toBe('true');
  await input('options.password').fill('wxyz5678');
  await expect.poll(() => test.element().getAttribute('aria-disabled')).toBe('false');
  expect(document.querySelector('.notice')).toBe(null);
  await test.click();
  await expect.poll(() => replies.length).toBe(2);
  replies[1]?.({ kind: 'ok', passwordProven: true });
  await expect.element(words('test.ok')).toBeVisible();
  replies[0]?.({ kind: 'noPassword' });
  await userEvent.keyboard('{Tab}'); // A turn later the late answer is through.
  await expect.element(words('test.ok')).toBeVisible();
  expect(page.inputsOf('shops.test')).toHaveLength(2);
});

test('an address of one’s own that is refused: told at the field, with what to do, nothing lost', async () => {
  const page = await add();
  await typed();
  await screen.getByRole('radio', { name: t('options.own-env') }).click();
  await input('options.ownUrl').fill('https://proxy.example.jp/api/');
  page.person.allows = false;
  await button('options.test').click();
  await expect.poll(() => document.activeElement?.id).toBe('shop-ownUrl');
  expect(describedBy(input('options.ownUrl').element())).toContain(t('options.bad.denied'));
  await expect.element(input('options.password')).toHaveValue('abcd1234');
});

test('a save that failed says what to do and keeps all that was typed', async () => {
  const page = await add();
  await typed();
  page.answers['shops.save'] = () => Promise.reject(new Broken('lost'));
  await button('options.save').click();
  await expect.element(words('options.failed.save')).toBeVisible();
  await expect.element(input('options.name')).toHaveValue('2号店');
  await expect.element(input('options.password')).toHaveValue('abcd1234');
});

test('saved: said with the next step, and the focus is back at the list', async () => {
  await edit([kept()]);
  await input('options.name').fill('本店 新館');
  await button('options.save').click();
  await expect.element(words('options.saved')).toBeVisible();
  await expect.poll(() => document.activeElement?.id).toBe('edit-a');
});

test('closing with changes asks; so does the browser; without changes neither does', async () => {
  const page = await edit([kept()]);
  expect(guarded()).toBe(false);
  await input('options.name').fill('x');
  await expect.poll(guarded).toBe(true);
  await button('options.cancel').click();
  await expect.element(words('options.discardAsk')).toBeVisible();
  await button('options.discardNo').click();
  await expect.element(input('options.name')).toHaveValue('x');
  await button('options.cancel').click();
  await button('options.discardYes').click();
  await expect.element(screen.getByRole('heading', { name: '本店' })).toBeVisible();
  // Effects run after the paint that shows the list.
  await expect.poll(guarded).toBe(false);
  await expect.poll(() => document.activeElement?.id).toBe('edit-a');
  expect(page.inputsOf('shops.save')).toEqual([]);
});

test('a shop can be set up by keyboard alone', async () => {
  const page = await add();
  await expect.poll(() => document.activeElement?.id).toBe('shop-name');
  await userEvent.keyboard('honten');
  for (const [id, text] of [
    ['shop-merchantCode', '99900000011'],
    ['shop-password', 'abcd1234'],
  ] as const) {
    await tabTo(() => document.getElementById(id));
    await userEvent.keyboard(text);
  }
  await tabTo(() => button('options.test').element());
  await userEvent.keyboard('{Enter}');
  await expect.element(words('test.ok')).toBeVisible();
  await tabTo(() => button('options.save').element());
  await userEvent.keyboard('{Enter}');
  await expect.element(words('options.saved')).toBeVisible();
  expect(page.inputsOf('shops.save')).toHaveLength(1);
});
