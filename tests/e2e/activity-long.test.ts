import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { withHistory } from './history.ts';
import { complaints } from './options-page.ts';
import { saveShop, type Stage } from './stage.ts';

const many = 5_000;
const grid = (page: Page, name = '注文の一覧') => page.getByRole('grid', { name });
const lines = (page: Page) => page.locator('.grid .line');

async function open(stage: Stage, query = ''): Promise<Page> {
  const page = await stage.context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(stage.pageUrl(`activity.html${query}`));
  await expect(page.getByText(/^[\d,]+件/)).toBeVisible();
  return page;
}

test('five thousand orders of a ledger: few are drawn, the keyboard gets to the last; search, states, people and order work on all', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  await withHistory(stage, many);
  const page = await open(stage);
  const heard = complaints(page);
  await expect(page.getByText('5,000件', { exact: true })).toBeVisible();
  const list = grid(page);
  await expect(list).toHaveAttribute('aria-rowcount', String(many + 1));
  const elements = (): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
  const counts: number[] = [];
  for (const share of [0.2, 0.5, 0.8, 1]) {
    await list.evaluate((box, part) => void (box.scrollTop = box.scrollHeight * part), share);
    await expect(lines(page).filter({ visible: true }).first()).toBeVisible();
    counts.push(await elements());
  }
  console.log(`  elements in the document at four places: ${counts.join(', ')}`);
  expect(Math.max(...counts)).toBeLessThan(1_500);

  await list.focus();
  await page.keyboard.press('End');
  await expect(page.locator('.line.here')).toHaveAttribute('aria-rowindex', String(many + 1));
  await expect(page.locator('.line.here')).toBeInViewport();
  await expect(list).toBeFocused();

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  // Half-width, and the other kana: what people take for the same is the same.
  await page.keyboard.type('r-20260042');
  await expect(page.getByText('1件（全5,000件）')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '注文 R-20260042 の記録' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(grid(page)).toBeFocused();
  await page.getByRole('button', { name: '絞り込みを解除' }).click();

  const declined = page.getByRole('button', { name: /^与信NG [\d,]+$/ });
  const count = Number((await declined.innerText()).replaceAll(/\D/g, ''));
  await declined.click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(count + 1));
  await expect(lines(page).first()).toContainText('与信NG');
  await page.getByRole('columnheader', { name: '請求金額' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: '請求金額' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const amounts = await page.locator('.line .number').allInnerTexts();
  const values = amounts.map((text) => Number(text.replaceAll(/\D/g, '')));
  expect(values).toEqual(values.toSorted((one, other) => other - one));

  await page.getByRole('tab', { name: '操作', exact: true }).click();
  await expect(grid(page, '操作の一覧')).toBeVisible();
  await page.getByLabel('担当者').selectOption('佐藤');
  await expect(lines(page).first()).toContainText('佐藤');
  expect(heard).toEqual([]);
});
