import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { expect, test } from './fixture.ts';
import { authorize, call, merchant, saveShop, slot } from './stage.ts';

test('one click: approved, declined and on hold are shown as the provider said', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await authorize(page, knownOrders.clean);
  await expect(slot(page, knownOrders.clean)).toContainText('与信OK');

  stage.provider.result = '2';
  await authorize(page, knownOrders.cleanTwoItems);
  await expect(slot(page, knownOrders.cleanTwoItems)).toContainText('与信NG');
  await slot(page, knownOrders.cleanTwoItems).getByRole('button', { name: '詳細' }).click();
  await expect(page.getByRole('dialog', { name: '与信NG' })).toContainText('限度額');
  await page.screenshot({ path: 'reports/screens/declined.png' });
  await page.keyboard.press('Escape');

  stage.provider.result = '3';
  await authorize(page, knownOrders.giftRecipient);
  await expect(slot(page, knownOrders.giftRecipient)).toContainText('与信保留');
  await page.screenshot({ path: 'reports/screens/list.png' });

  const totals = await Promise.all(
    [knownOrders.clean, knownOrders.cleanTwoItems, knownOrders.giftRecipient].map((id) =>
      stage.office.control.order(id),
    ),
  );
  expect(stage.provider.received.map((fields) => Number(fields.get('totalAmount')))).toEqual(
    totals.map((one) => one.billed),
  );
  expect(stage.provider.received[2]?.get('sendDiv')).toBe('1');
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
  expect(stage.provider.received).toHaveLength(0);

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
  await expect(slot(page, knownOrders.hostileName)).not.toContainText('処理中');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('a page script cannot press a button: synthetic events do nothing', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, knownOrders.clean).getByRole('button', { name: '与信を実行' })).toBeVisible();
  await page.evaluate((id) => {
    const button = document.querySelector<HTMLElement>(
      `tr[data-order-number="${id}"] yoshin-slot [data-action="authorize"]`,
    );
    button?.click();
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  }, knownOrders.clean);
  // A real press on another row goes the whole way, so the forged ones have had their time.
  await authorize(page, knownOrders.cleanTwoItems);
  await expect(slot(page, knownOrders.cleanTwoItems)).toContainText('与信OK');
  await expect(slot(page, knownOrders.clean)).toContainText('未実行');
  expect(stage.provider.received).toHaveLength(1);
});

test('the password is in no storage area, no page and no log', async ({ stage }) => {
  const logs: string[] = [];
  (await stage.worker()).on('console', (message) => logs.push(message.text()));
  await saveShop(stage);
  const page = await stage.openList();
  await authorize(page, knownOrders.clean);
  await expect(slot(page, knownOrders.clean)).toContainText('与信OK');
  const dump = await (
    await stage.worker()
  ).evaluate(async () => {
    type Area = { get(keys: null): Promise<unknown> };
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } })
      .chrome;
    const all: unknown[] = [await storage.local.get(null), await storage.session.get(null)];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const open = indexedDB.open(name ?? '');
        open.onsuccess = () => done(open.result);
        open.onerror = () => fail(open.error);
      });
      for (const store of db.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done, fail) => {
          const get = db.transaction(store).objectStore(store).getAll();
          get.onsuccess = () => done(get.result);
          get.onerror = () => fail(get.error);
        });
        all.push(
          rows.map((row) =>
            typeof row === 'object' && row !== null && 'data' in row
              ? [...new Uint8Array(row.data as ArrayBuffer)].map((b) => String.fromCharCode(b)).join('')
              : row,
          ),
        );
      }
      db.close();
    }
    return JSON.stringify(all);
  });
  expect(dump).toContain(merchant.code);
  expect(dump).not.toContain(merchant.password);
  expect(await page.content()).not.toContain(merchant.password);
  expect(logs.join('\n')).not.toContain(merchant.password);
  expect(JSON.stringify(await call(stage, 'shops.list', {}))).not.toContain(merchant.password);
});
