import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixture.ts';
import { merchant } from './stage.ts';

test('a shop is set up by hand, tested and saved; faults are told at the field', async ({ stage }) => {
  const page = await stage.context.newPage();
  await page.goto(stage.pageUrl('options.html'));
  await page.getByRole('button', { name: '店舗を追加' }).click();
  await page.getByLabel('店舗名').fill('本店');
  await page.getByLabel('受注管理画面のURL').fill(`${stage.office.origin}/goq21/index_beta.php`);
  await page.getByLabel('加盟店コード').fill('１２３');
  await expect(page.getByText('現在3桁')).toBeVisible();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByLabel('加盟店コード')).toBeFocused();
  await page.screenshot({ path: 'reports/screens/options-fault.png', fullPage: true });

  await page.getByLabel('加盟店コード').fill(merchant.code);
  await page.getByLabel('パスワード').fill('wrong123');
  await page.getByLabel('その他のURL').check();
  await page.getByLabel('接続先のURL').fill(stage.provider.baseUrl);
  await page.getByRole('button', { name: '接続テスト' }).click();
  await expect(page.getByText('パスワードが違います')).toBeVisible();
  await page.getByLabel('パスワード').fill(merchant.password);
  await page.getByRole('button', { name: '接続テスト' }).click();
  await expect(page.getByText('接続できました')).toBeVisible();
  await page.screenshot({ path: 'reports/screens/options-test.png', fullPage: true });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('保存しました')).toBeVisible();
  await page.getByRole('button', { name: '編集 本店' }).click();
  await expect(page.getByLabel('パスワード')).toHaveValue('');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a provider that is not there is called unreachable', async ({ stage }) => {
  await stage.provider.close();
  const page = await stage.context.newPage();
  await page.goto(stage.pageUrl('options.html'));
  await page.getByRole('button', { name: '店舗を追加' }).click();
  await page.getByLabel('店舗名').fill('本店');
  await page.getByLabel('加盟店コード').fill(merchant.code);
  await page.getByLabel('パスワード').fill(merchant.password);
  await page.getByLabel('その他のURL').check();
  await page.getByLabel('接続先のURL').fill(stage.provider.baseUrl);
  await page.getByRole('button', { name: '接続テスト' }).click();
  await expect(page.getByText('提供元に接続できません')).toBeVisible();
});
