import { afterEach, expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { headOf } from '../../lib/settings/file.ts';
import { freeRules } from '../../lib/settings/policy.ts';
import { t } from '../../lib/words/options.ts';
import { kept, shop } from '../unit/options/bench.ts';
import { button, input, optionsPage, tabTo, words } from './options-page.tsx';

let shown: ReturnType<typeof optionsPage> | undefined;
function open(...args: Parameters<typeof optionsPage>) {
  shown = optionsPage(...args);
  shown.open();
  return shown;
}
afterEach(() => shown?.end());

/** A file with these shops is chosen. */
async function choose(list: (typeof shop)[], passwords: unknown = null): Promise<void> {
  const head = { ...(await headOf(list, null, new Date(0))), passwords };
  const transfer = new DataTransfer();
  transfer.items.add(new File([JSON.stringify(head)], 'yoshin.json'));
  const chooser = document.querySelector<HTMLInputElement>('.card.file input[type=file]')!;
  chooser.files = transfer.files;
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
}
const cells = (): string[] =>
  [...document.querySelectorAll('.preview tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()).join(' | '),
  );

test('a file shows what it would change, setting by setting, before anything is sent', async () => {
  const page = open([kept()]);
  await expect.element(button('files.choose')).toBeVisible();
  await choose([
    { ...shop, acceptWidth: true, fees: { mode: 'add', tiers: [{ from: 0, to: null, fee: 330 }] } },
    { ...shop, id: 'b', name: '2号店', mall: '自社', merchantCode: '99900000022' },
  ]);
  await expect
    .element(screen.getByRole('heading', { name: t('files.previewTitle', { name: 'yoshin.json' }) }))
    .toHaveFocus();
  expect(cells()).toEqual([
    `本店 ${t('files.kind.replaced')} | ${t('field.acceptWidth')} | ${t('value.off')} | ${t('value.on')}`,
    [
      t('field.fees'),
      t('value.fees', { mode: t('value.keep'), n: 0 }),
      t('value.fees', { mode: t('value.add'), n: 1 }),
    ].join(' | '),
    `2号店 ${t('files.kind.new')} | ${t('files.row.new')}`,
  ]);
  expect(page.inputsOf('files.import')).toEqual([]);

  page.answers['files.import'] = () => ({ ok: true, waiting: 0 });
  await button('files.apply').click();
  await expect.element(words('files.applied')).toBeVisible();
  expect(page.asked).toEqual([['https://order.goqsystem.com/*']]);
  expect(page.inputsOf('files.import')).toMatchObject([{ before: [shop], records: 0, passwords: null }]);
  await expect.element(button('files.choose')).toHaveFocus();
});

test('settings that moved while somebody looked are looked at anew', async () => {
  const page = open([kept()]);
  await expect.element(button('files.choose')).toBeVisible();
  await choose([{ ...shop, concurrency: 2 }]);
  await expect.element(button('files.apply')).toBeVisible();
  page.worker.shops = [kept({ concurrency: 2 })];
  page.answers['files.import'] = () => ({ code: 'movedOn', message: '', remedy: '' });
  await button('files.apply').click();
  await expect.element(words('files.failed.movedOn')).toBeVisible();
  expect(cells()).toEqual([`本店 ${t('files.kind.unchanged')} | ${t('files.row.unchanged')}`]);
});

test('shops that cannot stand beside those here: the reason, and no button', async () => {
  open([kept()]);
  await expect.element(button('files.choose')).toBeVisible();
  await choose([{ ...shop, id: 'b', name: '2号店', mall: '自社' }]);
  await expect.element(words('files.refusal.prefixNeeded', { name: '2号店', other: '本店' })).toBeVisible();
  await expect.element(button('files.apply')).not.toBeInTheDocument();
  await button('files.stop').click();
  await expect.element(button('files.choose')).toHaveFocus();
});

test('a passphrase for a new file is judged before anything is asked', async () => {
  const page = open([kept()]);
  await screen.getByLabelText(t('files.withPasswords')).click();
  await button('files.saveFile').click();
  await expect.element(words('files.bad.short')).toBeVisible();
  await expect.element(input('files.passphrase')).toHaveFocus();
  await input('files.passphrase').fill('correct horse');
  await input('files.passphraseAgain').fill('correct hores');
  await button('files.saveFile').click();
  await expect.element(words('files.bad.differs')).toBeVisible();
  expect(page.inputsOf('files.seal')).toEqual([]);
  page.answers['files.seal'] = () => ({ sealed: { here: 'it is' }, count: 1, missing: 0 });
  await input('files.passphraseAgain').fill('correct horse');
  await button('files.saveFile').click();
  await expect.element(screen.getByText(t('files.savedPasswords', { sealed: 1 }))).toBeVisible();
  await expect.element(input('files.passphrase')).not.toBeInTheDocument();
  expect(page.files[0]?.text).toContain('it is');
  expect(page.files[0]?.text).not.toContain('correct horse');
});

test('by keyboard alone: a part is reset only once the word is typed', async () => {
  const page = open([kept()]);
  page.answers['settings.reset'] = () => ({ ok: true });
  const opener = () => document.querySelector<HTMLElement>('[aria-labelledby="reset-records"] button');
  await expect.element(screen.getByRole('heading', { name: t('files.resetTitle') })).toBeVisible();
  await tabTo(opener);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('alertdialog')).toBeVisible();
  const yes = () => [...document.querySelectorAll<HTMLButtonElement>('dialog button')].at(-1)!;
  expect(yes().disabled).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('alertdialog')).not.toBeInTheDocument();
  expect(document.activeElement).toBe(opener());

  await userEvent.keyboard('{Enter}');
  await tabTo(() => document.getElementById('reset-word'));
  await userEvent.keyboard(`${t('files.resetWord')}x{Enter}`);
  expect(page.inputsOf('settings.reset')).toEqual([]);
  await userEvent.keyboard('{Backspace}{Enter}');
  await expect.element(words('files.resetDone', { part: t('files.reset.records') })).toBeVisible();
  expect(page.inputsOf('settings.reset')).toEqual([{ part: 'records', openIntents: 0, confirm: 'reset' }]);
  expect(document.activeElement).toBe(opener());
});

