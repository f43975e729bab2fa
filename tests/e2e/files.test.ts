import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { authorizations, expectLive, nextResult } from './books.ts';
import { elapse } from './elapse.ts';
import { expect, test } from './fixture.ts';
import { arm, standsAt } from './gate.ts';
import { complaints, expectSound, picture } from './options-page.ts';
import { openSettings } from './settings-page.ts';
import { inWorker } from './in-worker.ts';
import { authorize, call, merchant, saveShop, slot, type Stage } from './stage.ts';

const {
  clean,
  cleanTwoItems,
  giftRecipient,
  variantKanji,
  twelveItems: lost,
  halfWidthText: late,
} = knownOrders;
const orders = [clean, cleanTwoItems, giftRecipient, lost, variantKanji];
const passphrase = '正しい合言葉 2026';
// Four orders are worked on first, and every way in and out of a passphrase is slow on purpose.
test.describe.configure({ timeout: 90_000 });

/** Badges of the orders that these tests work on. */
const badges = (page: Page): Promise<string[]> =>
  Promise.all(orders.map(async (id) => (await slot(page, id).innerText()).trim()));

/** Orders in every state that a short life brings, the last one with its answer lost. */
async function work(stage: Stage): Promise<{ page: Page; shown: string[] }> {
  await saveShop(stage);
  const page = await stage.openList();
  await authorize(page, clean);
  await expect(slot(page, clean)).toContainText('与信OK');
  await nextResult(stage, '1');
  await authorize(page, cleanTwoItems);
  await expect(slot(page, cleanTwoItems)).toContainText('与信NG');
  await nextResult(stage, '3');
  await authorize(page, giftRecipient);
  await expect(slot(page, giftRecipient)).toContainText('与信保留');
  await stage.provider.control.fault({ kind: 'drop', api: 'KAARA', when: 'after', times: 1 });
  await stage.provider.control.fault({ kind: 'drop', api: 'KAARS', when: 'before' });
  await authorize(page, variantKanji);
  // A remedy is proposed, and nobody agrees to it.
  await page.getByRole('dialog').getByRole('button', { name: 'やめる' }).click();
  await expect(slot(page, variantKanji)).toContainText('要修正');
  await authorize(page, lost);
  await page.getByRole('dialog').getByRole('button', { name: '送信する' }).click();
  await expect(slot(page, lost)).toContainText('結果確認中');
  return { page, shown: await badges(page) };
}

