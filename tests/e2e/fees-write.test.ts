import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { writes } from './books.ts';
import { answer, asked, authorized, charging, sound } from './fees.ts';
import { expect, test } from './fixture.ts';
import { dialogOf, openDetails, press } from './rows.ts';
import { slot, type Stage } from './stage.ts';

const { clean } = knownOrders;

test.describe('writing the fee into the back office', () => {
  async function question(stage: Stage): Promise<Page> {
    const page = await stage.openList();
    await authorized(page, clean);
    await openDetails(page, clean);
    await answer(page, '手数料を受注管理画面に書き込む');
    await expect(page.getByRole('dialog', { name: '手数料を受注管理画面に書き込みますか' })).toBeVisible();
    return page;
  }

  test('before and after, then only the fee, then no drift and no second fee', async ({ stage }) => {
    test.slow();
    await charging(stage);
    const before = await stage.office.control.order(clean);
    const page = await question(stage);
    await expect(dialogOf(page).locator('tbody td')).toHaveText(['0円', '205円', '6,830円', '7,035円']);
    await sound(page);
    await page.screenshot({ path: 'reports/screens/fee-write.png' });
    expect(await stage.office.control.order(clean)).toEqual(before);
    await answer(page, '書き込む');
    await expect(page.getByText('読み直して確かめました')).toBeVisible();
    const after = await stage.office.control.order(clean);
    expect(after).toEqual({ ...before, charges: { ...before.charges, fee: 205 }, billed: 7035 });
    await expect(slot(page, clean).getByRole('img')).toHaveCount(0);

    await page.reload();
    await openDetails(page, clean);
    await expect(dialogOf(page)).not.toContainText('手数料を受注管理画面に書き込む');
    await page.keyboard.press('Escape');
    await expect(slot(page, clean)).toContainText('与信OK');
    await expect(slot(page, clean)).not.toContainText('要変更');
    await press(page, clean, '与信結果確認');
    await expect(slot(page, clean)).not.toContainText('要変更');
    expect(await writes(stage)).toEqual({ KAARA: 1 });

    // Cancelled and sent again it is asked for as it stands: nothing is added twice.
    await openDetails(page, clean);
    await answer(page, '与信キャンセル');
    await answer(page, 'キャンセルする');
    await expect(slot(page, clean)).toContainText('キャンセル済');
    await press(page, clean, '与信を実行');
    await expect(slot(page, clean)).toContainText('与信OK');
    expect((await asked(stage)).total).toBe('7035');
  });

  test('is refused when somebody edited the order meanwhile, and when the person is logged out', async ({
    stage,
  }) => {
    await charging(stage);
    const page = await question(stage);
    const { charges } = await stage.office.control.order(clean);
    await stage.office.control.patchOrder(clean, { charges: { ...charges, fee: 10 } });
    await answer(page, '書き込む');
    await expect(page.getByText('何も書き込んでいません')).toBeVisible();
    expect((await stage.office.control.order(clean)).charges.fee).toBe(10);

    await stage.office.control.patchOrder(clean, { charges });
    await openDetails(page, clean);
    await answer(page, '手数料を受注管理画面に書き込む');
    await expect(dialogOf(page)).toContainText('書き込む');
    await stage.office.control.logOutEverybody();
    await answer(page, '書き込む');
    await expect(page.getByText('ログアウトしています')).toBeVisible();
    expect((await stage.office.control.order(clean)).charges.fee).toBe(0);
  });
});
