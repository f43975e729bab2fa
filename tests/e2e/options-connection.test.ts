import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { expectSound, picture } from './options-page.ts';
import { openSettings, typeShop } from './settings-page.ts';
import { inWorker } from './in-worker.ts';
import { call, merchant, type Stage } from './stage.ts';

const press = (page: Page) => page.getByRole('button', { name: '接続テスト' }).click();

/** How many connection tests came to their end in the worker. */
async function testsEnded(stage: Stage): Promise<number> {
  const passed = await inWorker(
    stage,
    () => (globalThis as unknown as { yoshinGate: { passed: string[] } }).yoshinGate.passed,
  );
  return passed.filter((moment) => moment === 'provider.test:after').length;
}

test('a connection test tells wrong code, wrong password and a suspended code apart, each with the next step', async ({
  stage,
}) => {
  const page = await openSettings(stage);
  await typeShop(page, stage);

  await page.locator('#shop-merchantCode').fill('99900000099');
  await press(page);
  await expect(page.getByText('加盟店コードが違います')).toBeVisible();
  await expect(page.getByText('登録完了書の11桁の数字と')).toBeVisible();
  await picture(page, 'test-wrong-code');

  await page.locator('#shop-merchantCode').fill(merchant.code);
  await page.locator('#shop-password').fill('wrong123');
  await press(page);
  await expect(page.getByText('パスワードが違います')).toBeVisible();
  await expect(page.getByText('最初に発行されたパスワード')).toBeVisible();
  await expectSound(page);
  await picture(page, 'test-wrong-password');

  await page.locator('#shop-merchantCode').fill('99900000033');
  await page.locator('#shop-password').fill('stop0000');
  await press(page);
  await expect(page.getByText('この加盟店コードは現在利用できません')).toBeVisible();
  await picture(page, 'test-suspended');
});

test('it tells a service under maintenance, a broken answer and a dead line apart too', async ({ stage }) => {
  const { control } = stage.provider;
  const page = await openSettings(stage);
  await typeShop(page, stage);
  await control.fault({ kind: 'maintenance' });
  await press(page);
  await expect(page.getByText('提供元のサービスが停止中')).toBeVisible();
  await expect(page.getByText('入力した内容の正否は確かめられていません')).toBeVisible();
  await control.clearFaults();

  await control.fault({ kind: 'malformedXml' });
  await press(page);
  await expect(page.getByText('提供元から予想しない返事')).toBeVisible();
  await control.clearFaults();

  await press(page);
  await expect(page.getByText('接続できました')).toBeVisible();

  await stage.provider.close();
  await press(page);
  await expect(page.getByText('提供元に接続できません')).toBeVisible();
  await expect(page.getByText('インターネット接続と接続先')).toBeVisible();
  await expectSound(page);
  await picture(page, 'test-unreachable');
});

test('while a test runs, a press more does nothing; after a change its late answer is not shown', async ({
  stage,
}) => {
  const { control } = stage.provider;
  const page = await openSettings(stage);
  await typeShop(page, stage, 'wrong123');
  await control.fault({ kind: 'hold', api: 'KAAST' });
  await press(page);
  await control.wait({ api: 'KAAST', phase: 'received' });
  await expect(page.getByText('接続を確認しています')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: '接続テスト' }).dispatchEvent('click');
  await picture(page, 'test-running');

  await page.locator('#shop-password').fill(merchant.password);
  await expect(page.getByText('接続を確認しています')).toBeHidden();
  await press(page); // The newer test has the right password.
  await control.wait({ api: 'KAAST', phase: 'received', count: 2 });
  await control.clearFaults();
  const held = await control.held();
  const [older, newer] = held.map(({ seq }) => seq).toSorted((one, other) => one - other);
  await control.release(newer);
  await expect(page.getByText('接続できました')).toBeVisible();
  await control.release(older);
  await expect.poll(() => testsEnded(stage)).toBe(2);
  await call(stage, 'shops.list', {}); // A message behind the late answer: that one is through.
  await expect(page.getByText('接続できました')).toBeVisible();
  await expect(page.getByText('パスワードが違います')).toBeHidden();
  expect((await control.calls({ api: 'KAAST' })).length).toBe(2);
});
