import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { authorize, saveShop, slot } from './stage.ts';
import { announce, everyState, test } from './states.ts';

/** Violations in our parts; the host's page is its own affair. */
async function axe(page: Page, parts: readonly string[] = ['yoshin-slot']): Promise<unknown[]> {
  let builder = new AxeBuilder({ page });
  for (const part of parts) builder = builder.include(part);
  const { violations, passes } = await builder.analyze();
  expect(passes.length).toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)]);
}

test('every state, its details and the conversions can be seen, without one axe violation', async ({
  stage,
}) => {
  test.slow(); // axe measures the contrast of every slot, again and again.
  await saveShop(stage, { acceptWidth: false });
  const page = await stage.openList();
  const states = everyState();
  await expect(slot(page, knownOrders.zeroTotal)).toHaveAttribute('data-status', 'none');
  await announce(stage, states);
  await expect(slot(page, knownOrders.zeroTotal)).toContainText('配送要調査');
  const list = page.locator('#order-list-table');
  await list.evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: 'reports/screens/overlay-states.png' });
  expect(await axe(page)).toEqual([]);

  for (const [id, name] of [
    [knownOrders.cleanTwoItems, '要修正'],
    [knownOrders.noHouseNumber, '要変更'],
    [knownOrders.hostileName, '与信NG'],
  ] as const) {
    await slot(page, id).getByRole('button', { name: '詳細' }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.screenshot({ path: `reports/screens/overlay-details-${id}.png` });
    expect(await axe(page, ['yoshin-ui'])).toEqual([]);
    await page.keyboard.press('Escape');
  }

  await authorize(page, knownOrders.halfWidthText);
  const dialog = page.getByRole('dialog', { name: '変換して送信' });
  await expect(dialog.locator('mark').first()).toBeVisible();
  await page.screenshot({ path: 'reports/screens/overlay-conversions.png' });
  expect(await axe(page, ['yoshin-ui'])).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(slot(page, knownOrders.halfWidthText)).toContainText('未実行');

  // The order is gone from the host's side of the browser: logged out.
  await stage.context.clearCookies();
  await authorize(page, knownOrders.halfWidthText);
  await expect(page.getByText('ログアウトしています')).toBeVisible();
  expect(await axe(page, ['yoshin-slot', 'yoshin-ui'])).toEqual([]);
  await page.screenshot({ path: 'reports/screens/overlay-message.png' });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.screenshot({ path: 'reports/screens/overlay-forced-colors.png' });
});

test('the order page opens beside the list, and the spinner respects who wants no motion', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, knownOrders.clean)).toHaveAttribute('data-status', 'none');
  await announce(stage, everyState());
  await slot(page, knownOrders.cleanTwoItems).getByRole('button', { name: '詳細' }).click();
  const opened = stage.context.waitForEvent('page');
  await page.getByRole('link', { name: '注文を開く' }).click();
  await expect((await opened).locator('body')).toContainText('10084102');

  await page.bringToFront();
  await page.keyboard.press('Escape');
  const animation = () =>
    slot(page, knownOrders.giftRecipient)
      .locator('svg')
      .evaluate((icon) => getComputedStyle(icon).animationName);
  expect(await animation()).toBe('turn');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await animation()).toBe('none');
});

test('an extension that is reloaded under an open list says so once, and breaks nothing', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await stage.openList();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await expect(slot(page, knownOrders.clean)).toHaveAttribute('data-status', 'none');
  await announce(stage, everyState());
  await expect(slot(page, knownOrders.hostileName)).toContainText('与信NG');
  const [worker] = stage.context.serviceWorkers();
  if (!worker) throw new Error('no worker');
  const gone = worker.waitForEvent('close');
  // The call ends with the worker that makes it.
  await worker
    .evaluate(() =>
      (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
    )
    .catch(() => undefined);
  await gone;
  await authorize(page, knownOrders.clean);
  await expect(page.getByText('ページを再読み込みしてください')).toHaveCount(1);
  await expect(slot(page, knownOrders.clean)).toContainText('未実行');
  for (const id of [knownOrders.clean, knownOrders.cleanTwoItems])
    await expect(slot(page, id).getByRole('button', { name: '与信を実行' })).toBeDisabled();
  // It can ask the browser for no word any more, and yet has those that were on no screen so far.
  await slot(page, knownOrders.hostileName).getByRole('button', { name: '詳細' }).click();
  const details = page.getByRole('dialog', { name: '与信NG' });
  await expect(details).toContainText('送信番号');
  await expect(details.getByRole('button', { name: '閉じる' })).toBeVisible();
  expect(errors).toEqual([]);
});