test('what a policy fixes is shown, marked and shut; the rest can be typed', async () => {
  const page = open([kept()]);
  page.answers['policy.get'] = () => ({
    locked: { a: ['name', 'environment', 'fees'] },
    managed: ['a'],
    blocked: [{ name: '古い店', why: 'backOffice' }],
    problems: [{ path: 'shops[3]', why: 'shape' }],
    rules: { ...freeRules, exportPasswords: false },
    active: true,
  });
  await page.options.files.load();
  await expect.element(words('policy.active')).toBeVisible();
  await expect
    .element(words('policy.blocked', { name: '古い店', why: t('policy.why.backOffice') }))
    .toBeVisible();
  await expect.element(words('policy.problem.shape', { path: 'shops[3]' })).toBeVisible();
  await expect.element(screen.getByLabelText(t('files.withPasswords'))).toBeDisabled();
  await expect.element(button('options.remove', '本店')).not.toBeInTheDocument();
  await button('options.edit', '本店').click();
  await expect.element(input('options.name')).toBeDisabled();
  await expect.element(screen.getByLabelText(t('options.live-env'))).toBeDisabled();
  await expect.element(input('options.code')).toBeEnabled();
  expect(document.querySelectorAll('fieldset.locked > legend')).toHaveLength(3);
  expect(document.querySelector('fieldset.locked > legend')?.textContent.trim()).toBe(t('policy.locked'));
});

test('shops that cannot be read: the way out is offered, and asks first', async () => {
  shown = optionsPage([kept()]);
  shown.answers['shops.list'] = () => ({ code: 'settingsUnreadable', message: '', remedy: '' });
  shown.answers['files.state'] = () => ({ shops: null, records: { cases: 3, intents: 1 }, waiting: 0 });
  shown.answers['files.raw'] = () => ({ text: '{"odd":1}' });
  shown.open();
  await expect.element(words('files.unreadable')).toBeVisible();
  await button('files.rawSave').click();
  await expect.poll(() => shown?.files[0]?.text).toBe('{"odd":1}');
  await button('files.shopsOnly').click();
  await expect.element(screen.getByRole('alertdialog')).toBeVisible();
  // Open calls stay: this part takes nothing away from them.
  expect(document.querySelector('dialog input[type=checkbox]')).toBe(null);
});
