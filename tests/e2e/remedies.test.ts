import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { authorizations, booked, expectLive } from './books.ts';
import { expect, test } from './fixture.ts';
import { plainOrders, summaryOf, wholeList } from './panel.ts';
import { dialogOf, openDetails, operate, press } from './rows.ts';
import { authorize, saveShop, slot, type Stage } from './stage.ts';

const { variantKanji, twelveItems } = knownOrders;
const send = (dialog: Locator): Locator => dialog.getByRole('button', { name: '直して送信する' });
const agree = (dialog: Locator, label: string): Promise<void> =>
  dialog.getByRole('checkbox', { name: `「${label}」はこの内容で送信する` }).check();

/** Violations in our parts; the host's page is its own affair. */
async function axe(page: Page, part: string): Promise<unknown[]> {
  const { violations, passes } = await new AxeBuilder({ page }).include(part).analyze();
  expect(passes.length).toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)]);
}

/** The buyer, and the parcel that goes to the same person. */
async function patchBuyer(stage: Stage, id: number, change: Record<string, string>): Promise<string> {
  const { buyer, destinations, number } = await stage.office.control.order(id);
  await stage.office.control.patchOrder(id, {
    buyer: { ...buyer, ...change },
    destinations: destinations.map((to) => ({ ...to, ...change })),
  });
  return number;
}

test('髙橋 is asked about, confirmed and sent as 高橋; the order stays as it is and does not show as changed', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  const page = await stage.openList();
  const { number, buyer } = await stage.office.control.order(variantKanji);
  await authorize(page, variantKanji);
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('提供元が受け付けない文字');
  await expect(send(dialog)).toBeDisabled();
  await page.screenshot({ path: 'reports/screens/remedy-dialog.png' });
  expect(await axe(page, 'yoshin-ui')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(slot(page, variantKanji)).toContainText('要修正');
  expect(await authorizations(stage)).toEqual([]);

  await press(page, variantKanji, '与信を実行');
  await agree(dialog, '注文者氏名');
  await send(dialog).click();
  await expect(slot(page, variantKanji)).toContainText('与信OK');
  expect((await booked(stage, number)).fields.name).toBe('高橋　崎子');
  expect((await stage.office.control.order(variantKanji)).buyer.name).toBe(buyer.name);
  await operate(page, variantKanji, '与信結果確認');
  await expect(slot(page, variantKanji)).toContainText('与信OK');
  await expect(slot(page, variantKanji)).not.toContainText('要変更');

  // Once agreed to, the same text of the same order is not asked about again.
  await operate(page, variantKanji, '与信キャンセル');
  await dialog.getByRole('button', { name: 'キャンセルする' }).click();
  await expect(slot(page, variantKanji)).toContainText('キャンセル済');
  await press(page, variantKanji, '与信を実行');
  await expect(slot(page, variantKanji)).toContainText('与信OK');
  expect((await booked(stage, `${number}-2`)).fields.name).toBe('高橋　崎子');
  await expectLive(stage, [number]);
});

test('an edited text is checked first, and sent exactly as it is shown', async ({ stage }) => {
  test.slow();
  await saveShop(stage);
  const page = await stage.openList();
  const { number } = await stage.office.control.order(variantKanji);
  await authorize(page, variantKanji);
  const dialog = dialogOf(page);
  const text = dialog.getByRole('textbox', { name: '注文者氏名　内容を直す' });
  await text.fill('髙ハシ ｻｷｺ');
  const judge = dialog.getByRole('button', { name: '直した内容を確認する' });
  await judge.click();
  await expect(dialog).toContainText('「髙」');
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await page.screenshot({ path: 'reports/screens/remedy-fault.png' });
  await text.fill('タカハシ ｻｷｺ');
  await judge.click();
  await expect(text).toHaveValue('タカハシ　サキコ');
  await expect(send(dialog)).toBeDisabled();
  expect(await authorizations(stage)).toEqual([]);
  await agree(dialog, '注文者氏名');
  await send(dialog).click();
  await expect(slot(page, variantKanji)).toContainText('与信OK');
  expect((await booked(stage, number)).fields.name).toBe('タカハシ　サキコ');
});

