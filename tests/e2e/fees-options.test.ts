import { expect, test } from './fixture.ts';
import { expectSound, picture } from './options-page.ts';
import { openSettings } from './settings-page.ts';
import { saveShop } from './stage.ts';

const tiers = [
  { from: 1, to: 6829, fee: 105 },
  { from: 6830, to: 9999, fee: 205 },
  { from: 10_000, to: null, fee: 305 },
];

test('the editor of fees: a faulty table is refused, pictures hold in every window, light and dark', async ({
  stage,
}) => {
  await saveShop(stage, { fees: { mode: 'keep', tiers } });
  const page = await openSettings(stage);
  await page.getByRole('button', { name: '編集 本店' }).click();
  await page.getByLabel('3番目の範囲　下の金額（円）').fill('12000');
  await page.getByLabel('注文の合計（手数料を除く・円）').fill('7000');
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expectSound(page);
    await picture(page, `fees-${scheme}`);
  }
  await page.getByLabel('3番目の範囲　下の金額（円）').fill('9000');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByLabel('3番目の範囲　下の金額（円）')).toBeFocused();
  await expect(page.getByText('2番目の範囲と重なっています')).toBeVisible();
  for (const [scheme, width] of [
    ['dark', 1440],
    ['light', 1440],
    ['light', 400],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await expectSound(page);
    await picture(page, `fees-fault-${scheme}-${width}`);
  }
});
