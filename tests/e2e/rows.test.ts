import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { slipNumber } from '../sandbox/backoffice/data/slip-number.ts';
import { expect, test } from './fixture.ts';
import { authorize, saveShop, slot } from './stage.ts';

const id = knownOrders.clean;

test('an order edited after its authorization: 要変更, the change before it is sent, and OK again', async ({
  stage,
}) => {
  await saveShop(stage, { amountChange: true });
  const page = await stage.openList();
  await authorize(page, id);
  await expect(slot(page, id)).toContainText('与信OK');

  const { lines, billed } = await stage.office.control.order(id);
  await stage.office.control.patchOrder(id, {
    lines: lines.map((line, at) => (at === 0 ? { ...line, price: line.price - 1000 } : line)),
  });
  await page.reload();
  await expect(slot(page, id)).toContainText('与信OK・要変更');
  await slot(page, id).getByRole('button', { name: '与信内容変更' }).click();
  const dialog = page.getByRole('dialog', { name: '与信内容を変更しますか' });
  await expect(dialog).toContainText('請求金額を変更する');
  await expect(dialog.locator('.total')).toContainText(
    `${billed.toLocaleString('ja-JP')}円 → ${(billed - 1000).toLocaleString('ja-JP')}円（−1,000円）`,
  );
  await page.screenshot({ path: 'reports/screens/change.png' });
  await dialog.getByRole('button', { name: '変更を送信する' }).click();
  await expect(slot(page, id)).toContainText('与信OK');
  await expect(slot(page, id)).not.toContainText('要変更');
});

test('a cancel is asked about with the safe answer at hand; cancelled, it can start again', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await stage.openList();
  await authorize(page, id);
  await expect(slot(page, id)).toContainText('与信OK');
  const dialog = page.getByRole('dialog', { name: '与信をキャンセルしますか' });
  const openCancel = async (): Promise<void> => {
    await slot(page, id).getByRole('button', { name: '詳細' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '与信キャンセル' }).click();
    await expect(dialog).toBeVisible();
  };
  await openCancel();
  await expect(dialog.getByRole('button', { name: 'やめる' })).toBeFocused();
  await page.screenshot({ path: 'reports/screens/cancel.png' });
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(slot(page, id)).toContainText('与信OK');

  await openCancel();
  await dialog.getByRole('button', { name: 'キャンセルする' }).click();
  await expect(slot(page, id)).toContainText('キャンセル済');
  await expect(slot(page, id).getByRole('button', { name: '与信を実行' })).toBeEnabled();
  expect(await stage.provider.control.live('original')).toEqual({});
});

test('a slip number that was typed in is offered for 伝票番号同期, and then says so', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await authorize(page, id);
  await expect(slot(page, id)).toContainText('与信OK');
  const { destinations } = await stage.office.control.order(id);
  const slip = slipNumber('40000000001');
  await stage.office.control.patchOrder(id, { destinations: destinations.map((to) => ({ ...to, slip })) });
  await page.reload();
  await slot(page, id).getByRole('button', { name: '伝票番号同期' }).click();
  await expect(slot(page, id)).toContainText('伝票番号同期OK');
  await slot(page, id).getByRole('button', { name: '詳細' }).click();
  await expect(page.getByRole('dialog')).toContainText(slip);
  await page.screenshot({ path: 'reports/screens/shipped.png' });
});
