import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { booked, expectLive, nextResult, writes } from './books.ts';
import { expect, test } from './fixture.ts';
import { arm, standsAt } from './gate.ts';
import { dialogOf, openDetails, operate, operation, press } from './rows.ts';
import { authorize, saveShop, slot, type Stage } from './stage.ts';

const id = knownOrders.clean;
const number = async (stage: Stage): Promise<string> => (await stage.office.control.order(id)).number;

/** An order with 与信OK in an open list. */
async function granted(stage: Stage, options: Record<string, unknown> = {}): Promise<Page> {
  await saveShop(stage, options);
  const page = await stage.openList();
  await authorize(page, id);
  await expect(slot(page, id)).toContainText('与信OK');
  return page;
}

/** Somebody edits the price of the order's goods in the back office. Resolves with the new total, yen. */
async function reprice(stage: Stage, by: number): Promise<number> {
  const { lines } = await stage.office.control.order(id);
  const [first, ...rest] = lines;
  if (!first) throw new Error('no line');
  const edited = await stage.office.control.patchOrder(id, {
    lines: [{ ...first, price: first.price + by }, ...rest],
  });
  return edited.billed;
}

/** The list as it is after the edit; the row says 要変更 by itself. */
async function seen(page: Page): Promise<void> {
  await page.reload();
  await expect(slot(page, id)).toContainText('要変更');
}

const answer = (page: Page, name: string): Promise<void> =>
  dialogOf(page).getByRole('button', { name, exact: true }).click();

/** The change is through: from the press to the answer the badge says 処理中. */
async function done(page: Page): Promise<void> {
  await expect(slot(page, id)).toContainText('与信OK');
  await expect(slot(page, id)).not.toContainText('要変更');
}

test.describe('与信キャンセル', () => {
  test('やめる and Escape send nothing; キャンセルする cancels, and the order goes again under the next number', async ({
    stage,
  }) => {
    const page = await granted(stage);
    const first = await number(stage);
    for (const no of ['button', 'escape']) {
      await operate(page, id, '与信キャンセル');
      await expect(page.getByRole('dialog', { name: '与信をキャンセルしますか' })).toContainText(first);
      await page.screenshot({ path: 'reports/screens/cancel-ask.png' });
      await (no === 'button' ? answer(page, 'やめる') : page.keyboard.press('Escape'));
      await expect(dialogOf(page)).toHaveCount(0);
      await expect(slot(page, id)).toContainText('与信OK');
    }
    expect(await writes(stage)).toEqual({ KAARA: 1 });
    await expectLive(stage, [first]);

    await operate(page, id, '与信キャンセル');
    await answer(page, 'キャンセルする');
    await expect(slot(page, id)).toContainText('キャンセル済');
    await expectLive(stage, []);
    expect(await writes(stage)).toEqual({ KAARA: 1, KAACL: 1 });

    await authorize(page, id);
    await expect(slot(page, id)).toContainText('与信OK');
    expect(await stage.provider.control.live()).toEqual({ [`${first}-2`]: 1 });
  });
});

