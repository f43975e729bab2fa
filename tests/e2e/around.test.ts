import { readFile } from 'node:fs/promises';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { authorizations, booked, expectLive } from './books.ts';
import { elapse } from './elapse.ts';
import { expect, test } from './fixture.ts';
import { operate, operation, openDetails, press } from './rows.ts';
import { authorize, openStage, saveShop, slot } from './stage.ts';

const { clean } = knownOrders;

test('another PC, or a new profile: 与信結果確認 finds what was authorized, and nothing is sent twice', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  const here = await stage.openList();
  await authorize(here, clean);
  await expect(slot(here, clean)).toContainText('与信OK');
  const { number } = await stage.office.control.order(clean);

  const other = await openStage({ beside: stage });
  try {
    await saveShop(other);
    const page = await other.openList();
    await expect(slot(page, clean)).toContainText('未実行');
    await operate(page, clean, '与信結果確認');
    await expect(slot(page, clean)).toContainText('与信OK');
    await expect(await openDetails(page, clean)).toContainText(number);
    await page.keyboard.press('Escape');

    // The other way round, without asking first: the number is taken, which is found out and adopted.
    const second = knownOrders.cleanTwoItems;
    await authorize(here, second);
    await expect(slot(here, second)).toContainText('与信OK');
    await authorize(page, second);
    await expect(slot(page, second)).toContainText('与信OK');
    const numbers = [number, (await stage.office.control.order(second)).number];
    await expectLive(stage, numbers);
    expect((await stage.provider.control.orders()).length).toBe(2);
  } finally {
    await other.close();
  }
});

test('請求書ダウンロード: a bundled order is saved as CSV with what the provider holds; another says why not', async ({
  stage,
}) => {
  await saveShop(stage, { bundledInvoice: true });
  const page = await stage.openList();
  for (const id of [clean, knownOrders.giftRecipient]) {
    await authorize(page, id);
    await expect(slot(page, id)).toContainText('与信OK');
  }
  const { number, billed } = await stage.office.control.order(clean);
  expect((await booked(stage, number)).sendDiv).toBe('2');
  const saved = page.waitForEvent('download');
  await operate(page, clean, '請求書ダウンロード');
  const file = await saved;
  expect(file.suggestedFilename()).toBe(`請求書_${number}.csv`);
  const text = await readFile(await file.path(), 'utf8');
  const [head, row, end] = text.split('\r\n');
  expect(head).toContain('受注番号');
  expect(row).toContain(number);
  expect(row?.split(',')).toContain(String(billed));
  expect(end).toBe('');
  await expect(slot(page, clean)).toContainText('与信OK');

  await openDetails(page, knownOrders.giftRecipient);
  await expect(operation(page, '請求書ダウンロード')).toHaveAccessibleDescription(/同梱しない/);
});

test('the provider is down: said in one line; when it is back the line goes and what was open ends by itself', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, clean)).toContainText('未実行');
  const down = page.getByText('提供元に接続できません');
  await stage.provider.control.patchSwitches({ serviceSuspended: true });
  const three = [clean, knownOrders.cleanTwoItems, knownOrders.giftRecipient];
  for (const id of three) {
    await authorize(page, id);
    await expect(slot(page, id)).not.toContainText('処理中', { timeout: 20_000 });
  }
  await expect(down).toBeVisible();
  await page.screenshot({ path: 'reports/screens/provider-down.png' });
  await expectLive(stage, []);

  const asked = (await stage.provider.control.calls()).length;
  await stage.provider.control.patchSwitches({ serviceSuspended: false });
  await elapse(stage, 600_000);
  await expect(down).toHaveCount(0, { timeout: 60_000 });
  // Each is asked after. "Not here" is believed once it has stood for a minute: the request may still have been on its way.
  const numbers = await Promise.all(three.map(async (id) => (await stage.office.control.order(id)).number));
  await expect
    .poll(async () => (await stage.provider.control.calls()).slice(asked).map(({ orderNo }) => orderNo))
    .toEqual(expect.arrayContaining(numbers));
  for (const id of three) await expect(slot(page, id)).toContainText('結果確認中');
  await elapse(stage, 120_000);
  for (const id of three) await expect(slot(page, id)).toContainText('未実行', { timeout: 60_000 });
  await expectLive(stage, []);
  await authorize(page, clean);
  await expect(slot(page, clean)).toContainText('与信OK');
  await expectLive(stage, numbers.slice(0, 1));
});

test('a badge follows the provider: NG after the fact is shown by 与信結果確認', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await authorize(page, clean);
  await expect(slot(page, clean)).toContainText('与信OK');
  const [order] = await stage.provider.control.orders();
  if (!order) throw new Error('nothing booked');
  await stage.provider.control.flipToDeclined(order.merchant, order.orderNo);
  await press(page, clean, '与信結果確認');
  await expect(slot(page, clean)).toContainText('与信NG');
  expect(await authorizations(stage)).toHaveLength(1);
});
