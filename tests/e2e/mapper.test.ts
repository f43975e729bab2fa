import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { billed, numberOf } from '../sandbox/kanri/pages.ts';
import { startKanri, type Kanri } from '../sandbox/kanri/server.ts';
import { authorizations, booked, expectLive } from './books.ts';
import { expect, test } from './fixture.ts';
import { authorizeIn } from './hosts.ts';
import { call, merchant, saveShop, type Stage } from './stage.ts';

const postpay = 'クロネコ代金後払い';
const panel = (page: Page): Locator => page.locator('mapper-of-yoshin');
const row = (page: Page, field: string): Locator =>
  panel(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `${field}を指し示す`, exact: true }) });

/** Opens a page of the back office that nobody has registered, logged in. */
async function openHost(stage: Stage, site: Kanri): Promise<Page> {
  await stage.context.addCookies([{ ...site.logIn(), url: site.origin }]);
  const page = await stage.context.newPage();
  await page.goto(site.list);
  return page;
}
/** What the popup does when its button is pressed on this page. */
async function press(stage: Stage, page: Page, mode: 'map' | 'doctor'): Promise<void> {
  const worker = await stage.worker();
  const tab = await worker.evaluate(async (url) => {
    type Tabs = { query(all: object): Promise<{ id?: number; url?: string }[]> };
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    return (await tabs.query({})).find((one) => one.url === url)?.id;
  }, page.url());
  expect(await call(stage, 'mapper.start', { tab, mode })).toEqual({ ok: true, value: { ok: true } });
  await page.bringToFront();
}
async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('mapper-of-yoshin').analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
}
async function pointAt(page: Page, field: string, place: Locator): Promise<void> {
  await row(page, field)
    .getByRole('button', { name: `${field}を指し示す` })
    .click();
  await expect(panel(page).getByText(`「${field}」の場所を押してください`)).toBeVisible();
  const box = await place.boundingBox();
  if (!box) throw new Error('not in sight');
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  await page.mouse.click(box.x + 8, box.y + box.height / 2);
}