test('an address too long for one field: broken where the person says', async ({ stage }) => {
  await saveShop(stage);
  const number = await patchBuyer(stage, knownOrders.clean, {
    address1: '渋谷区神宮前二丁目みほんタワーレジデンス東京神宮弐番館一号棟',
    address2: '',
  });
  const page = await stage.openList();
  await page.setViewportSize({ width: 480, height: 800 });
  await authorize(page, knownOrders.clean);
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('分ける場所');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: 'reports/screens/remedy-address-narrow.png' });
  await dialog.getByRole('textbox', { name: '注文者住所　住所1' }).fill('東京都渋谷区神宮前二丁目');
  await dialog
    .getByRole('textbox', { name: '注文者住所　住所2' })
    .fill('みほんタワーレジデンス東京神宮弐番館一号棟');
  await dialog.getByRole('button', { name: '直した内容を確認する' }).click();
  await agree(dialog, '注文者住所');
  await send(dialog).click();
  await expect(slot(page, knownOrders.clean)).toContainText('与信OK');
  expect((await booked(stage, number)).fields).toMatchObject({
    address1: '東京都渋谷区神宮前二丁目',
    address2: 'みほんタワーレジデンス東京神宮弐番館一号棟',
  });
});

test('eleven lines are merged, and an unknown character in one of them is asked about, in one dialog', async ({
  stage,
}) => {
  await saveShop(stage);
  const { lines, number } = await stage.office.control.order(twelveItems);
  const eleven = lines.slice(0, 11).map((line, at) => (at === 0 ? { ...line, name: '和紙便箋♥' } : line));
  const { billed } = await stage.office.control.patchOrder(twelveItems, { lines: eleven });
  const page = await stage.openList();
  await authorize(page, twelveItems);
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('その他');
  await agree(dialog, '明細1行目の商品名');
  await send(dialog).click();
  await expect(slot(page, twelveItems)).toContainText('与信OK');
  const { fields, totalAmount } = await booked(stage, number);
  expect(totalAmount).toBe(billed);
  expect(fields.itemName1).toBe('和紙便箋');
  expect(fields.itemName10).toBe('その他');
  const sums = Array.from({ length: 10 }, (_, at) => Number(fields[`subTotal${at + 1}`]));
  expect(sums.reduce((sum, yen) => sum + yen, 0)).toBe(billed);
});

test('in bulk: certain ones together, suggestions one by one, the rest is left out', async ({ stage }) => {
  test.slow();
  await saveShop(stage);
  const orders = await plainOrders(stage, 4);
  const [plain, hidden, variant, lost] = orders;
  await patchBuyer(stage, hidden!.id, { name: '神\u200b谷　太郎' });
  await patchBuyer(stage, variant!.id, { name: '髙橋　花子' });
  await patchBuyer(stage, lost!.id, { phone: '不明' });
  const page = await stage.openList(wholeList);
  const panel = await summaryOf(page, orders, '与信を実行');
  await expect(panel.getByRole('listitem').filter({ hasText: '確認が必要です' })).toContainText('2件');
  await expect(panel.getByRole('listitem').filter({ hasText: '実行できません' })).toContainText('1件');
  await panel.getByRole('button', { name: 'すべて開く' }).click();
  await page.screenshot({ path: 'reports/screens/remedy-bulk.png' });
  expect(await axe(page, 'yoshin-panel')).toEqual([]);
  await panel.getByRole('button', { name: 'すべて確認済みにする' }).click();
  await expect(panel.getByRole('button', { name: '2件を実行する' })).toBeVisible();
  await panel.getByRole('textbox', { name: '注文者氏名　内容を直す' }).fill('高橋 はなこ');
  await panel.getByRole('button', { name: '直した内容を確認する' }).click();
  await panel.getByRole('checkbox', { name: '「注文者氏名」はこの内容で送信する' }).check();
  await panel.getByRole('button', { name: `注文番号 ${variant!.number} を確認済みにする` }).click();
  await panel.getByRole('button', { name: '3件を実行する' }).click();
  await expect(panel.getByRole('article').locator('dl')).toContainText('完了3', { timeout: 40_000 });
  await expectLive(stage, [plain!.number, hidden!.number, variant!.number]);
  expect((await booked(stage, hidden!.number)).fields.name).toBe('神谷　太郎');
  expect((await booked(stage, variant!.number)).fields.name).toBe('高橋　はなこ');
});

test('an answer with a code nobody knows can be read and copied from the details', async ({ stage }) => {
  await saveShop(stage);
  await stage.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: stage.office.origin,
  });
  await stage.provider.control.answer({ api: 'KAARA', errorCode: 'kaara777E', times: 1 });
  const page = await stage.openList();
  await authorize(page, knownOrders.clean);
  await expect(slot(page, knownOrders.clean)).not.toContainText('処理中');
  const details = await openDetails(page, knownOrders.clean);
  await expect(details).toContainText('kaara777E');
  await details.getByRole('button', { name: '提供元の回答を表示' }).click();
  await expect(details.getByRole('textbox', { name: '提供元の回答' })).toHaveValue(/<errorCode>kaara777E/);
  await details.getByRole('button', { name: 'コピー' }).click();
  await expect(details).toContainText('コピーしました');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('kaara777E');
});
