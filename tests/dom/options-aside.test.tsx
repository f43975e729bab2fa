import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { AsideView } from '../../lib/messages/aside.ts';
import { t } from '../../lib/words/options.ts';
import { Broken, kept } from '../unit/options/bench.ts';
import { poll } from './host-page.ts';
import { button, optionsPage, words } from './options-page.tsx';

let stage: ReturnType<typeof optionsPage>;
afterEach(() => stage.end());

const office = 'https://order.goqsystem.com';
const record = (change: Partial<AsideView> = {}): AsideView => ({
  store: 'cases',
  version: 1,
  at: Date.UTC(2026, 10, 20, 3, 4),
  backOffice: office,
  hostId: '1',
  number: 'A-1001',
  text: '{"key":"x"}',
  ...change,
});
const records = [
  record(),
  record({ store: 'intents', hostId: '2', number: '', at: Date.UTC(2026, 10, 21) }),
  record({ backOffice: '', hostId: '', number: '', at: null, text: '7' }),
];
async function open(list: AsideView[]): Promise<void> {
  stage = optionsPage([kept()]);
  stage.answers['aside.list'] = () => ({ records: list });
  stage.open();
  await expect.element(page.getByRole('heading', { name: t('options.shops') })).toBeVisible();
}
const section = () => stage.root.querySelector('.aside');

test('what cannot be read is shown: how many, since when, of which orders, what it means', async () => {
  await open(records);
  await poll(() => section()?.textContent ?? '').toContain(t('aside.count', { count: 3 }));
  const text = section()?.textContent ?? '';
  // The first of them, in Japan.
  expect(text).toContain('2026/11/20 12:04');
  expect(text).toContain(t('aside.what'));
  expect(text).toContain(t('aside.means'));
  expect(text).toContain(t('aside.untold', { count: 1 }));
  await page.elementLocator(stage.root.querySelector('.aside summary')!).click();
  const lines = Array.from(stage.root.querySelectorAll('.aside li'), (line) => line.textContent);
  expect(lines).toEqual([
    `A-1001 ${t('aside.store.cases')} ${office}`,
    `2 ${t('aside.store.intents')} ${office}`,
  ]);
  const { violations } = await axe.run(stage.root);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the file for support holds the records as they are', async () => {
  await open(records);
  await button('aside.save').click();
  expect(stage.files.map(({ name }) => name)).toEqual(['yoshin_unreadable_2026-11-24.json']);
  expect(JSON.parse(stage.files[0]?.text ?? '')).toMatchObject({ product: 'Yoshin', records });
});

test('nothing of it is on the page while all can be read', async () => {
  await open([]);
  await poll(() => stage.state().aside).toEqual([]);
  expect(section()).toBe(null);
});

test('records that were put aside before the time was noted do not pretend to know it', async () => {
  await open([record({ at: null })]);
  await poll(() => section()?.textContent ?? '').toContain(t('aside.sinceUnknown'));
});

test('when the ledger cannot be asked, that is said, and the shops are still there', async () => {
  stage = optionsPage([kept()]);
  stage.answers['aside.list'] = () => Promise.reject(new Broken('ledgerUnavailable'));
  stage.open();
  await expect.element(words('aside.failed')).toBeVisible();
  expect(stage.root.textContent).toContain('message of ledgerUnavailable');
  await expect.element(button('options.add')).toBeVisible();
});
