import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import { t } from '../../lib/words/options.ts';
import { kept } from '../unit/options/bench.ts';
import { poll } from './host-page.ts';
import { button, input, optionsPage, words } from './options-page.tsx';

let shown: ReturnType<typeof optionsPage>;
afterEach(() => shown.end());

const own = { ...goq, id: 'own-a', name: '自店のGoQ' };
const fileOf = (data: unknown, name = 'profile.json'): File => new File([JSON.stringify(data)], name);
async function expectSound(): Promise<void> {
  const { violations } = await axe.run(shown.root);
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
}
async function choose(file: File): Promise<void> {
  await userEvent.upload(page.getByLabelText(t('profiles.add')).last(), file);
}
/** The staff's name has a button of the same word. */
const save = () => button('profiles.save').first().click();
function open(): void {
  shown = optionsPage([kept()]);
  shown.open();
}

test('a file is named, bound to a back office, kept, saved as a file again, renamed and removed', async () => {
  open();
  await expect.element(words('profiles.none')).toBeVisible();
  await choose(fileOf(own));
  await expect.element(input('profiles.office')).toHaveValue('https://order.goqsystem.com');
  await input('profiles.office').fill('no address');
  await save();
  await expect.element(words('profiles.officeBad')).toBeVisible();
  await input('profiles.office').fill('https://order.goqsystem.com/goq21/index_beta.php');
  await expectSound();
  await save();
  await expect.element(words('profiles.saved')).toBeVisible();
  expect(shown.asked).toEqual([['https://order.goqsystem.com/*']]);
  expect(shown.worker.profiles).toMatchObject([{ backOffice: 'https://order.goqsystem.com', profile: own }]);

  await button('profiles.export', own.name).click();
  expect(JSON.parse(shown.files[0]?.text ?? '')).toEqual(own);
  await button('profiles.rename', own.name).click();
  await input('profiles.name').fill(' ');
  await save();
  await expect.element(words('profiles.nameBad')).toBeVisible();
  await input('profiles.name').fill('本店の一覧');
  await save();
  await poll(() => shown.worker.profiles[0]?.profile.name).toBe('本店の一覧');
  await expectSound();
  await button('profiles.remove', '本店の一覧').click();
  await button('profiles.removeYes').click();
  await expect.element(words('profiles.none')).toBeVisible();
  expect(shown.worker.profiles).toEqual([]);
});

test('every problem of a file is told at its field, and nothing is kept', async () => {
  open();
  const { row: _row, ...list } = goq.list;
  await choose(fileOf({ ...own, list, match: { address: '(' } }, 'bad.json'));
  await expect.element(words('profiles.badTitle', { name: 'bad.json', count: 2 })).toBeVisible();
  const problems = [...shown.root.querySelectorAll('.problems li')].map((item) => item.textContent);
  expect(problems.map((text) => /[a-z]+\.[a-z]+/.exec(text)?.[0])).toEqual(['match.address', 'list.row']);
  expect(shown.inputsOf('profiles.save')).toEqual([]);
  await expectSound();
});

test('profiles that cannot be read are said to be kept', async () => {
  shown = optionsPage([kept()]);
  shown.answers['profiles.list'] = () => ({ code: 'profilesUnreadable', message: '', remedy: '' });
  shown.open();
  await expect.element(words('profiles.unreadable')).toBeVisible();
});
