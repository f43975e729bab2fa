import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { expectFits, expectSound, picture } from './options-page.ts';
import { openSettings } from './settings-page.ts';
import { saveShop, type Stage } from './stage.ts';

const tiers = [
  { from: 1, to: 6829, fee: 105 },
  { from: 6830, to: 9999, fee: 205 },
  { from: 10_000, to: null, fee: 305 },
];

/** The form of the shop, with a gap in its table. */
async function editor(stage: Stage): Promise<Page> {
  await saveShop(stage, { fees: { mode: 'keep', tiers } });
  const page = await openSettings(stage);
  await page.getByRole('button', { name: '編集 本店' }).click();
  await page.getByLabel('3番目の範囲　下の金額（円）').fill('12000');
  await expect(page.locator('#fees-stretches')).toContainText('表にない金額');
  return page;
}

test('the editor of fees: picture, modes and trial are sound', async ({ stage }) => {
  const page = await editor(stage);
  await page.getByLabel('注文の合計（手数料を除く・円）').fill('7000');
  await expect(page.locator('.fee-trial output')).toContainText('7,205円');
  await expectSound(page);
  await picture(page, 'fees');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`an overlap is refused at its field, shown in the picture, and sound (${colorScheme})`, async ({
    stage,
  }) => {
    const page = await editor(stage);
    await page.emulateMedia({ colorScheme });
    await page.getByLabel('3番目の範囲　下の金額（円）').fill('9000');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByLabel('3番目の範囲　下の金額（円）')).toBeFocused();
    await expect(page.getByText('2番目の範囲と重なっています')).toBeVisible();
    await expectSound(page);
    await picture(page, `fees-fault-${colorScheme}`);
    for (const width of [800, 400]) {
      await page.setViewportSize({ width, height: 900 });
      await expectFits(page);
      await picture(page, `fees-fault-${colorScheme}-${width}`);
    }
  });