/** Saves the settings to a file as a person does. */
async function saveFile(page: Page, folder: string, words: string | null): Promise<string> {
  if (words !== null) {
    await page.getByLabel('パスワードも含める').check();
    await page.getByLabel('ファイルの合言葉', { exact: true }).fill(words);
    await page.getByLabel('ファイルの合言葉（確認）').fill(words);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ファイルを保存' }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await expect(page.getByText(/ファイル「.*」を保存しました/)).toBeVisible();
  return path;
}

async function wipe(page: Page, part = 'すべて'): Promise<void> {
  await page.getByRole('button', { name: `${part}: 消す…` }).click();
  const agree = page.getByLabel(/承知しました/);
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  if (await agree.isVisible()) await agree.check();
  await dialog.getByLabel(/「リセット」と入力/).fill('リセット');
  await dialog.getByRole('button', { name: '消す', exact: true }).click();
  await expect(page.getByText(`「${part}」を消しました`)).toBeVisible();
}

const choose = (page: Page, path: string): Promise<void> =>
  page.locator('.card.file input[type=file]').setInputFiles(path);

test('save, wipe, restore: the same badges, the password with it, and what was open is asked after', async ({
  stage,
}) => {
  const { page: list, shown } = await work(stage);
  const page = await openSettings(stage);
  const heard = complaints(page);
  await expect(page.getByLabel('記録も含める（5件の注文）')).toBeChecked();
  const file = await saveFile(page, stage.profile, passphrase);
  await expect(page.getByText('パスワード1件を暗号化して含めました')).toBeVisible();
  await expectSound(page);
  await picture(page, 'files-saved');
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain(merchant.password);
  expect(text).not.toContain(passphrase);

  await wipe(page);
  await expect(page.getByText('使い始めるまでの3ステップ')).toBeVisible();
  await expect(slot(list, clean)).not.toContainText('与信OK');
  const sent = (await authorizations(stage)).length;
  await stage.provider.control.clearFaults();

  await choose(page, file);
  await expect(page.getByRole('heading', { name: /を読み込むと/ })).toBeFocused();
  await expect(page.getByText('追加する注文：5件')).toBeVisible();
  await expect(page.getByText('結果が出ていない処理：1件')).toBeVisible();
  await page.getByLabel('このファイルの合言葉').fill('まちがった合言葉です');
  await page.getByRole('button', { name: '合言葉を確かめる' }).click();
  await expect(page.getByText('合言葉が違います')).toBeVisible();
  await expectSound(page);
  await picture(page, 'files-wrong-passphrase');
  await page.getByLabel('このファイルの合言葉').fill(passphrase);
  await page.getByRole('button', { name: '合言葉を確かめる' }).click();
  await expect(page.getByText('パスワード1件を復元します')).toBeVisible();
  await expectSound(page);
  await picture(page, 'files-preview');
  // Nothing is written before somebody says so.
  expect(await call(stage, 'shops.list', {})).toMatchObject({ value: { shops: [] } });
  await page.getByRole('button', { name: '読み込む', exact: true }).click();
  await expect(page.getByText('読み込みました')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('listitem').filter({ hasText: '本店' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'ファイルを選ぶ' })).toBeFocused();
  expect(heard).toEqual([]);

  // The open call is asked after with the restored password. Nothing is sent anew.
  const again = await stage.openList();
  await expect(slot(again, lost)).toContainText('与信OK');
  const now = await badges(again);
  expect(now.toSpliced(3, 1)).toEqual(shown.toSpliced(3, 1));
  expect((await authorizations(stage)).length).toBe(sent);
  const numbers = await Promise.all(
    [clean, giftRecipient, lost].map(async (id) => (await stage.office.control.order(id)).number),
  );
  await expectLive(stage, numbers.toSorted());
});

test('without passwords the shop says that one is missing, and nothing else is lost', async ({ stage }) => {
  const { shown } = await work(stage);
  const page = await openSettings(stage);
  const file = await saveFile(page, stage.profile, null);
  await wipe(page);
  await choose(page, file);
  await expect(page.getByText('このファイルにパスワードは含まれていません')).toBeVisible();
  await page.getByRole('button', { name: '読み込む', exact: true }).click();
  await expect(page.getByText('読み込みました')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('パスワードが保存されていません').first()).toBeVisible();
  const again = await stage.openList();
  await expect.poll(() => badges(again)).toEqual(shown);
});

test('a file twice, and an old file over newer work: nothing newer is overwritten', async ({ stage }) => {
  const { page: list } = await work(stage);
  const page = await openSettings(stage);
  const file = await saveFile(page, stage.profile, null);
  await stage.provider.control.clearFaults();
  await elapse(stage, 180_000);
  await expect(slot(list, lost)).toContainText('与信OK');
  await authorize(list, late);
  await expect(slot(list, late)).toContainText('与信OK');
  const shown = await badges(list);
  const sent = (await authorizations(stage)).length;

  await choose(page, file);
  await expect(page.getByText('変更なし').first()).toBeVisible();
  await expect(page.getByText(/変わらない注文：\d件/)).toBeVisible();
  await page.getByRole('button', { name: '読み込む', exact: true }).click();
  await expect(page.getByText('読み込みました')).toBeVisible({ timeout: 20_000 });
  const again = await stage.openList();
  await expect.poll(() => badges(again)).toEqual(shown);
  expect((await authorizations(stage)).length).toBe(sent);
});

test('a broken file, a changed one, a newer one and a stranger’s: a clear sentence, and nothing is changed', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await openSettings(stage);
  const file = await saveFile(page, stage.profile, passphrase);
  const whole = JSON.parse(readFileSync(file, 'utf8')) as { shops: { shops: { ownUrl: string }[] } };
  const evil = structuredClone(whole);
  evil.shops.shops[0]!.ownUrl = 'https://evil.example/';
  const cases: [text: string, said: string][] = [
    [readFileSync(file, 'utf8').slice(0, -40), 'ファイルの内容を読み取れません'],
    [JSON.stringify(evil), 'ファイルの内容が、保存されたときと違います'],
    [JSON.stringify({ ...whole, version: 3 }), '新しい版のYoshinで作られています'],
    ['{"format":"other"}', 'Yoshinの設定ファイルではありません'],
  ];
  const stored = await call(stage, 'shops.list', {});
  for (const [text, said] of cases) {
    const path = join(stage.profile, 'other.json');
    writeFileSync(path, text);
    await choose(page, path);
    await expect(page.getByText(said)).toBeVisible();
  }
  await expectSound(page);
  await picture(page, 'files-newer');
  expect(await call(stage, 'shops.list', {})).toEqual(stored);
});

