import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { holdNext } from './books.ts';
import { expect, test } from './fixture.ts';
import { dialogOf, openDetails, operate } from './rows.ts';
import { authorize, call, merchant, saveShop, slot, type Stage } from './stage.ts';

const { clean, cleanTwoItems } = knownOrders;

interface Line {
  kind: 'sent' | 'answered';
  api?: string;
  of?: number;
  id: number;
  by?: string;
  who?: string;
  fields?: Record<string, string>;
  answer?: { kind: string; fields: Record<string, string> | null };
}

/** The record as it lies on the disk. */
async function onDisk(stage: Stage): Promise<Line[]> {
  const page = await stage.context.newPage();
  await page.goto(stage.pageUrl('options.html'));
  const lines = await page.evaluate(
    () =>
      new Promise<unknown[]>((done, fail) => {
        const request = indexedDB.open('yoshin-ledger');
        request.onerror = () => fail(request.error ?? new Error('no reason'));
        request.onsuccess = () => {
          const db = request.result;
          const all = db.transaction('audit').objectStore('audit').getAll();
          all.onsuccess = () => {
            db.close();
            done(all.result);
          };
        };
      }),
  );
  await page.close();
  return lines as Line[];
}

const show = async (page: Page): Promise<void> =>
  dialogOf(page).getByRole('button', { name: '送信の記録を表示' }).click();

test('every line is what the provider received, the password masked, and tells who, when, what and the answer', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  const page = await stage.openList();
  // Asked once, in the details too: changed with one press.
  await openDetails(page, clean);
  await expect(dialogOf(page)).toContainText('担当者：未設定');
  await dialogOf(page).getByRole('button', { name: '変更', exact: true }).click();
  await page.keyboard.type('田中');
  await dialogOf(page).getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialogOf(page)).toContainText('担当者：田中');
  await show(page);
  await expect(dialogOf(page)).toContainText('送信した記録はありません');
  await page.keyboard.press('Escape');

  await authorize(page, clean);
  await expect(slot(page, clean)).toContainText('与信OK');
  await call(stage, 'staff.set', { name: '佐藤' });
  await operate(page, clean, '与信キャンセル');
  await dialogOf(page).getByRole('button', { name: 'キャンセルする' }).click();
  await expect(slot(page, clean)).toContainText('キャンセル済');

  const lines = await onDisk(stage);
  const sent = lines.filter(({ kind }) => kind === 'sent');
  const received = await stage.provider.control.calls({ merchant: merchant.code });
  expect(sent.length).toBeGreaterThanOrEqual(2);
  expect(sent.map(({ api, fields }) => ({ api, fields }))).toEqual(
    received.map(({ api, fields }) => ({
      api: expect.stringContaining(api) as unknown,
      fields: { ...fields, password: '[secret]' },
    })),
  );
  expect(JSON.stringify(lines)).not.toContain(merchant.password);
  expect(sent.map(({ who, by }) => `${by} ${who}`)).toEqual([
    'person 田中',
    ...sent.slice(1).map(() => 'person 佐藤'),
  ]);
  for (const { id } of sent) expect(lines.find(({ of }) => of === id)?.answer?.kind).toBe('answered');

  await openDetails(page, clean);
  await show(page);
  const first = dialogOf(page).getByRole('listitem').filter({ hasText: '与信依頼' });
  await expect(first).toContainText('田中 与信を実行：与信依頼 受付');
  await first.getByText('送信内容').click();
  await expect(first).toContainText('totalAmount');
  await expect(first).toContainText('*******0011');
  await first.getByText('回答', { exact: true }).click();
  await expect(first).toContainText('returnCode');
  await page.screenshot({ path: 'reports/screens/history.png' });
  await expect(dialogOf(page)).toContainText('佐藤 与信キャンセル：与信の取消 受付');

  const all = (await call(stage, 'audit.all', { before: null })) as { value: { entries: object[] } };
  expect(all.value.entries).toHaveLength(sent.length);
});

test('a call without an answer stays in the record as that; what goes on by itself says so', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  await call(stage, 'staff.set', { name: '田中' });
  const page = await stage.openList();
  const held = await holdNext(stage, 'after');
  await authorize(page, cleanTwoItems).catch(() => undefined);
  await held.reached();
  await stage.killWorker();
  await held.release();
  await call(stage, 'shops.list', {}); // Starts the worker, which asks what became of it.
  await expect(slot(page, cleanTwoItems)).toContainText('与信OK', { timeout: 60_000 });
  const sent = (await onDisk(stage)).filter(({ kind }) => kind === 'sent');
  expect(sent[0]).toMatchObject({ api: 'KAARA0010', by: 'person', who: '田中' });
  expect(sent.slice(1).length).toBeGreaterThan(0);
  await openDetails(page, cleanTwoItems);
  await show(page);
  await expect(dialogOf(page).getByRole('listitem').filter({ hasText: '与信依頼' })).toContainText(
    '回答はありません',
  );
});

test('the panel shows who works here', async ({ stage }) => {
  await saveShop(stage);
  await call(stage, 'staff.set', { name: '佐藤' });
  const page = await stage.openList();
  await page.getByRole('button', { name: /一括処理/ }).click();
  await expect(page.getByText('担当者：')).toBeVisible();
  await expect(page.getByText('佐藤')).toBeVisible();
  await page.screenshot({ path: 'reports/screens/panel-staff.png' });
});
