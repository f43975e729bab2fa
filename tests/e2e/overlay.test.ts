import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { authorizations, nextResult } from './books.ts';
import { expect, test } from './fixture.ts';
import { authorize, saveShop, slot } from './stage.ts';

test('one click: approved, declined and on hold are shown as the provider said', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await authorize(page, knownOrders.clean);
  await expect(slot(page, knownOrders.clean)).toContainText('与信OK');

  await nextResult(stage, '2');
  await authorize(page, knownOrders.cleanTwoItems);
  await expect(slot(page, knownOrders.cleanTwoItems)).toContainText('与信NG');
  await slot(page, knownOrders.cleanTwoItems).getByRole('button', { name: '詳細' }).click();
  await expect(page.getByRole('dialog', { name: '与信NG' })).toContainText('限度額');
  await page.screenshot({ path: 'reports/screens/declined.png' });
  await page.keyboard.press('Escape');

  await nextResult(stage, '3');
  await authorize(page, knownOrders.giftRecipient);
  await expect(slot(page, knownOrders.giftRecipient)).toContainText('与信保留');
  await page.screenshot({ path: 'reports/screens/list.png' });

  const totals = await Promise.all(
    [knownOrders.clean, knownOrders.cleanTwoItems, knownOrders.giftRecipient].map((id) =>
      stage.office.control.order(id),
    ),
  );
  const sent = (await authorizations(stage)).map((one) => one.fields);
  expect(sent.map((fields) => Number(fields.totalAmount))).toEqual(totals.map((one) => one.billed));
  expect(sent[2]?.sendDiv).toBe('1');
});

test('an order that does not fit is named field by field and nothing is sent; mended, it is authorized', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await stage.openList();
  const id = knownOrders.noHouseNumber;
  await authorize(page, id);
  await expect(slot(page, id)).toContainText('要修正');
  await slot(page, id).getByRole('button', { name: '詳細' }).click();
  await expect(page.getByRole('dialog', { name: '要修正' })).toContainText('番地');
  await page.screenshot({ path: 'reports/screens/invalid.png' });
  await page.getByRole('button', { name: '閉じる' }).click();
  expect(await authorizations(stage)).toHaveLength(0);

  const { buyer, destinations } = await stage.office.control.order(id);
  const address1 = `${buyer.address1}１－２－３`;
  await stage.office.control.patchOrder(id, {
    buyer: { ...buyer, address1 },
    destinations: destinations.map((to) => ({ ...to, address1 })),
  });
  await authorize(page, id);
  await expect(slot(page, id)).toContainText('与信OK');
});

test('only rows of クロネコ代金後払い have a slot, and hostile text stays text', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, knownOrders.clean)).toBeVisible();
  await expect(slot(page, knownOrders.creditCard)).toHaveCount(0);
  await authorize(page, knownOrders.hostileName);
  await expect(page.getByRole('dialog')).toContainText('<script>alert(1)</script>');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(slot(page, knownOrders.hostileName)).toContainText('要修正');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});
