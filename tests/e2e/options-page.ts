import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** Nothing runs out of the window. */
export async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

/** No accessibility fault in what is shown now, and room for all of it. */
export async function expectSound(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await expectFits(page);
}

/** A picture of the whole page for those who judge its looks. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `reports/screens/options-${name}.png`, fullPage: true });
}

/** Everything the page complains about: faults of scripts, refusals of the content security policy. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  return heard;
}