test('a back office that no profile knows: pointed out by mouse and keyboard, saved, and an order approved; after an update of the product, the doctor says what is gone', async ({
  stage,
}) => {
  const site = await startKanri();
  const { control } = stage.provider;
  const page = await openHost(stage, site);
  const first = site.orders[0]!;

  await test.step('the list: what is proposed, and what a person corrects', async () => {
    await press(stage, page, 'map');
    await expect(row(page, '支払い方法')).toContainText(first.payment);
    await expect(row(page, '購入者の氏名')).toContainText(first.buyer.name01);
    // Two amounts, and a number under a word of its own.
    await expect(row(page, '注文番号')).toContainText('未設定');
    await pointAt(page, '注文番号', page.locator('.ichiran tbody a').first());
    await expect(row(page, '注文番号')).toContainText(numberOf(first));
    // The page itself was not pressed.
    expect(page.url()).toBe(site.list);
    await row(page, '請求金額の合計')
      .getByRole('button', { name: '請求金額の合計を指し示す' })
      .press('Enter');
    for (
      let at = 0;
      at < 30 && !(await panel(page).locator('.candidate').textContent())?.includes('お代');
      at++
    )
      await page.keyboard.press(at === 0 ? 'ArrowDown' : 'Tab');
    await page.keyboard.press('Enter');
    await expect(row(page, '請求金額の合計')).toContainText(billed(first).toLocaleString('en-US'));
    await expect(panel(page).locator('tbody tr')).toHaveCount(5);
    await expectSound(page);
    await page.screenshot({ path: 'reports/screens/mapper-list.png' });
    // Esc leaves the pointing, then the panel; what was pointed out is still there.
    await row(page, '注文番号').getByRole('button', { name: '注文番号を指し示す' }).click();
    await page.keyboard.press('Escape');
    await expect(panel(page).getByText('の場所を押してください')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await press(stage, page, 'map');
    await expect(row(page, '注文番号')).toContainText(numberOf(first));
  });

  await test.step('the order’s page: opened by the row’s link, the number pointed at, and read as it will be read', async () => {
    await panel(page).getByRole('button', { name: '注文のページへ進む' }).click();
    await page.waitForURL(/meisai\.cgi/);
    await expect(row(page, '購入者の電話番号')).toContainText(first.buyer.phone);
    await expect(panel(page).getByText('まだ必要なもの：注文番号')).toBeVisible();
    await pointAt(page, '注文番号', page.locator('#uketsuke td').first());
    await pointAt(page, '請求金額の合計', page.locator('#kaikei b'));
    await panel(page).getByRole('button', { name: '読み取りを確かめる' }).click();
    await expect(panel(page).getByText('注文を読み取れました')).toBeVisible();
    await expectSound(page);
    await page.screenshot({ path: 'reports/screens/mapper-order.png' });
    await panel(page).getByRole('button', { name: '保存へ進む' }).click();
    await panel(page).getByLabel('この読み取り方の名前').fill('社内の受注台帳');
    await panel(page).getByRole('button', { name: '保存する' }).click();
    await expect(panel(page).getByText('次に、この受注管理画面の店舗')).toBeVisible();
    const saved = page.waitForEvent('download');
    await panel(page).getByRole('button', { name: 'ファイルに保存' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^yoshin-profile-own-127-0-0-1-.*\.json$/);
    await page.keyboard.press('Escape');
  });

  await test.step('the list has its buttons; one click, one authorization', async () => {
    await saveShop(stage, { backOffice: site.origin });
    await page.goto(site.list);
    const order = site.orders.find((one) => one.payment === postpay)!;
    const slot = page
      .locator('.ichiran tbody tr')
      .filter({ hasText: numberOf(order) })
      .locator('yoshin-slot');
    await expect(page.locator('yoshin-slot')).toHaveCount(
      site.orders.filter(({ payment }) => payment === postpay).length,
    );
    expect(await authorizeIn(page, slot)).toBe('approved');
    const [sent] = await authorizations(stage);
    expect(sent?.fields).toMatchObject({ totalAmount: String(billed(order)) });
    await expectLive(stage, [sent?.fields?.orderNo ?? '']);
    expect(await booked(stage, sent?.fields?.orderNo ?? '')).toBeTruthy();
    expect((await control.calls({ api: 'KAARA', merchant: merchant.code })).length).toBe(1);
    await page.screenshot({ path: 'reports/screens/mapper-used.png' });
  });

  await test.step('an update moves the payments: said once, nothing offered; the doctor names it, and one press mends it', async () => {
    site.change({ payment: 'お金', last: true });
    await page.reload();
    await expect(page.locator('yoshin-ui').getByText('一覧の形が変わり')).toHaveCount(1);
    await expect(page.locator('yoshin-slot')).toHaveCount(0);
    await press(stage, page, 'doctor');
    await expect(panel(page).getByText('読み取り方：社内の受注台帳')).toBeVisible();
    await expect(panel(page).getByText('与信に必要な項目が 1件')).toBeVisible();
    await stage.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    await panel(page).getByRole('button', { name: '診断結果をコピー' }).click();
    await expect(panel(page).getByText('コピーしました')).toBeVisible();
    await expectSound(page);
    await page.screenshot({ path: 'reports/screens/doctor.png' });
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(report)).toMatchObject({ list: { rows: 20, missing: ['list.payment'] } });
    for (const { buyer } of site.orders)
      for (const text of [buyer.name01, buyer.phone, buyer.email]) expect(report).not.toContain(text);

    await panel(page).getByRole('button', { name: '支払い方法を指し示す' }).click();
    const cell = await page.locator('.ichiran tbody td').nth(6).boundingBox();
    await page.mouse.click(cell!.x + 8, cell!.y + 8);
    await expect(row(page, '支払い方法')).toContainText(first.payment);
    await panel(page).getByRole('button', { name: '保存へ進む' }).click();
    await panel(page).getByRole('button', { name: '保存する' }).click();
    await expect(panel(page).getByText('保存しました。注文一覧を開くと')).toBeVisible();
    await page.reload();
    await expect(page.locator('yoshin-slot').first()).toContainText('与信OK');
  });
  await site.close();
});