test('the worker dies after the yes: the file is taken in all the same, once', async ({ stage }) => {
  const { shown } = await work(stage);
  const page = await openSettings(stage);
  const file = await saveFile(page, stage.profile, passphrase);
  await wipe(page);
  await choose(page, file);
  await page.getByLabel('このファイルの合言葉').fill(passphrase);
  await page.getByRole('button', { name: '合言葉を確かめる' }).click();
  await expect(page.getByText('パスワード1件を復元します')).toBeVisible();
  await stage.provider.control.clearFaults();
  await arm(stage, 'transfer.take:after');
  await page.getByRole('button', { name: '読み込む', exact: true }).click();
  await standsAt(stage, 'transfer.take:after');
  await stage.killWorker();
  await expect(page.getByText('処理を終えられませんでした')).toBeVisible();
  // The next start of the worker goes on with it.
  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: '本店' })).toBeVisible();
  const again = await stage.openList();
  await expect(slot(again, lost)).toContainText('与信OK');
  expect((await badges(again)).toSpliced(3, 1)).toEqual(shown.toSpliced(3, 1));
});

test('settings that cannot be read: kept as they are, saved as they are, reset alone', async ({ stage }) => {
  await work(stage);
  await inWorker(stage, async () => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
    ).chrome;
    await storage.local.set({ shops: { version: 99, shops: 'from a later version' } });
  });
  const page = await openSettings(stage);
  await expect(page.getByText('店舗の設定を読み取れません')).toBeVisible();
  await expectSound(page);
  await picture(page, 'files-unreadable');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'そのまま保存' }).click(),
  ]);
  const path = join(stage.profile, 'raw.json');
  await download.saveAs(path);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    shops: { version: 99, shops: 'from a later version' },
  });
  await wipe(page, '店舗・モールの設定');
  await expect(page.getByText('使い始めるまでの3ステップ')).toBeVisible();
  expect(await call(stage, 'files.state', {})).toMatchObject({
    value: { shops: [], records: { cases: 5, intents: 1 } },
  });
});

test('records are not deleted while a result is open unless that is agreed to; each part leaves the others', async ({
  stage,
}) => {
  const { page: list } = await work(stage);
  const reset = (part: string, openIntents: number) =>
    call(stage, 'settings.reset', { part, openIntents, confirm: 'reset' });
  for (const part of ['records', 'passwords', 'everything'])
    expect(await reset(part, 0)).toMatchObject({ value: { code: 'openIntents' } });
  const page = await openSettings(stage);
  await page.getByRole('button', { name: '与信の記録: 消す…' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByText('結果が出ていない処理が1件あります')).toBeVisible();
  await dialog.getByLabel(/「リセット」と入力/).fill('リセット');
  await expect(dialog.getByRole('button', { name: '消す', exact: true })).toBeDisabled();
  await expectSound(page);
  await picture(page, 'files-reset');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: '与信の記録: 消す…' })).toBeFocused();

  await wipe(page, '与信の記録');
  await expect(slot(list, clean)).toContainText('未実行');
  expect(await call(stage, 'files.state', {})).toMatchObject({
    value: { records: { cases: 0, intents: 0 } },
  });
  expect(await call(stage, 'shops.list', {})).toMatchObject({ value: { shops: [{ password: 'stored' }] } });
  await wipe(page, 'パスワード');
  expect(await call(stage, 'shops.list', {})).toMatchObject({ value: { shops: [{ password: 'missing' }] } });
});
