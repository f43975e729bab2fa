import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { authorizations, booked, happens, nextResult, settle } from './books.ts';
import { elapse, wakesIn } from './elapse.ts';
import { expect, test } from './fixture.ts';
import { dialogOf, openDetails, operate, operation, press } from './rows.ts';
import { authorize, saveShop, slot, type Stage } from './stage.ts';

/** The pictures of the shop manual, one after the other. */
const { clean, cleanTwoItems, giftRecipient, twelveItems } = knownOrders;
const hour = 3_600_000;

/** The list as a person sees it, from its head. */
async function picture(page: Page, name: string): Promise<void> {
  await page.locator('#order-list-table').evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: `reports/screens/manual-${name}.png` });
}

/** A slip number is typed into the order; twelve digits whose last is the rest by seven. */
async function typeSlip(stage: Stage, id: number, eleven: string): Promise<string> {
  const slip = eleven + String(Number(eleven) % 7);
  const { destinations } = await stage.office.control.order(id);
  await stage.office.control.patchOrder(id, { destinations: destinations.map((to) => ({ ...to, slip })) });
  return slip;
}

test('未実行: the row offers 与信を実行, and nothing was asked of the provider', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, clean)).toContainText('未実行');
  await expect(slot(page, clean).getByRole('button', { name: '与信を実行' })).toBeEnabled();
  await picture(page, '1-none');
  expect(await stage.provider.control.calls()).toEqual([]);
});

test('与信OK: 与信内容変更 and 与信キャンセル are in the details, the one that is not called for with its reason', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await stage.openList();
  await authorize(page, clean);
  await expect(slot(page, clean)).toContainText('与信OK');
  await picture(page, '2-approved');
  await openDetails(page, clean);
  await expect(operation(page, '与信キャンセル')).toHaveAttribute('data-operation', 'cancel');
  await expect(operation(page, '与信キャンセル')).not.toHaveAttribute('aria-disabled', 'true');
  await expect(operation(page, '与信内容変更')).toHaveAccessibleDescription(/変わったところがありません/);
  await page.screenshot({ path: 'reports/screens/manual-2-approved-details.png' });
});

test('与信NG: what the provider said stands in the details; the order goes again under the next number', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await stage.openList();
  await nextResult(stage, '1');
  await authorize(page, cleanTwoItems);
  await expect(slot(page, cleanTwoItems)).toContainText('与信NG');
  await picture(page, '3-declined');
  const details = await openDetails(page, cleanTwoItems);
  await expect(details.locator('p').first()).not.toBeEmpty();
  await expect(details.getByText('次にすること')).toBeVisible();
  await page.screenshot({ path: 'reports/screens/manual-3-declined-details.png' });
  await page.keyboard.press('Escape');

  const { number } = await stage.office.control.order(cleanTwoItems);
  await authorize(page, cleanTwoItems);
  await expect(slot(page, cleanTwoItems)).toContainText('与信OK');
  expect((await authorizations(stage)).map(({ orderNo }) => orderNo)).toEqual([number, `${number}-2`]);
});

test('与信NG: 未実行に戻す asks nobody', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await nextResult(stage, '1');
  await authorize(page, cleanTwoItems);
  await expect(slot(page, cleanTwoItems)).toContainText('与信NG');
  const before = (await stage.provider.control.calls()).length;
  await operate(page, cleanTwoItems, '未実行に戻す');
  await expect(slot(page, cleanTwoItems)).toContainText('未実行');
  expect(await stage.provider.control.calls()).toHaveLength(before);
});

test('与信保留: shows its age, and 与信結果確認 turns it to OK once the provider has decided', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await stage.openList();
  await nextResult(stage, '3');
  await authorize(page, clean);
  await expect(slot(page, clean)).toContainText('与信保留');
  await elapse(stage, 3 * hour);
  await page.reload();
  await expect(slot(page, clean)).toContainText('与信保留 3時間');
  await picture(page, '4-review');

  const { number } = await stage.office.control.order(clean);
  await settle(stage, number, '0');
  await press(page, clean, '与信結果確認');
  await expect(slot(page, clean)).toContainText('与信OK');
  await expect(slot(page, clean)).not.toContainText('与信保留');
});

