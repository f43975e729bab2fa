import holidayJp from '@holiday-jp/holiday_jp';
import { slipNumber } from '../sandbox/backoffice/data/slip-number.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { expect, test } from './fixture.ts';
import { expectSound, picture } from './options-page.ts';
import { openDetails, press } from './rows.ts';
import { openSettings } from './settings-page.ts';
import { authorize, merchant, saveShop, slot } from './stage.ts';

const { clean, cleanTwoItems } = knownOrders;
const { holidays } = holidayJp;
const day = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const today = (): string => iso(Date.now() + 9 * 3_600_000);
const at = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const isHoliday = (text: string): boolean => Object.hasOwn(holidays, text);
const isOpen = (text: string): boolean =>
  !isHoliday(text) && ![0, 6].includes(new Date(at(text)).getUTCDay());

test('an order without a day of dispatch goes out by the rule, past the holiday, as far as the provider', async ({
  stage,
}) => {
  test.slow();
  const holiday = Object.keys(holidays).find((one) => one > today())!;
  let expected = holiday;
  while (!isOpen(expected)) expected = iso(at(expected) + day);
  // Ordered so that the rule falls on the holiday itself.
  const days = Math.min(30, Math.round((at(holiday) - at(today())) / day));
  const orderedOn = iso(at(holiday) - days * day);

  await saveShop(stage);
  const page = await openSettings(stage);
  await page.getByRole('button', { name: '編集 本店' }).click();
  const rule = page.getByLabel('出荷予定日の決め方');
  const offered = [0, 1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 30];
  const chosen = offered.findLast((one) => one <= days)!;
  await rule.selectOption(String(chosen));
  await page.getByLabel('土日には出荷しない').check();
  await page.getByLabel('祝日・振替休日には出荷しない').check();
  await expect(page.getByRole('table', { name: '出荷予定日の例' })).toContainText('今日の注文');
  await expectSound(page);
  await page.getByRole('heading', { name: '出荷予定日', exact: true }).scrollIntoViewIfNeeded();
  await picture(page, 'ship-date');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('保存しました')).toBeVisible();

  const ordered = iso(at(orderedOn) + (days - chosen) * day);
  await stage.office.control.patchOrder(clean, { orderedAt: `${ordered} 09:00`, shipDate: '' });
  const list = await stage.openList();
  await authorize(list, clean);
  await expect(slot(list, clean)).toContainText('与信OK');
  const [call] = await stage.provider.control.calls({ api: 'KAARA' });
  expect(call?.fields).toMatchObject({
    orderYmd: ordered.replaceAll('-', ''),
    shipYmd: expected.replaceAll('-', ''),
  });
});

test('a carrier whose name nobody can tell is listed, mapped in the settings, and registered as that', async ({
  stage,
}) => {
  test.slow();
  await stage.provider.control.patchMerchant(merchant.code, { options: { otherCarrier: true } });
  await saveShop(stage, { otherCarrier: true });
  const { destinations } = await stage.office.control.order(clean);
  const slip = slipNumber('40000000001');
  await stage.office.control.patchOrder(clean, {
    carrier: '福岡便 [2個口]',
    destinations: destinations.map((to) => ({ ...to, slip })),
  });
  const list = await stage.openList();
  await authorize(list, clean);
  await expect(slot(list, clean)).toContainText('与信OK');
  await press(list, clean, '伝票番号同期');
  // 処理中 from the press on; the details show what it came to only once it is over.
  await expect(slot(list, clean)).toContainText('与信OK');
  await openDetails(list, clean);
  await expect(list.getByText('ヤマト運輸かほかの配送業者か判断できません')).toBeVisible();
  await list.keyboard.press('Escape');
  expect(await stage.provider.control.calls({ api: 'KAASL' })).toEqual([]);

  const page = await openSettings(stage);
  await page.getByRole('button', { name: '編集 本店' }).click();
  await expect(page.getByText('どの業者か判断できません')).toBeVisible();
  await expectSound(page);
  await picture(page, 'carriers');
  await page.getByLabel('「福岡便」の業者').selectOption('ほかの業者（他社配送）');
  await expect(page.getByText('どの業者か判断できません')).toBeHidden();
  await page.getByLabel('名前を追加').fill('福岡便［注］');
  await expect(page.getByText('この名前は表にあります')).toBeVisible();
  await page.getByLabel('名前を追加').fill('');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('保存しました')).toBeVisible();
  await page.close();

  await press(list, clean, '伝票番号同期');
  await expect(slot(list, clean)).toContainText('伝票番号同期OK');
  const [call] = await stage.provider.control.calls({ api: 'KAASL' });
  expect(call?.fields).toMatchObject({ processDiv: '2', paymentNo: slip });
});

