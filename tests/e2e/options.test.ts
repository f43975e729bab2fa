import { expect, test } from './fixture.ts';
import { complaints, expectSound, picture } from './options-page.ts';
import { openSettings, typeShop } from './settings-page.ts';
import { call, merchant, saveShop, slot } from './stage.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';

test('a shop is set up by hand, tested and saved; the open order list gets its buttons', async ({
  stage,
}) => {
  test.slow(); // Two pages and three looks at accessibility.
  const list = await stage.openList();
  const page = await openSettings(stage);
  const heard = complaints(page);
  await expect(page.getByText('使い始めるまでの3ステップ')).toBeVisible();
  await expectSound(page);
  await picture(page, 'empty');

  await typeShop(page, stage, 'wrong123');
  await page.getByRole('button', { name: '接続テスト' }).click();
  await expect(page.getByText('パスワードが違います')).toBeVisible();
  await page.locator('#shop-password').fill(merchant.password);
  await expect(page.getByText('パスワードが違います')).toBeHidden();
  await page.getByRole('button', { name: '接続テスト' }).click();
  await expect(page.getByText('接続できました')).toBeVisible();
  await expectSound(page);
  await picture(page, 'test-ok');

  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('注文一覧を開いてください')).toBeVisible();
  await expect(page.getByText('アクセス許可済み')).toBeVisible();
  await expect(page.getByText('接続OK')).toBeVisible();
  await expectSound(page);
  await picture(page, 'list');
  await expect(slot(list, knownOrders.clean)).toContainText('未実行');
  expect(heard).toEqual([]);
});

test('faults are told at their fields as they are typed, and nothing is sent', async ({ stage }) => {
  await saveShop(stage);
  const page = await openSettings(stage);
  await page.getByRole('button', { name: '店舗を追加' }).click();
  await page.getByLabel('加盟店コード').fill('１２３');
  await expect(page.getByText('現在3桁')).toBeVisible();
  await page.getByLabel('パスワード').fill(' abcd1234');
  await expect(page.getByText('前後に空白')).toBeVisible();
  await page.getByLabel('受注管理画面のURL').fill(stage.office.origin);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByLabel('店舗名')).toBeFocused();
  await expect(page.getByText('このモールには店舗「本店」が設定されています')).toBeVisible();
  await expectSound(page);
  await picture(page, 'faults');

  // The worker judges for itself, whatever a page believes.
  const shops = JSON.parse(JSON.stringify(await call(stage, 'shops.list', {}))) as {
    value: { shops: { shop: object }[] };
  };
  const twin = { ...shops.value.shops[0]?.shop, id: 'twin' };
  expect(await call(stage, 'shops.save', { shop: twin, password: 'abcd1234' })).toMatchObject({
    value: { code: 'mallTaken' },
  });
});

test('an edited shop keeps its password; a deleted one is gone with it', async ({ stage }) => {
  await saveShop(stage);
  const page = await openSettings(stage);
  await page.getByRole('button', { name: '編集 本店' }).click();
  await expect(page.getByLabel('パスワード')).toHaveValue('');
  await expectSound(page);
  await picture(page, 'edit');
  await page.getByLabel('店舗名').fill('本店 新館');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: '接続テスト 本店 新館' }).click();
  await expect(page.getByText('接続OK')).toBeVisible();

  await page.getByRole('button', { name: '削除 本店 新館' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectSound(page);
  await picture(page, 'delete');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '削除 本店 新館' })).toBeFocused();
  await page.getByRole('button', { name: '削除 本店 新館' }).click();
  await page.getByRole('button', { name: '削除する' }).click();
  await expect(page.getByText('「本店 新館」を削除しました')).toBeVisible();
  await expect(page.getByText('使い始めるまでの3ステップ')).toBeVisible();
  expect(await call(stage, 'shops.list', {})).toEqual({ ok: true, value: { shops: [] } });
});

test('unsaved input is guarded: closing the form asks, closing the tab asks', async ({ stage }) => {
  const page = await openSettings(stage);
  await typeShop(page, stage);
  await page.getByRole('button', { name: 'やめる' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('破棄しますか');
  await expectSound(page);
  await picture(page, 'unsaved');
  await page.getByRole('button', { name: '入力に戻る' }).click();
  await expect(page.getByLabel('加盟店コード')).toHaveValue(merchant.code);

  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(page.getByLabel('加盟店コード')).toHaveValue(merchant.code);
  await page.getByRole('button', { name: 'やめる' }).click();
  await page.getByRole('button', { name: '破棄して閉じる' }).click();
  await expect(page.getByText('使い始めるまでの3ステップ')).toBeVisible();
});
