import type { Page } from '@playwright/test';
import { merchant, type Stage } from './stage.ts';

/** Opens the extension's settings as a person does after installing. */
export async function openSettings(stage: Stage): Promise<Page> {
  const page = await stage.context.newPage();
  await page.goto(stage.pageUrl('options.html'));
  return page;
}

/** Types a shop that belongs to the stand-ins into the form. Nothing is saved yet. */
export async function typeShop(
  page: Page,
  stage: Stage,
  password: string = merchant.password,
): Promise<void> {
  await page.getByRole('button', { name: '店舗を追加' }).click();
  await page.getByLabel('店舗名').fill('本店');
  await page.getByLabel('受注管理画面のURL').fill(`${stage.office.origin}/goq21/index_beta.php`);
  await page.getByLabel('加盟店コード').fill(merchant.code);
  await page.getByLabel('パスワード').fill(password);
  await page.getByLabel('その他のURL').check();
  await page.getByLabel('接続先のURL').fill(stage.provider.baseUrl);
}
