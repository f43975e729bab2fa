import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { expectFits, expectSound, picture } from './options-page.ts';
import { openSettings } from './settings-page.ts';
import { saveShop } from './stage.ts';

const windows = [
  { width: 1440, height: 900 },
  { width: 800, height: 900 },
  { width: 720, height: 450 }, // 1440 × 900 at 200 %
  { width: 400, height: 800 },
];

/** Colours are judged once per scheme, the room in every window. */
async function expectSoundEverywhere(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectSound(page);
  await picture(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectSound(page);
  for (const size of windows) {
    await page.setViewportSize(size);
    await expectFits(page);
    await picture(page, `${name}-${size.width}`);
  }
}

for (const language of ['ja', 'en'] as const) {
  test(`list, form and faults hold in every window, light and dark (${language})`, async ({ stage }) => {
    await saveShop(stage);
    await saveShop(stage, {
      id: 'long',
      name: 'とても長い名前の店舗アウトレット・リサイクル専門館オンラインショップ本館別館',
      mall: 'Yahoo!ショッピング ストアアカウントlong-account-name-without-any-break-0001',
      backOffice: 'https://a-very-long-host-name-of-a-back-office.example.co.jp',
      merchantCode: '99900000022',
      numberPrefix: 'LONG',
      environment: 'live',
    });
    await stage.context.addInitScript((spoken) => {
      Object.defineProperty(Navigator.prototype, 'language', { get: () => spoken });
    }, language);
    const page = await openSettings(stage);
    await expect(page.getByRole('listitem')).toHaveCount(2);
    await expectSoundEverywhere(page, `list-${language}`);

    await page.locator('#add-shop').click();
    await page.getByRole('radio').nth(2).check();
    await page.locator('#shop-merchantCode').fill('123');
    await page.locator('#shop-password').fill(' x');
    await page.locator('#shop-numberPrefix').fill('ABCDE');
    await page.locator('form > footer button.main').click();
    await expect(page.locator('[aria-invalid=true]')).toHaveCount(5);
    await expectSoundEverywhere(page, `faults-${language}`);
  });
}

test('forced colours and reduced motion are respected', async ({ stage }) => {
  await saveShop(stage);
  const page = await openSettings(stage);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await stage.provider.control.fault({ kind: 'hold', api: 'KAAST' });
  await page.getByRole('button', { name: '接続テスト 本店' }).click();
  await expect(page.getByText('確認しています')).toBeVisible();
  const turning = await page
    .locator('.sign.busy')
    .first()
    .evaluate((sign) => getComputedStyle(sign).animationName);
  expect(turning).toBe('none');
  await stage.provider.control.clearFaults();
  await stage.provider.control.release();
  await expect(page.getByText('接続OK')).toBeVisible();
  await picture(page, 'forced-colours');
});
