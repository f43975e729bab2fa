import { expect, test } from './fixture.ts';
import { arm, standsAt } from './gate.ts';
import { expectSound, picture } from './options-page.ts';
import { openSettings, typeShop } from './settings-page.ts';
import { inWorker } from './in-worker.ts';
import { call, merchant, saveShop, type Stage } from './stage.ts';

interface Chrome {
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  };
}

/** Reads, or first writes, what the worker keeps of the shops. */
async function stored(stage: Stage, value?: object): Promise<unknown> {
  return inWorker(
    stage,
    async (shops) => {
      const { local } = (globalThis as unknown as { chrome: Chrome }).chrome.storage;
      if (shops) await local.set({ shops });
      return (await local.get('shops')).shops;
    },
    value,
  );
}

test('the worker dies while it saves: the page says so, keeps all, and the next press saves once', async ({
  stage,
}) => {
  const page = await openSettings(stage);
  await typeShop(page, stage);
  await arm(stage, 'shops.save:after');
  await page.getByRole('button', { name: '保存' }).click();
  await standsAt(stage, 'shops.save:after');
  await stage.killWorker();
  await expect(page.getByText('保存できたか確認できませんでした')).toBeVisible();
  await expect(page.locator('#shop-merchantCode')).toHaveValue(merchant.code);
  await expect(page.locator('#shop-password')).toHaveValue(merchant.password);
  await expectSound(page);
  await picture(page, 'save-lost');

  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('保存しました')).toBeVisible();
  await expect(page.locator('.shops > li')).toHaveCount(1);
});

test('the worker dies while it deletes: the question stays, the next press deletes', async ({ stage }) => {
  await saveShop(stage);
  const page = await openSettings(stage);
  await page.getByRole('button', { name: '削除 本店' }).click();
  await arm(stage, 'vault.remove:after');
  await page.getByRole('button', { name: '削除する' }).click();
  await standsAt(stage, 'vault.remove:after');
  await stage.killWorker();
  await expect(page.getByText('削除できたか確認できませんでした')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: '削除する' }).click();
  await expect(page.getByText('を削除しました')).toBeVisible();
});

test('settings that cannot be read are told and kept; nothing is written over them', async ({ stage }) => {
  const foreign = { version: 99, shops: 'from a later version' };
  await stored(stage, foreign);
  const page = await openSettings(stage);
  await expect(page.getByText('保存されている設定を読み取れません')).toBeVisible();
  await expect(page.getByText('最新版に更新')).toBeVisible();
  await expect(page.getByRole('button', { name: '店舗を追加' })).toBeHidden();
  await expectSound(page);
  await picture(page, 'unreadable');
  await saveShop(stage).catch((refused: unknown) => expect(String(refused)).toContain('settingsUnreadable'));
  expect(await stored(stage)).toEqual(foreign);

  await stored(stage, { version: 1, shops: [] });
  await page.getByRole('button', { name: 'もう一度読み込む' }).click();
  await expect(page.getByRole('button', { name: '店舗を追加' })).toBeVisible();
});

test('a password that can no longer be opened: said, and typing it again mends it', async ({ stage }) => {
  await saveShop(stage);
  await inWorker(
    stage,
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('yoshin-vault');
        opening.addEventListener('error', () => failed(opening.error));
        opening.addEventListener('success', () => {
          const change = opening.result.transaction('keys', 'readwrite');
          change.objectStore('keys').clear();
          change.addEventListener('complete', () => done());
        });
      }),
  );
  const page = await openSettings(stage);
  await page.getByRole('button', { name: '接続テスト 本店' }).click();
  await expect(page.getByText('保存されたパスワードを読み出せません')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: '編集 本店' }).click();
  await page.locator('#shop-password').fill(merchant.password);
  await page.getByRole('button', { name: '接続テスト' }).click();
  await expect(page.getByText('接続できました')).toBeVisible();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: '接続テスト 本店' }).click();
  await expect(page.getByText('接続OK')).toBeVisible();
});

test('access that is not granted is shown with its button', async ({ stage }) => {
  await saveShop(stage, { backOffice: 'https://order.goqsystem.com' });
  expect(await call(stage, 'shops.list', {})).toMatchObject({ ok: true });
  const page = await openSettings(stage);
  await expect(page.getByText('order.goqsystem.com へのアクセスが許可されていません')).toBeVisible();
  await expect(page.getByRole('button', { name: '許可する' })).toBeVisible();
  await expectSound(page);
  await picture(page, 'access');
});
