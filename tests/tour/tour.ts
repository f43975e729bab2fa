import { expect, type Page } from '@playwright/test';
import { authorizations, expectLive, holdNext, nextResult } from '../e2e/books.ts';
import { openSettings, typeShop } from '../e2e/settings-page.ts';
import { authorize, merchant, showRow, slot, type Stage } from '../e2e/stage.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { createTour } from './steps.ts';

/** Plays the demo by itself, as shop staff would: settings first, then the order list. True when every step held. */
export async function play(stage: Stage): Promise<boolean> {
  const tour = createTour();
  let page: Page = await openSettings(stage);
  const here = (): Page => page;
  const shows = (id: number, text: string): Promise<void> =>
    expect(slot(page, id)).toContainText(text, { timeout: 20_000 });
  const settled: number[] = [];
  const approve = async (id: number): Promise<void> => {
    await authorize(page, id);
    await shows(id, '与信OK');
    settled.push(id);
  };

  await tour.step('A shop is typed in', here, () => typeShop(page, stage, 'wrong123'));
  await tour.step('The connection test finds the wrong password', here, async () => {
    await page.getByRole('button', { name: '接続テスト' }).click();
    await expect(page.getByText('パスワードが違います')).toBeVisible();
  });
  await tour.step('The connection test passes', here, async () => {
    await page.locator('#shop-password').fill(merchant.password);
    await page.getByRole('button', { name: '接続テスト' }).click();
    await expect(page.getByText('接続できました')).toBeVisible();
  });
  await tour.step('The shop is saved', here, async () => {
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('保存しました')).toBeVisible();
  });

  page = await stage.openList();
  await tour.step('The order list has a badge and a button in each row', here, async () => {
    await shows(knownOrders.clean, '未実行');
    await expect(slot(page, knownOrders.creditCard)).toHaveCount(0);
  });
  await tour.step('What would be sent differently is shown first', here, async () => {
    await authorize(page, knownOrders.clean);
    await expect(page.getByRole('dialog')).toContainText('送信する内容');
    expect(await authorizations(stage)).toHaveLength(0);
  });
  await tour.step('Approved', here, async () => {
    await page.getByLabel('今後確認しない').check();
    await page.getByRole('button', { name: '送信する' }).click();
    await shows(knownOrders.clean, '与信OK');
    settled.push(knownOrders.clean);
  });
  await tour.step('Declined, with the reason', here, async () => {
    await nextResult(stage, '2');
    await authorize(page, knownOrders.cleanTwoItems);
    await shows(knownOrders.cleanTwoItems, '与信NG');
    await slot(page, knownOrders.cleanTwoItems).getByRole('button', { name: '詳細' }).click();
    await expect(page.getByRole('dialog')).toContainText('限度額');
  });
  await tour.step('On hold', here, async () => {
    await page.keyboard.press('Escape');
    await nextResult(stage, '3');
    await authorize(page, knownOrders.giftRecipient);
    await shows(knownOrders.giftRecipient, '与信保留');
    const { number } = await stage.office.control.order(knownOrders.giftRecipient);
    expect((await authorizations(stage)).at(-1)?.orderNo).toBe(number);
    settled.push(knownOrders.giftRecipient);
  });
  await tour.step('Twelve lines become ten, the sum kept, after a look', here, async () => {
    await authorize(page, knownOrders.twelveItems);
    await expect(page.getByRole('dialog')).toContainText('その他');
  });
  await tour.step('Sent after the look', here, async () => {
    await page.getByRole('button', { name: '送信する' }).click();
    await shows(knownOrders.twelveItems, '与信OK');
    settled.push(knownOrders.twelveItems);
  });
  await tour.step('An order that does not fit is refused before sending, field by field', here, async () => {
    const before = (await authorizations(stage)).length;
    await authorize(page, knownOrders.noHouseNumber);
    await shows(knownOrders.noHouseNumber, '要修正');
    await slot(page, knownOrders.noHouseNumber).getByRole('button', { name: '詳細' }).click();
    await expect(page.getByRole('dialog')).toContainText('番地');
    expect(await authorizations(stage)).toHaveLength(before);
  });
  let form: Page = page;
  await tour.step(
    'Mended in the back office',
    () => form,
    async () => {
      form = await stage.context.newPage();
      await mendAddress(form, stage.office.origin, knownOrders.noHouseNumber);
    },
  );
  await tour.step('The mended order is authorized', here, async () => {
    await form.close();
    await page.keyboard.press('Escape');
    await approve(knownOrders.noHouseNumber);
  });
  await tour.step('The worker is killed in mid-request and recovers', here, async () => {
    const held = await holdNext(stage, 'after');
    await authorize(page, knownOrders.repeatedPrefecture);
    await held.reached();
    await stage.killWorker();
    await held.release();
    await shows(knownOrders.repeatedPrefecture, '与信OK');
    settled.push(knownOrders.repeatedPrefecture);
  });
  await tour.step('The browser is killed in mid-request and recovers', here, async () => {
    const held = await holdNext(stage, 'after');
    await authorize(page, knownOrders.noEmailNoKana);
    await held.reached();
    await stage.crashAndRestart();
    await held.release();
    page = await stage.openList();
    await showRow(page, knownOrders.noEmailNoKana);
    await shows(knownOrders.noEmailNoKana, '与信OK');
    settled.push(knownOrders.noEmailNoKana);
  });
  await tour.step("The provider's books agree: every order once", here, async () => {
    const orders = await Promise.all(settled.map((id) => stage.office.control.order(id)));
    await expectLive(
      stage,
      orders.map(({ number }) => number),
    );
  });
  return tour.finish();
}

/** As staff would: the address page of the back office, the missing house number, save. */
async function mendAddress(form: Page, origin: string, id: number): Promise<void> {
  await form.goto(`${origin}/goq21/order_derivery2_1_4.php?oid=${id}&st=&stat=`);
  for (const name of ['a10[0]', 'a10[1]']) {
    const street = form.locator(`[name="${name}"]`);
    if ((await street.count()) === 1) await street.fill(`${await street.inputValue()}１－２－３`);
  }
  await form.getByRole('button', { name: /保存/ }).first().click();
  await expect(form.getByText('更新しました')).toBeVisible();
}
