import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import type { AutomationOfShop } from '../../lib/messages/automation.ts';
import { shopDefaults, type Shop } from '../../lib/settings/shop.ts';
import { t } from '../../lib/words/options.ts';
import { kept } from '../unit/options/bench.ts';
import { button, describedBy, input, optionsPage, words } from './options-page.tsx';

const on: Shop['automation'] = { ...shopDefaults.automation, checkHolds: true };
let shown: ReturnType<typeof optionsPage> | undefined;
afterEach(() => shown?.end());
async function edit(...args: Parameters<typeof optionsPage>) {
  shown = optionsPage(...args);
  shown.open();
  await button('options.edit', '本店').click();
  return shown;
}
const saved = (page: ReturnType<typeof optionsPage>): Shop[] =>
  page.inputsOf('shops.save').map((one) => (one as { shop: Shop }).shop);
const violations = async (root: Element): Promise<unknown[]> =>
  (await axe.run(root, { rules: { region: { enabled: false } } })).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ]);

test('each switch says what it does and never does; all are off at first', async () => {
  const page = await edit([kept()]);
  for (const name of ['authorizeNew', 'checkHolds', 'registerSlips', 'recheckBeforeDispatch'] as const) {
    const box = input(`options.auto.${name}`).element() as HTMLInputElement;
    expect(box.checked).toBe(false);
    expect(describedBy(box)).toBe(t(`options.auto.${name}Text`));
  }
  expect(await violations(page.root)).toEqual([]);
  await input('options.auto.registerSlips').click();
  await button('options.save').click();
  await expect
    .poll(() => saved(page))
    .toMatchObject([{ automation: { ...shopDefaults.automation, registerSlips: true } }]);
});

test('requesting credit by itself is asked about: no leaves it off, yes turns it on, off needs no question', async () => {
  const page = await edit([kept()]);
  const box = input('options.auto.authorizeNew');
  const draft = () => page.state().form?.draft.automation.authorizeNew;
  await box.click();
  await expect.element(screen.getByRole('alertdialog')).toHaveAccessibleName(t('options.auto.ask'));
  expect(await violations(page.root)).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(box).not.toBeChecked();
  expect(draft()).toBe(false);
  await box.click();
  await button('options.auto.askYes').click();
  await expect.element(box).toBeChecked();
  expect(draft()).toBe(true);
  await box.click();
  await expect.element(box).not.toBeChecked();
  expect(document.querySelector('dialog')).toBe(null);
});

test('speed is judged as it is typed, in digits of any width, and kept as numbers', async () => {
  const page = await edit([kept()]);
  const [calls, seconds] = [input('options.concurrency'), input('options.timeout')];
  await expect.element(calls).toHaveValue('4');
  for (const [field, bad, key] of [
    [calls, ['0', '9', '', '2.5', 'たくさん'], 'options.bad.concurrency'],
    [seconds, ['4', '26', '10秒'], 'options.bad.timeout'],
  ] as const) {
    for (const text of bad) {
      await field.fill(text);
      await expect.poll(() => describedBy(field.element())).toContain(t(key));
      await expect.element(field).toHaveValue(text);
    }
  }
  await button('options.save').click();
  await expect.poll(() => document.activeElement?.id).toBe('shop-concurrency');
  expect(saved(page)).toEqual([]);
  await calls.fill('８');
  await seconds.fill('10');
  await button('options.save').click();
  await expect.poll(() => saved(page)).toMatchObject([{ concurrency: 8, timeout: 10 }]);
});

/** The list of shops, with what the worker knows of their automation. */
function list(shops: AutomationOfShop[], paused = false) {
  shown = optionsPage([kept({ automation: on })]);
  const page = shown;
  const told = { paused, shops };
  const sent: [string, unknown][] = [];
  Object.assign(page.answers, {
    'automation.shops': () => told,
    'automation.goOn': (asked: unknown) => {
      sent.push(['goOn', asked]);
      told.shops = told.shops.map((one) => ({ ...one, stopped: false }));
      return { ok: true };
    },
    'automation.pause': (asked: unknown) => {
      sent.push(['pause', asked]);
      told.paused = false;
      return { ok: true };
    },
  });
  page.open();
  return { page, sent };
}

test('a shop whose automation has stopped says so, and goes on when told', async () => {
  const { page, sent } = list([{ shopId: 'a', stopped: true, last: null }]);
  await expect.element(words('options.auto.stopped')).toBeVisible();
  expect(await violations(page.root)).toEqual([]);
  await button('options.auto.goOn', '本店').click();
  await expect
    .poll(() => document.querySelector('main')?.textContent)
    .not.toContain(t('options.auto.stopped'));
  expect(sent).toEqual([['goOn', { shopId: 'a' }]]);
  await expect.element(words('options.auto.wentOn')).toBeVisible();
});

test('a pause of this browser is shown and ended here too', async () => {
  const { sent } = list([{ shopId: 'a', stopped: false, last: null }], true);
  await button('options.auto.resume').click();
  await expect
    .poll(() => document.querySelector('main')?.textContent)
    .not.toContain(t('options.auto.paused'));
  expect(sent).toEqual([['pause', { paused: false }]]);
});

test('where nothing happens by itself nobody is asked, and a worker that does not tell hides no shop', async () => {
  shown = optionsPage([kept()]);
  shown.open();
  await expect.element(button('options.edit', '本店')).toBeVisible();
  expect(shown.state().automation).toBe(null);
  shown.end();
  shown = optionsPage([kept({ automation: on })]);
  shown.open();
  await expect.element(button('options.edit', '本店')).toBeVisible();
});
