import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { expectFits, expectSound, picture } from './options-page.ts';
import { openSettings } from './settings-page.ts';
import { inWorker } from './in-worker.ts';
import { saveShop, type Stage } from './stage.ts';

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

/** Puts something into what the extension remembers beside the shops. */
async function remember(stage: Stage, key: string, value: object): Promise<void> {
  await inWorker(
    stage,
    async ([name, kept]) => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome;
      await storage.local.set({ [name]: kept });
    },
    [key, value] as const,
  );
}

for (const language of ['ja', 'en'] as const) {
  test.describe(() => {
    test.use({ language });
    test(`list, form and faults hold in every window, light and dark (${language})`, async ({ stage }) => {
      test.slow();
      await saveShop(stage, {
        mall: '自社EC本店',
        shipDate: { days: 3, skipWeekends: true, skipHolidays: true },
        carriers: [{ name: '福岡便', carrier: 'other' }],
      });
      await remember(stage, 'seen', {
        version: 1,
        offices: [
          {
            backOffice: stage.office.origin,
            malls: ['自社EC本店', 'とても長い名前のモール・アウトレット専門館オンラインショップ支店'],
            carriers: ['ヤマト運輸', 'とても長い名前の配送業者の特別な便の名前そのいち', '福岡便'],
          },
        ],
      });
      await saveShop(stage, {
        id: 'long',
        name: 'とても長い名前の店舗アウトレット・リサイクル専門館オンラインショップ本館別館',
        mall: 'Yahoo!ショッピング ストアアカウントlong-account-name-without-any-break-0001',
        backOffice: 'https://a-very-long-host-name-of-a-back-office.example.co.jp',
        merchantCode: '99900000022',
        numberPrefix: 'LONG',
        environment: 'live',
      });
      const page = await openSettings(stage);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('.shops > li')).toHaveCount(2);
      await expectSoundEverywhere(page, `list-${language}`);

      await page.locator('#edit-main').click();
      await expect(page.locator('select')).toHaveCount(4);
      await expectSoundEverywhere(page, `rules-${language}`);
      await page.locator('form > footer button').first().click();
      await page.locator('#password-main').click();
      await page.locator('.renewal input').fill(' x');
      await expectSoundEverywhere(page, `password-${language}`);
      await page.reload();

      await page.locator('#add-shop').click();
      await page.getByRole('radio').nth(2).check();
      await page.locator('#shop-merchantCode').fill('123');
      await page.locator('#shop-password').fill(' x');
      await page.locator('#shop-numberPrefix').fill('ABCDE');
      await page.locator('form > footer button.main').click();
      await expect(page.locator('[aria-invalid=true]')).toHaveCount(5);
      await expectSoundEverywhere(page, `faults-${language}`);
    });
  });
}

for (const language of ['ja', 'en'] as const) {
  test.describe(() => {
    test.use({ language });
    test(`the first run holds in every window, light and dark (${language})`, async ({ stage }) => {
      test.slow();
      const page = await stage.context.newPage();
      const typed = { backOffice: stage.office.origin, merchantCode: '999', environment: 'own', ownUrl: 'x' };
      const memory = { version: 1, shopId: 'main', office: 'own', listUrl: stage.office.origin, ...typed };
      for (const step of ['office', 'letter', 'fees', 'done'] as const) {
        if (step === 'fees') await saveShop(stage);
        await remember(stage, 'guide', { ...memory, step });
        await page.goto('about:blank');
        await page.goto(stage.pageUrl('options.html#guide'));
        await expect(page.locator('#guide-title')).toBeFocused();
        await expectSoundEverywhere(page, `guide-${step}-${language}`);
      }
    });
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