test.describe('要変更 and 与信内容変更', () => {
  test('an order edited in the back office says 要変更 and what differs', async ({ stage }) => {
    const page = await granted(stage);
    const before = (await stage.office.control.order(id)).billed;
    const after = await reprice(stage, -500);
    await seen(page);
    await page.screenshot({ path: 'reports/screens/drift.png' });
    const details = await openDetails(page, id);
    await expect(details).toContainText('与信したときから変わったところ');
    await expect(details).toContainText(`${before.toLocaleString('ja-JP')}円`);
    await expect(details).toContainText(`${after.toLocaleString('ja-JP')}円`);
    await expect(operation(page, '与信内容変更')).not.toHaveAttribute('aria-disabled', 'true');
    expect(await writes(stage)).toEqual({ KAARA: 1 });
  });

  test('lower, with the contract: the amount is changed under the same number', async ({ stage }) => {
    const page = await granted(stage, { amountChange: true });
    const total = await reprice(stage, -500);
    await seen(page);
    await press(page, id, '与信内容変更');
    await expect(dialogOf(page)).toContainText('請求金額を変更する');
    await page.screenshot({ path: 'reports/screens/change-lower.png' });
    await answer(page, '変更を送信する');
    await done(page);
    expect(await writes(stage)).toEqual({ KAARA: 1, KAAKK: 1 });
    const [order] = await stage.provider.control.orders();
    expect(order?.totalAmount).toBe(total);
    await expectLive(stage, [await number(stage)]);
  });

  test('lower, without the contract: a new number, then the old one is cancelled', async ({ stage }) => {
    const page = await granted(stage);
    const total = await reprice(stage, -500);
    await seen(page);
    await press(page, id, '与信内容変更');
    await expect(dialogOf(page)).toContainText('新しい番号で与信を実行する');
    await answer(page, '変更を送信する');
    await done(page);
    const next = `${await number(stage)}-2`;
    expect(await stage.provider.control.live()).toEqual({ [next]: 1 });
    expect((await booked(stage, next)).totalAmount).toBe(total);
  });

  test('text alone: the invoice is corrected under the same number', async ({ stage }) => {
    const page = await granted(stage);
    const { lines } = await stage.office.control.order(id);
    await stage.office.control.patchOrder(id, {
      lines: lines.map((line) => ({ ...line, name: `${line.name} 白` })),
    });
    await seen(page);
    await press(page, id, '与信内容変更');
    await expect(dialogOf(page)).toContainText('請求内容を変更する');
    await expect(dialogOf(page)).toContainText('再発行');
    await answer(page, '変更を送信する');
    await done(page);
    expect(await writes(stage)).toEqual({ KAARA: 1, KAARR: 1 });
    await expectLive(stage, [await number(stage)]);
  });

  test('higher: a new number is granted first, then the old one is cancelled', async ({ stage }) => {
    const page = await granted(stage);
    const total = await reprice(stage, 1000);
    await seen(page);
    await press(page, id, '与信内容変更');
    await expect(dialogOf(page)).toContainText('前の番号の与信をキャンセルする');
    await page.screenshot({ path: 'reports/screens/change-higher.png' });
    await answer(page, 'やめる');
    await expect(slot(page, id)).toContainText('要変更');
    expect(await writes(stage)).toEqual({ KAARA: 1 });

    await press(page, id, '与信内容変更');
    await answer(page, '変更を送信する');
    await done(page);
    const first = await number(stage);
    expect(await stage.provider.control.live()).toEqual({ [`${first}-2`]: 1 });
    expect((await booked(stage, `${first}-2`)).totalAmount).toBe(total);
    const calls = await stage.provider.control.calls();
    const order = calls.filter(({ api }) => api === 'KAARA' || api === 'KAACL');
    expect(order.map(({ api, orderNo }) => [api, orderNo])).toEqual([
      ['KAARA', first],
      ['KAARA', `${first}-2`],
      ['KAACL', first],
    ]);
  });

  test('higher and refused: the old credit stays, and the row says so', async ({ stage }) => {
    const page = await granted(stage);
    await reprice(stage, 1000);
    await seen(page);
    await nextResult(stage, '2');
    await press(page, id, '与信内容変更');
    await answer(page, '変更を送信する');
    const first = await number(stage);
    await expect(slot(page, id)).toContainText('与信OK');
    await expect(slot(page, id)).toContainText('要変更');
    expect(await stage.provider.control.live()).toEqual({ [first]: 1 });
    const details = await openDetails(page, id);
    await expect(details).toContainText('前の与信はそのまま有効です');
    await page.screenshot({ path: 'reports/screens/change-refused.png' });
    expect(await writes(stage)).toEqual({ KAARA: 2 });
  });

  for (const [what, kill] of [
    ['worker', (stage: Stage) => stage.killWorker()],
    ['browser', (stage: Stage) => stage.crashAndRestart()],
  ] as const)
    test(`the ${what} dies between the new number and the old one: the change is finished, one credit is left`, async ({
      stage,
    }) => {
      test.setTimeout(120_000);
      const page = await granted(stage);
      const total = await reprice(stage, 1000);
      await seen(page);
      await press(page, id, '与信内容変更');
      await arm(stage, 'provider.cancel:before');
      await answer(page, '変更を送信する');
      await standsAt(stage, 'provider.cancel:before');
      const first = await number(stage);
      expect(await stage.provider.control.live()).toEqual({ [first]: 1, [`${first}-2`]: 1 });
      await kill(stage);
      await expect
        .poll(() => stage.provider.control.live(), { timeout: 90_000 })
        .toEqual({ [`${first}-2`]: 1 });
      const list = what === 'worker' ? page : await stage.openList();
      await expect(slot(list, id)).toContainText('与信OK', { timeout: 30_000 });
      await expect(slot(list, id)).not.toContainText('要変更');
      expect((await booked(stage, `${first}-2`)).totalAmount).toBe(total);
    });
});
