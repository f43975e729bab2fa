import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { nextResult, settle } from './books.ts';
import { inWorker } from './in-worker.ts';
import { expect, test } from './fixture.ts';
import { dialogOf, openDetails } from './rows.ts';
import { authorize, call, merchant, saveShop, slot, type Stage } from './stage.ts';

const { clean, cleanTwoItems, fullWidthPhone } = knownOrders;

async function openActivity(stage: Stage, query = ''): Promise<Page> {
  const page = await stage.context.newPage();
  await page.goto(stage.pageUrl(`activity.html${query}`));
  await expect(page.getByText(/^[\d,]+件/)).toBeVisible();
  return page;
}
/** One order granted, one refused, one on hold, pressed by 田中. */
async function threeOrders(stage: Stage): Promise<Page> {
  await saveShop(stage);
  await call(stage, 'staff.set', { name: '田中' });
  const list = await stage.openList();
  await authorize(list, clean);
  await expect(slot(list, clean)).toContainText('与信OK');
  await nextResult(stage, '1');
  await authorize(list, cleanTwoItems);
  await expect(slot(list, cleanTwoItems)).toContainText('与信NG');
  await nextResult(stage, '3');
  await authorize(list, fullWidthPhone);
  await expect(slot(list, fullWidthPhone)).toContainText('与信保留');
  return list;
}
const badge = async (stage: Stage): Promise<string> =>
  inWorker(stage, () =>
    (
      globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } }
    ).chrome.action.getBadgeText({}),
  );

test('what the list did is in the activity page: states, who, what was sent; and a press leads back to the row', async ({
  stage,
}) => {
  test.slow();
  const list = await threeOrders(stage);
  const page = await openActivity(stage);
  const lines = page.locator('.line');
  await expect(lines).toHaveCount(3);
  const books = await stage.provider.control.orders({ merchant: merchant.code });
  for (const { orderNo, result } of books) {
    const word = result === '0' ? '与信OK' : result === '1' ? '与信NG' : '保留';
    await expect(lines.filter({ hasText: orderNo })).toContainText(word);
    await expect(lines.filter({ hasText: orderNo })).toContainText('田中');
  }
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const granted = books.find(({ result }) => result === '0')!;
  await page.keyboard.press('/');
  await page.keyboard.type(granted.orderNo);
  await expect(lines).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await sheet.getByText('送信内容').first().click();
  await expect(sheet).toContainText('*******0011');
  await expect(sheet).toContainText(granted.orderNo);
  await expect(sheet).not.toContainText(merchant.password);
  await page.screenshot({ path: 'reports/screens/activity-sheet.png' });
  await sheet.getByRole('button', { name: '受注管理画面の一覧で表示' }).click();
  await expect(slot(list, clean)).toBeInViewport();
  await expect.poll(() => list.evaluate(() => document.visibilityState)).toBe('visible');

  await openDetails(list, clean);
  const opened = stage.context.waitForEvent('page');
  await dialogOf(list).getByRole('button', { name: '操作履歴を開く' }).click();
  await expect((await opened).getByRole('searchbox')).toHaveValue(granted.orderNo);
});

test('the popup and the number on the button are what the provider’s books say; an order leads to its row', async ({
  stage,
}) => {
  test.slow();
  const list = await threeOrders(stage);
  const refused = (await stage.provider.control.orders({ merchant: merchant.code })).filter(
    ({ result }) => result === '1',
  );
  await expect.poll(() => badge(stage)).toBe(String(refused.length));
  const page = await stage.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(stage.pageUrl('popup.html'));
  await expect(page.getByRole('group', { name: `与信NG ${refused.length}件` })).toBeVisible();
  await expect(page.getByTitle(/^注文 .* を開く$/)).toHaveCount(refused.length);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.screenshot({ path: 'reports/screens/popup.png' });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.screenshot({ path: 'reports/screens/popup-dark.png' });

  // Somebody takes care of it in the list: the open popup and the button follow.
  await authorize(list, cleanTwoItems);
  await expect(slot(list, cleanTwoItems)).toContainText('与信OK');
  await expect(page.getByText('確認が必要な注文はありません。')).toBeVisible();
  await expect.poll(() => badge(stage)).toBe('');
});

test('a hold that ends while nobody looks is told, by number and without a name', async ({ stage }) => {
  test.slow();
  const list = await threeOrders(stage);
  const held = (await stage.provider.control.orders({ merchant: merchant.code })).find(
    ({ result }) => result === '3',
  )!;
  await call(stage, 'alerts.set', { on: ['hold'], quiet: null, holdHours: 6 });
  await settle(stage, held.orderNo, '0');
  const other = await stage.context.newPage();
  await other.goto('about:blank');
  await other.bringToFront();
  await slot(list, fullWidthPhone).getByRole('button', { name: '与信結果確認' }).click();
  await expect(slot(list, fullWidthPhone)).toContainText('与信OK');
  const shown = async (): Promise<string[]> =>
    inWorker(stage, async () => {
      const { notifications } = (
        globalThis as unknown as {
          chrome: { notifications: { getAll(): Promise<Record<string, unknown>> } };
        }
      ).chrome;
      return Object.keys(await notifications.getAll());
    });
  await expect.poll(shown).toEqual([expect.stringMatching(/^yoshin\.hold\./)]);
});