for (const [result, word] of [
  ['0', '与信OK'],
  ['1', '与信NG'],
] as const)
  test(`与信保留 turns to ${word} on the screen by itself, with nobody asking`, async ({ stage }) => {
    await saveShop(stage);
    const page = await stage.openList();
    await nextResult(stage, '3');
    await authorize(page, clean);
    await expect(slot(page, clean)).toContainText('与信保留');
    const { number } = await stage.office.control.order(clean);
    await settle(stage, number, result);
    await expect.poll(() => wakesIn(stage)).toBeGreaterThan(0);
    expect(await wakesIn(stage)).toBeLessThanOrEqual(hour);
    await elapse(stage, hour);
    await expect(slot(page, clean)).toContainText(word, { timeout: 30_000 });
    expect(await authorizations(stage)).toHaveLength(1);
  });

test('伝票番号同期: typed in the back office it is offered; registered, delivery and bill show as they come', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  const page = await stage.openList();
  await authorize(page, clean);
  await expect(slot(page, clean)).toContainText('与信OK');
  const { number } = await stage.office.control.order(clean);
  const slip = await typeSlip(stage, clean, '40002026113');
  await page.reload();
  await expect(slot(page, clean).getByRole('button', { name: '伝票番号同期' })).toBeEnabled();
  await expect(slot(page, clean)).toContainText('与信OK');
  await picture(page, '5-slip');

  await press(page, clean, '伝票番号同期');
  await expect(slot(page, clean)).toContainText('伝票番号同期OK');
  await picture(page, '5-slip-ok');
  expect((await booked(stage, number)).slips).toEqual([slip]);
  await expect(await openDetails(page, clean)).toContainText(slip);
  await page.keyboard.press('Escape');

  for (const [event, word] of [
    ['investigate', '配送要調査'],
    ['deliver', '売上確定'],
    ['invoice', '請求書発行済'],
    ['pay', '入金済'],
  ] as const) {
    await happens(stage, number, event);
    await press(page, clean, '与信結果確認');
    await expect(slot(page, clean)).toContainText(word);
    await picture(page, `5-${event}`);
  }
  await openDetails(page, clean);
  await expect(operation(page, '与信キャンセル')).toHaveAccessibleDescription(/入金済み/);
});

test('伝票番号の取消 asks first, and the order is 与信OK again', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await authorize(page, clean);
  await expect(slot(page, clean)).toContainText('与信OK');
  const { number } = await stage.office.control.order(clean);
  const first = await typeSlip(stage, clean, '40002026113');
  await page.reload();
  await press(page, clean, '伝票番号同期');
  await expect(slot(page, clean)).toContainText('伝票番号同期OK');

  // Another number instead: the question names what is registered now and what comes in its place.
  const second = await typeSlip(stage, clean, '40002026124');
  await press(page, clean, '与信結果確認');
  await press(page, clean, '伝票番号同期');
  await expect(dialogOf(page)).toContainText(second);
  expect((await booked(stage, number)).slips).toEqual([first]);
  await dialogOf(page).getByRole('button', { name: '同期する', exact: true }).click();
  await expect.poll(async () => (await booked(stage, number)).slips).toEqual([second]);

  await operate(page, clean, '伝票番号の取消');
  await dialogOf(page).getByRole('button', { name: '取り消す', exact: true }).click();
  await expect(slot(page, clean)).toContainText('与信OK');
  expect((await booked(stage, number)).slips).toEqual([]);
});

test('the mixed list of the manual', async ({ stage }) => {
  await saveShop(stage);
  const { lines } = await stage.office.control.order(twelveItems);
  await stage.office.control.patchOrder(twelveItems, { lines: lines.slice(0, 2) });
  await typeSlip(stage, twelveItems, '40002026113');
  const page = await stage.openList();
  await authorize(page, clean);
  await expect(slot(page, clean)).toContainText('与信OK');
  await nextResult(stage, '1');
  await authorize(page, cleanTwoItems);
  await expect(slot(page, cleanTwoItems)).toContainText('与信NG');
  await nextResult(stage, '3');
  await authorize(page, giftRecipient);
  await expect(slot(page, giftRecipient)).toContainText('与信保留');
  await authorize(page, knownOrders.noHouseNumber);
  await expect(slot(page, knownOrders.noHouseNumber)).toContainText('要修正');
  await authorize(page, twelveItems);
  await press(page, twelveItems, '伝票番号同期');
  await expect(slot(page, twelveItems)).toContainText('伝票番号同期OK');
  await expect(slot(page, knownOrders.longAddress)).toContainText('未実行');
  await picture(page, '6-mixed');
});
