import { AxeBuilder } from '@axe-core/playwright';
import { authorizations } from './books.ts';
import { expect, test } from './fixture.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { saveShop, showRow, slot } from './stage.ts';

test('ticked orders are authorized by a job, from the launcher to the badges', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await showRow(page, knownOrders.clean);
  const panel = page.locator('yoshin-panel');
  await expect(panel.locator('.launcher')).toContainText('0件');
  await page.locator(`input[name="order_number[]"][value="${knownOrders.clean}"]`).check();
  await expect(panel.locator('.launcher')).toContainText('1件');

  await panel.locator('.launcher button[aria-expanded]').click();
  await expect(panel.getByRole('dialog')).toBeVisible();
  await panel.getByRole('button', { name: '与信を実行', exact: true }).click();
  await expect(panel.locator('.tiles')).toBeVisible();
  expect(await authorizations(stage)).toEqual([]);
  const open = panel.getByRole('button', { name: 'すべて開く' });
  if (await open.isVisible()) {
    await open.click();
    await panel.getByRole('button', { name: 'すべて確認済みにする' }).click();
  }
  const { violations } = await new AxeBuilder({ page }).include('yoshin-panel').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await panel.getByRole('button', { name: '1件を実行する' }).click();
  await expect(panel.locator('.job')).toContainText('完了');
  await expect(panel.locator('li.line .chip')).toHaveText('与信OK');
  await expect(slot(page, knownOrders.clean)).toContainText('与信OK');
  expect(await authorizations(stage)).toHaveLength(1);

  // The job is known to the next page too, and nothing of it is run again.
  await page.reload();
  await showRow(page, knownOrders.clean);
  await panel.locator('.launcher button[aria-expanded]').click();
  await expect(panel.locator('.job')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('dialog')).toHaveCount(0);
  await expect(panel.locator('.launcher button[aria-expanded]')).toBeFocused();
  expect(await authorizations(stage)).toHaveLength(1);
});
