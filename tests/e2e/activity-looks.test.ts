import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { withHistory } from './history.ts';
import { expectFits, expectSound } from './options-page.ts';
import { saveShop } from './stage.ts';

const windows = [
  { width: 720, height: 450 }, // 1440 × 900 at 200 %
  { width: 400, height: 800 },
];
const picture = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: `reports/screens/activity-${name}.png` });

/** Colours are the same in both languages, lengths are not. */
async function soundEverywhere(page: Page, name: string): Promise<void> {
  if (!name.endsWith('-ja')) {
    await page.setViewportSize(windows[1]!);
    await expectFits(page);
    await picture(page, `${name}-400`);
    return page.setViewportSize({ width: 1440, height: 900 });
  }
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
  await page.setViewportSize({ width: 1440, height: 900 });
}

for (const language of ['ja', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });
    test(`every view holds in every window, light and dark (${language})`, async ({ stage }) => {
      test.setTimeout(400_000);
      await saveShop(stage);
      await withHistory(stage, 120);
      const page = await stage.context.newPage();
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(stage.pageUrl('activity.html'));
      await expect(page.locator('.line')).not.toHaveCount(0);
      await soundEverywhere(page, `cases-${language}`);
      await page.getByRole('grid').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page.locator('.timeline li')).not.toHaveCount(0);
      await page.locator('.timeline summary').first().click();
      await soundEverywhere(page, `sheet-${language}`);
      await page.keyboard.press('Escape');
      await page.locator('#tab-calls').click();
      await expect(page.locator('.line')).not.toHaveCount(0);
      await soundEverywhere(page, `calls-${language}`);
      await page.locator('.above button').last().click();
      await page.locator('dialog input[type=radio]').nth(1).check();
      await soundEverywhere(page, `csv-${language}`);
      await page.keyboard.press('Escape');
      await page.locator('#tab-charts').click();
      await page.locator('.chart summary').click();
      await soundEverywhere(page, `charts-${language}`);
      await page.locator('#tab-keeping').click();
      await expect(page.locator('#retention-days')).toBeVisible();
      await soundEverywhere(page, `keeping-${language}`);
      await page.emulateMedia({ forcedColors: 'active' });
      await picture(page, `keeping-${language}-forced`);
      await page.locator('#tab-cases').click();
      await picture(page, `cases-${language}-forced`);
    });
  });
}