test('a mall without a shop says so in its rows, leads to the settings, and works once it has one', async ({
  stage,
}) => {
  test.slow();
  const { mall } = await stage.office.control.order(clean);
  const other = '楽天市場店';
  expect(other).not.toBe(mall);
  await stage.office.control.patchOrder(cleanTwoItems, { mall: other });
  await saveShop(stage, { mall });
  const list = await stage.openList();
  await expect(slot(list, clean)).toContainText('未実行');
  await expect(slot(list, cleanTwoItems)).toContainText('店舗未設定');
  await list.screenshot({ path: 'reports/screens/no-shop.png' });

  const opened = stage.context.waitForEvent('page');
  await slot(list, cleanTwoItems).getByRole('button', { name: '設定を開く' }).click();
  const page = await opened;
  await expect(page.getByLabel('モール名')).toHaveValue(other);
  await expect(page.getByLabel('受注管理画面のURL')).toHaveValue(stage.office.origin);
  await page.getByRole('button', { name: 'やめる' }).click();
  await expect(page.getByText('店舗が設定されていないモールが1件')).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`${other} 店舗未設定`) })).toBeVisible();
  await expectSound(page);
  await picture(page, 'malls');

  await page.getByRole('button', { name: `店舗を追加 ${other}` }).click();
  await expect(page.getByLabel('モール名')).toHaveValue(other);
  await page.getByLabel('加盟店コード').fill('99900000022');
  await page.getByLabel('パスワード').fill('wxyz5678');
  await page.getByLabel('その他のURL').check();
  await page.getByLabel('接続先のURL').fill(stage.provider.baseUrl);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('店舗未設定')).toBeHidden();
  await page.close();
  await list.bringToFront();
  await list.reload();
  await authorize(list, cleanTwoItems);
  await list.getByRole('dialog').getByRole('button', { name: '送信する' }).click();
  await expect(slot(list, cleanTwoItems)).toContainText('与信OK');
  expect((await stage.provider.control.calls({ api: 'KAARA' }))[0]?.merchant).toBe('99900000022');
});

test('スマホタイプ: a credit that the cart asked for shows as SMS待ち, one of our own as on hold', async ({
  stage,
}) => {
  test.slow();
  await stage.provider.control.patchMerchant(merchant.code, { options: { smartphone: true } });
  await saveShop(stage, { smartphone: true });
  const list = await stage.openList();
  await stage.provider.control.answer({ api: 'KAARA', result: '3', times: 2 });
  await authorize(list, clean);
  await expect(slot(list, clean)).toContainText('与信保留');
  const [call] = await stage.provider.control.calls({ api: 'KAARA' });

  // The cart's own call for another order: 送り先区分 3.
  const { number } = await stage.office.control.order(cleanTwoItems);
  const body = new URLSearchParams({
    ...call!.fields,
    orderNo: number,
    sendDiv: '3',
    telNum: '09012345678',
    password: merchant.password,
  });
  await fetch(`${stage.provider.baseUrl}KAARA0010APIAction_execute.action`, { method: 'POST', body });
  await openDetails(list, cleanTwoItems);
  await list.getByRole('dialog').getByRole('button', { name: '与信結果確認' }).click();
  await expect(slot(list, cleanTwoItems)).toContainText('SMS待ち');
  await openDetails(list, cleanTwoItems);
  await expect(list.getByRole('dialog')).toContainText('購入者のスマートフォンでの認証');
});

test('パスワードを変更: the new one is tested, stored and used', async ({ stage }) => {
  await saveShop(stage);
  await stage.provider.control.patchMerchant(merchant.code, { password: 'neu12345' });
  const page = await openSettings(stage);
  await page.getByRole('button', { name: 'パスワードを変更 本店' }).click();
  await page.keyboard.type('falsch99');
  await page.keyboard.press('Enter');
  await expect(page.getByText('パスワードが違います')).toBeVisible();
  await expectSound(page);
  await picture(page, 'password');
  await page.getByLabel('新しいパスワード').fill('neu12345');
  await page.keyboard.press('Enter');
  await expect(page.getByText('パスワードを変更しました')).toBeVisible();
  await expectSound(page);
  const list = await stage.openList();
  await authorize(list, clean);
  await expect(slot(list, clean)).toContainText('与信OK');
  const [call] = await stage.provider.control.calls({ api: 'KAARA' });
  expect(call?.fields.password).toBe('matched');
});
