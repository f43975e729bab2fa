import { afterEach, expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { t } from '../../lib/words/options.ts';
import { Broken, kept, shop } from '../unit/options/bench.ts';
import { button, optionsPage, words } from './options-page.tsx';

let shown: ReturnType<typeof optionsPage> | undefined;
function open(...args: Parameters<typeof optionsPage>) {
  shown = optionsPage(...args);
  shown.open();
  return shown;
}
afterEach(() => shown?.end());

const active = () => document.activeElement;

test('without a shop: three steps and the way to the first one', async () => {
  open();
  await expect.element(words('options.start')).toBeVisible();
  expect(document.querySelectorAll('.welcome li')).toHaveLength(3);
  await button('options.add').click();
  await expect.element(screen.getByRole('form', { name: t('options.add') })).toBeVisible();
});

test('a shop at a glance: mall, code, address, permission, connection', async () => {
  const page = open([kept({ mall: '楽天市場', numberPrefix: 'R' })]);
  await expect.element(words('options.granted')).toBeVisible();
  expect(page.root.querySelector('.chip')?.textContent).toBe(t('options.test-env'));
  expect(
    [...page.root.querySelectorAll('.card:not(.keys) dd')].map((fact) => fact.textContent.trim()),
  ).toEqual([
    '楽天市場',
    `99900000011${t('options.prefixed', { prefix: 'R' })}`,
    `order.goqsystem.com ${t('options.granted')}`,
    t('options.notTested'),
  ]);
});

test('names are text, whatever they look like', async () => {
  const page = open([kept({ name: '<img src=x onerror=alert(1)>' })]);
  await expect.element(screen.getByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
  expect(page.root.querySelector('main img')).toBe(null);
});

test('a list that cannot be read says so, and is read at the next press', async () => {
  shown = optionsPage([kept()]);
  const { 'shops.list': works } = shown.answers;
  shown.answers['shops.list'] = () => Promise.reject(new Broken('lost'));
  shown.open();
  await expect.element(screen.getByRole('alert').getByText(t('options.failed.load'))).toBeVisible();
  expect(document.querySelector('#add-shop')).toBe(null); // Writing onto what cannot be read is not offered.
  shown.answers['shops.list'] = works;
  await button('options.loadAgain').click();
  await expect.element(screen.getByRole('heading', { name: '本店' })).toBeVisible();
});

test('a list that takes long says so and can be asked for again', async () => {
  shown = optionsPage();
  shown.answers['shops.list'] = () => new Promise(() => undefined);
  shown.open();
  await expect.poll(() => shown!.waits.length).toBe(1);
  shown.waits[0]!.end();
  await expect.poll(() => shown!.waits.length).toBe(2);
  shown.waits[1]!.end();
  await expect
    .element(screen.getByRole('alert').getByText(t('options.failed.slow'), { exact: true }))
    .toBeVisible();
  shown.answers['shops.list'] = () => ({ shops: [kept()] });
  await button('options.loadAgain').click();
  await expect.element(screen.getByRole('heading', { name: '本店' })).toBeVisible();
  await expect.element(words('options.failed.slow')).not.toBeInTheDocument();
});

test('a page in a tab that nobody looks at yet is read all the same', async () => {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  try {
    open([kept()]);
    await expect.element(screen.getByRole('heading', { name: '本店' })).toBeVisible();
  } finally {
    Reflect.deleteProperty(document, 'visibilityState');
  }
});

test('a page older than its extension offers to be loaded again', async () => {
  shown = optionsPage();
  shown.answers['shops.list'] = () => Promise.reject(new Broken('reload'));
  shown.open();
  await button('options.reload').click();
  expect(shown.reloads()).toBe(1);
});

test('a missing permission is shown with its button; the prompt comes inside the click', async () => {
  const page = open([kept()], []);
  await expect.element(words('options.denied', { host: 'order.goqsystem.com' })).toBeVisible();
  await button('options.allow', '本店').click();
  expect(page.asked).toEqual([['https://order.goqsystem.com/*']]);
  await expect.element(words('options.granted')).toBeVisible();
  await expect.element(words('options.allowed')).toBeVisible();
});

test('refused, it says how to go on', async () => {
  const page = open([kept()], []);
  page.person.allows = false;
  await button('options.allow', '本店').click();
  await expect.element(words('options.notAllowed')).toBeVisible();
  await expect.element(button('options.allow', '本店')).toBeVisible();
});

test('a permission taken away while the page is open shows at once', async () => {
  const page = open([kept()]);
  await expect.element(words('options.granted')).toBeVisible();
  page.granted.length = 0;
  await page.options.refreshAccess();
  await expect.element(button('options.allow', '本店')).toBeVisible();
});

test.each([
  ['missing', 'options.noPassword'],
  ['unreadable', 'options.passwordUnreadable'],
] as const)('a password that is %s is pointed out', async (password, word) => {
  open([{ shop, password }]);
  await expect.element(words(word)).toBeVisible();
});

test('a saved shop is tested in its row; what is wrong comes with the next step', async () => {
  const page = open([kept()]);
  page.answers['shops.test'] = () => ({
    kind: 'wrongPassword',
    error: { code: 'kaast012E', message: 'no (kaast012E)', remedy: '', next: 'settings' },
  });
  await button('options.test', '本店').click();
  await expect.element(words('test.wrongPassword')).toBeVisible();
  await expect.element(words('test.wrongPasswordNext')).toBeVisible();
  await expect.element(screen.getByText('kaast012E', { exact: false })).toBeVisible();
  expect(page.root.querySelector('dl')?.textContent).toContain(t('options.run.bad'));
});

test('deleting asks; the safe answer has the focus, Escape is the safe answer, the focus comes back', async () => {
  const page = open([kept()]);
  await button('options.remove', '本店').click();
  const dialog = screen.getByRole('alertdialog', { name: t('options.removeAsk', { name: '本店' }) });
  await expect.element(dialog).toBeVisible();
  expect(active()?.textContent).toBe(t('options.stop'));
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('dialog')).toBe(null);
  expect(active()).toBe(button('options.remove', '本店').element());
  expect(page.inputsOf('shops.remove')).toEqual([]);
});

test('deleted: said, and the focus is not lost with the row', async () => {
  open([kept()]);
  await button('options.remove', '本店').click();
  await button('options.removeYes').click();
  await expect.element(words('options.removed', { name: '本店' })).toBeVisible();
  await expect.element(words('options.start')).toBeVisible();
  expect(active()?.id).toBe('shops-title');
});

test('a deletion that failed says so in the question', async () => {
  const page = open([kept()]);
  page.answers['shops.remove'] = () => Promise.reject(new Broken('vaultBroken'));
  await button('options.remove', '本店').click();
  await button('options.removeYes').click();
  await expect.element(words('options.failed.vaultBroken')).toBeVisible();
  await button('options.stop').click();
  await expect.element(screen.getByRole('heading', { name: '本店' })).toBeVisible();
});
