import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { lengthOf } from '../../components/options/lock/Wait.tsx';
import { t } from '../../lib/words/options.ts';
import { Broken, kept } from '../unit/options/bench.ts';
import { button, describedBy, optionsPage, words } from './options-page.tsx';

let shown: ReturnType<typeof optionsPage> | undefined;
const phrase = 'mikan densha 88';
function open(state: 'none' | 'open' | 'locked' = 'none', waitMs = 0) {
  shown = optionsPage([kept()]);
  shown.worker.lock = { state, idleMinutes: 15, waitMs };
  shown.worker.passphrase = state === 'none' ? null : phrase;
  shown.open();
  return shown;
}
afterEach(() => {
  shown?.end();
});

const field = (word: 'lock.passphrase' | 'lock.current' | 'lock.next' | 'lock.again') =>
  screen.getByLabelText(t(word), { exact: true });
async function sound(): Promise<void> {
  const { violations, passes } = await axe.run(document.querySelector('.group')!);
  expect(violations).toEqual([]);
  expect(passes.length).toBeGreaterThan(0);
}

describe('the lock on the options page', () => {
  test('a passphrase is set only when it is long enough and typed twice', async () => {
    const page = open();
    await button('lock.set').click();
    await expect.element(field('lock.next')).toHaveFocus();
    await userEvent.keyboard('kurz{Enter}');
    expect(describedBy(field('lock.next').element())).toContain(t('lock.bad.short', { length: 4 }));
    await userEvent.fill(field('lock.next'), phrase);
    await userEvent.fill(field('lock.again'), `${phrase}x`);
    await userEvent.keyboard('{Enter}');
    await expect.element(field('lock.again')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field('lock.again')).toHaveFocus();
    expect(page.inputsOf('lock.set')).toEqual([]);
    await sound();
    await userEvent.keyboard('{Backspace}{Enter}');
    await expect.element(words('lock.state.open')).toBeVisible();
    expect(page.inputsOf('lock.set')).toEqual([{ passphrase: phrase, current: null }]);
    await expect.element(words('lock.done.set')).toBeVisible();
    // What was typed is gone from the page.
    expect([...document.querySelectorAll('input')].map(({ value }) => value)).not.toContain(phrase);
    expect(document.activeElement).not.toBe(document.body);
  });

  test('shown and hidden, each field for itself', async () => {
    open('locked');
    const show = screen.getByRole('button', { name: `${t('lock.show')} ${t('lock.passphrase')}` });
    await expect.element(field('lock.passphrase')).toHaveAttribute('type', 'password');
    await show.click();
    await expect.element(field('lock.passphrase')).toHaveAttribute('type', 'text');
    await expect.element(show).toHaveAttribute('aria-pressed', 'true');
    await sound();
  });

  test('changing and removing ask for the present one; a wrong one is told at its field', async () => {
    const page = open('open');
    await button('lock.change').click();
    await expect.element(field('lock.current')).toHaveFocus();
    await userEvent.fill(field('lock.current'), 'something else');
    await userEvent.fill(field('lock.next'), `${phrase} neu`);
    await userEvent.fill(field('lock.again'), `${phrase} neu`);
    await button('lock.doChange').click();
    await expect.element(field('lock.current')).toHaveFocus();
    expect(describedBy(field('lock.current').element())).toContain(t('lock.bad.wrong'));
    await userEvent.fill(field('lock.current'), phrase);
    await button('lock.doChange').click();
    await expect.element(words('lock.done.change')).toBeVisible();
    await button('lock.unset').click();
    await userEvent.fill(field('lock.current'), `${phrase} neu`);
    await userEvent.keyboard('{Enter}');
    await expect.element(words('lock.state.none')).toBeVisible();
    expect(page.inputsOf('lock.unset')).toEqual([{ current: `${phrase} neu` }]);
  });

  test('locks at once, and what was begun before is gone', async () => {
    const page = open('open');
    await button('lock.change').click();
    await expect.element(field('lock.next')).toBeVisible();
    // Locked from elsewhere.
    page.worker.lock.state = 'locked';
    await page.options.lock.load();
    await expect.element(words('lock.state.locked')).toBeVisible();
    await expect.element(field('lock.passphrase')).toHaveValue('');
    await userEvent.fill(field('lock.passphrase'), phrase);
    await userEvent.keyboard('{Enter}');
    await button('lock.now').click();
    await expect.element(words('lock.done.locked')).toBeVisible();
    await expect.element(words('lock.state.locked')).toBeVisible();
  });

  test('after wrong ones there is a pause that is counted down; then it can be tried again', async () => {
    const page = open('locked', 80_000);
    await expect.element(words('lock.waitWhy')).toBeVisible();
    await expect.element(words('lock.wait', { time: lengthOf(80_000) })).toBeVisible();
    await sound();
    await userEvent.fill(field('lock.passphrase'), phrase);
    await userEvent.keyboard('{Enter}');
    expect(page.inputsOf('lock.unlock')).toEqual([]);
    page.worker.lock.waitMs = 0;
    page.options.lock.waited();
    await expect.element(words('lock.waitWhy')).not.toBeInTheDocument();
    await userEvent.click(button('lock.unlock'));
    await expect.element(words('lock.state.open')).toBeVisible();
  });

  test('a forgotten passphrase costs the passwords only, after typing the word', async () => {
    const page = open('locked');
    await button('lock.forgot').click();
    const confirm = screen.getByLabelText(t('lock.wipeLabel'));
    await expect.element(confirm).toHaveFocus();
    await sound();
    await userEvent.keyboard('no{Enter}');
    await expect.element(confirm).toHaveAttribute('aria-invalid', 'true');
    expect(page.inputsOf('lock.wipe')).toEqual([]);
    await userEvent.fill(confirm, t('lock.wipeWord'));
    await userEvent.keyboard('{Enter}');
    await expect.element(words('lock.done.wipe')).toBeVisible();
    expect(page.inputsOf('lock.wipe')).toEqual([{ confirm: 'wipe' }]);
    await expect.element(words('options.noPassword')).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: '本店' })).toBeVisible();
  });

  test('the time is chosen from a list; one that somebody else chose stays in it', async () => {
    const page = open('open');
    page.worker.lock.idleMinutes = 45;
    await page.options.lock.load();
    const list = screen.getByLabelText(t('lock.idle'), { exact: true });
    await expect.element(list).toHaveValue('45');
    await userEvent.selectOptions(list, '0');
    await expect.element(words('lock.done.idle')).toBeVisible();
    expect(page.inputsOf('lock.idle')).toEqual([{ minutes: 0 }]);
  });

  test('what fails is told, and the page stays usable', async () => {
    const page = open('open');
    page.answers['lock.now'] = () => Promise.reject(new Broken('lost'));
    await button('lock.now').click();
    await expect.element(screen.getByRole('alert').getByText(t('lock.failed'))).toBeVisible();
    page.answers['lock.idle'] = () => ({ code: 'vaultBroken', message: 'だめです', remedy: '再起動' });
    await userEvent.selectOptions(screen.getByLabelText(t('lock.idle'), { exact: true }), '5');
    await expect.element(screen.getByRole('alert').getByText('だめです')).toBeVisible();
    expect(page.root.querySelectorAll('.lock button').length).toBeGreaterThan(2);
  });
});

test('lengths in words', () => {
  expect(lengthOf(1)).toBe(t('lock.seconds', { count: 1 }));
  expect(lengthOf(59_000)).toBe(t('lock.seconds', { count: 59 }));
  expect(lengthOf(60_000)).toBe(t('lock.minutes', { minutes: 1, seconds: 0 }));
  expect(lengthOf(899_001)).toBe(t('lock.minutes', { minutes: 15, seconds: 0 }));
});
