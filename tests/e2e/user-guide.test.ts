import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { createCamera } from '../guide/camera.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { nextResult } from './books.ts';
import { expect, test } from './fixture.ts';
import { acceptAll, openPanel, tick } from './panel.ts';
import { dialogOf, openDetails } from './rows.ts';
import { authorize, merchant, slot, type Stage } from './stage.ts';

const taking = process.env.YOSHIN_PICTURES === '1';
const page1 = readFileSync('docs/ja/first-order.md', 'utf8');

/** A person who presses and types only what the first page of the guide names, in its order. */
function reader(page: () => Page) {
  let at = 0;
  const find = (label: string): void => {
    const next = page1.indexOf(`「${label}`, at);
    if (next < 0) throw new Error(`The guide does not name 「${label}」 at this place`);
    at = next + 1;
  };
  return {
    async press(label: string, role: 'button' | 'radio' | 'link' = 'button'): Promise<void> {
      find(label);
      await page().getByRole(role, { name: label }).click();
    },
    async type(label: string, text: string): Promise<void> {
      find(label);
      await page().getByLabel(label, { exact: true }).fill(text);
    },
    async sees(label: string, where: Locator = page().locator('body')): Promise<void> {
      find(label);
      await expect(where).toContainText(label, { timeout: 20_000 });
    },
  };
}

const row = (page: Page, id: number): Locator => page.locator(`tr[data-order-number="${id}"]`);

async function openSettings(stage: Stage, hash = ''): Promise<Page> {
  const page = await stage.context.newPage();
  await page.goto(stage.pageUrl(`options.html${hash}`));
  return page;
}

test('the first page of the guide leads to the first approved order, and every picture shows the screen as it is', async ({
  stage,
}) => {
  test.slow();
  stage.context.setDefaultTimeout(20_000);
  const camera = createCamera(taking);
  let page = await openSettings(stage, '#guide');
  const here = (): Page => page;
  const staff = reader(here);
  const card = (): Locator => page.locator('main');
  const { clean, cleanTwoItems, giftRecipient } = knownOrders;

  await test.step('the back office is chosen', async () => {
    await expect(page.getByRole('heading', { name: 'お使いの受注管理画面' })).toBeVisible();
    await staff.press('その他（URLを入力）', 'radio');
    await staff.type('受注管理画面のURL', `${stage.office.origin}/goq21/index_beta.php`);
    await camera.picture('guide-office', card());
    await staff.press('許可して次へ');
  });
  await test.step('what the letter says is typed in', async () => {
    await staff.type('加盟店コード', merchant.code);
    await staff.type('パスワード', merchant.password);
    await staff.press('その他のURL', 'radio');
    await staff.type('接続先のURL', stage.provider.baseUrl);
    await camera.picture('guide-letter', card());
    await staff.press('接続テストへ');
  });
  await test.step('tested and saved', async () => {
    await staff.sees('接続できました');
    await camera.picture('guide-test', card());
    await staff.press('保存して次へ');
    await staff.press('このまま次へ');
    await staff.sees('設定できました');
  });
  const settings = page;
  await test.step('the first order is approved', async () => {
    const { name, value } = await stage.office.control.logIn();
    await stage.context.addCookies([{ name, value, url: stage.office.origin }]);
    const opened = stage.context.waitForEvent('page');
    await staff.press('注文一覧を開く（新しいタブ）', 'link');
    page = await opened;
    await row(page, clean).scrollIntoViewIfNeeded();
    await staff.sees('未実行', slot(page, clean));
    await camera.picture('row-none', row(page, clean));
    await slot(page, clean).getByRole('button', { name: '与信を実行' }).click();
    await staff.sees('次のように変換して送信します', dialogOf(page));
    await camera.picture('conversions', dialogOf(page));
    await staff.press('送信する');
    await staff.sees('与信OK', slot(page, clean));
    await camera.picture('row-approved', row(page, clean));
  });
  await test.step('the guide is closed, the settings are there', async () => {
    const list = page;
    page = settings;
    await staff.press('ガイドを終える');
    await expect(page.getByRole('heading', { name: '本店' })).toBeVisible();
    await camera.picture('settings', page.locator('.shops'));
    await camera.picture('keys', page.locator('section', { has: page.locator('#shortcuts-title') }));
    await camera.picture('lock', page.locator('section', { has: page.locator('[id="lock.heading"]') }));
    page = list;
    await page.bringToFront();
  });
  await test.step('the other pages: details, change, panel, help', async () => {
    await nextResult(stage, '2');
    await authorize(page, cleanTwoItems);
    await page.getByRole('button', { name: '送信する' }).click();
    await expect(slot(page, cleanTwoItems)).toContainText('与信NG');
    const details = await openDetails(page, cleanTwoItems);
    await expect(details.getByRole('button', { name: 'ヘルプ' })).toBeVisible();
    await camera.picture('details', details);
    const opened = stage.context.waitForEvent('page');
    await details.getByRole('button', { name: 'ヘルプ' }).click();
    const help = await opened;
    await expect(help.getByRole('heading', { name: '与信NG' })).toBeVisible();
    await help.goto(stage.pageUrl('help.html#kaara029E'));
    await expect(help.getByRole('heading', { name: '郵便番号が実在しません' })).toBeVisible();
    await camera.picture('help', help.locator('.reading'));
    await help.close();
    await page.keyboard.press('Escape');

    const { lines } = await stage.office.control.order(clean);
    await stage.office.control.patchOrder(clean, {
      lines: lines.map((line, at) => (at === 0 ? { ...line, price: line.price - 1000 } : line)),
    });
    await page.reload();
    await expect(slot(page, clean)).toContainText('要変更');
    await slot(page, clean).getByRole('button', { name: '与信内容変更' }).click();
    await expect(dialogOf(page).getByRole('button', { name: '変更を送信する' })).toBeVisible();
    await camera.picture('change', dialogOf(page));
    await page.keyboard.press('Escape');

    await tick(
      page,
      [clean, giftRecipient].map((id) => ({ id })),
    );
    const panel = await openPanel(page);
    await panel.getByRole('button', { name: '与信を実行', exact: true }).click();
    await expect(panel.locator('.tiles')).toBeVisible({ timeout: 20_000 });
    await acceptAll(panel);
    await camera.picture('panel', panel.getByRole('dialog'));
    await page.keyboard.press('Escape');
  });
  await test.step('the popup', async () => {
    const popup = await stage.context.newPage();
    await popup.setViewportSize({ width: 380, height: 560 });
    await popup.goto(stage.pageUrl('popup.html'));
    await expect(popup.getByText('与信NG')).toBeVisible();
    await camera.picture('popup', popup.locator('#app'));
  });
  camera.finish();
});
