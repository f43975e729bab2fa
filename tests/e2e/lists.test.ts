import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { authorizations } from './books.ts';
import { expect, test } from './fixture.ts';
import { authorize, saveShop, slot, type Stage } from './stage.ts';

async function openSpa(stage: Stage, query = ''): Promise<Page> {
  const page = await stage.openList();
  await page.goto(`${stage.office.origin}/goq21/index_spa.php${query}`);
  return page;
}

/** From now on, notes in every frame each badge that says approved, with the order whose row it sits in. */
async function noteApprovedBadges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { approvedSeen: seen });
    const look = (): void => {
      for (const badge of document.querySelectorAll('yoshin-slot[data-status="approved"]'))
        seen.add(badge.closest('tr')?.dataset.orderNumber ?? 'no row');
      requestAnimationFrame(look);
    };
    look();
  });
}
const approvedBadges = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(globalThis as unknown as { approvedSeen: Set<string> }).approvedSeen]);

for (const mode of ['recycle', 'replace']) {
  test(`client-side list, ${mode}: no row ever shows another order's badge`, async ({ stage }) => {
    await saveShop(stage);
    const page = await openSpa(stage, `?mode=${mode}`);
    await authorize(page, knownOrders.clean);
    await expect(slot(page, knownOrders.clean)).toContainText('与信OK');
    await noteApprovedBadges(page);

    const firstRow = page.locator('tr[data-order-number]').first();
    const turn = async (name: string): Promise<void> => {
      const before = await firstRow.getAttribute('data-order-number');
      await page.locator('.pager__links').getByText(name, { exact: true }).first().click();
      await expect(firstRow).not.toHaveAttribute('data-order-number', before ?? '');
      await expect(page.locator('yoshin-slot').first()).toContainText(/未実行|与信OK/);
    };
    await turn('2');
    await turn('3');
    await turn('1');
    await expect(slot(page, knownOrders.clean)).toContainText('与信OK');

    // Sorting moves the orders through the rows without any navigation.
    await page.locator('th').filter({ hasText: '合計金額' }).click();
    await expect(firstRow).not.toHaveAttribute('data-order-number', String(knownOrders.clean));
    await page.locator('#spa-filter').fill(String(knownOrders.clean));
    await page.locator('#spa-filter').press('Enter');
    await expect(firstRow).toHaveAttribute('data-order-number', String(knownOrders.clean));
    await expect(slot(page, knownOrders.clean)).toContainText('与信OK');
    expect(await approvedBadges(page)).toEqual([String(knownOrders.clean)]);
  });
}

test('a row that becomes another order while its order is being read: refused, nothing sent', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await openSpa(stage);
  await expect(slot(page, knownOrders.clean)).toContainText('未実行');
  const reading = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  await page.route(/order_details_beta/, async (route) => {
    reading.resolve();
    await goOn.promise;
    await route.continue();
  });
  await authorize(page, knownOrders.clean);
  await reading.promise;
  await page.locator('.pager__links').getByText('2', { exact: true }).first().click();
  await expect(slot(page, knownOrders.clean)).toHaveCount(0);
  goOn.resolve();
  await expect(page.getByRole('alert')).toContainText('入れ替わった');
  expect(await authorizations(stage)).toHaveLength(0);
});

test('what will be sent differently is shown first; やめる sends nothing, and the button works again', async ({
  stage,
}) => {
  await saveShop(stage, { acceptWidth: false });
  const page = await stage.openList();
  const dialog = page.getByRole('dialog');
  await authorize(page, knownOrders.halfWidthText);
  await expect(dialog).toContainText('送信する内容');
  await page.screenshot({ path: 'reports/screens/confirm.png' });
  await dialog.getByRole('button', { name: 'やめる' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(slot(page, knownOrders.halfWidthText)).toContainText('未実行');
  expect(await authorizations(stage)).toHaveLength(0);

  await authorize(page, knownOrders.halfWidthText);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await authorizations(stage)).toHaveLength(0);

  await authorize(page, knownOrders.halfWidthText);
  await dialog.getByLabel('今後確認しない').check();
  await dialog.getByRole('button', { name: '送信する' }).click();
  await expect(slot(page, knownOrders.halfWidthText)).toContainText('与信OK');
  expect(await authorizations(stage)).toHaveLength(1);

  // The tick holds for width alone: the next such order goes without a question, merged lines still ask.
  await authorize(page, knownOrders.clean);
  await expect(slot(page, knownOrders.clean)).toContainText('与信OK');
  await authorize(page, knownOrders.twelveItems);
  await expect(dialog).toContainText('その他');
  await dialog.getByRole('button', { name: 'やめる' }).click();
  expect(await authorizations(stage)).toHaveLength(2);
});

test('logged out of the back office: said, and nothing sent', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, knownOrders.clean)).toContainText('未実行');
  await stage.office.control.logOutEverybody();
  await authorize(page, knownOrders.clean);
  await expect(page.getByRole('alert')).toContainText('ログアウト');
  await expect(slot(page, knownOrders.clean)).toContainText('未実行');
  expect(await authorizations(stage)).toHaveLength(0);
});

test('two tabs: both show what one of them did, and two clicks at once book once', async ({ stage }) => {
  await saveShop(stage);
  const [one, two] = [await stage.openList(), await stage.openList()];
  await expect(slot(two, knownOrders.clean)).toContainText('未実行');
  await expect(slot(one, knownOrders.clean)).toContainText('未実行');
  // Both tabs have pressed and are reading the order; then both go on at the same moment.
  const goOn = Promise.withResolvers<void>();
  for (const page of [one, two]) {
    const reading = Promise.withResolvers<void>();
    await page.route(/order_details_beta/, async (route) => {
      reading.resolve();
      await goOn.promise;
      await route.continue();
    });
    await page.bringToFront();
    await authorize(page, knownOrders.clean);
    await reading.promise;
  }
  goOn.resolve();
  await expect(slot(one, knownOrders.clean)).toContainText('与信OK');
  await expect(slot(two, knownOrders.clean)).toContainText('与信OK');
  expect(await authorizations(stage)).toHaveLength(1);

  await one.bringToFront();
  await authorize(one, knownOrders.cleanTwoItems);
  await expect(slot(two, knownOrders.cleanTwoItems)).toContainText('与信OK');
});
