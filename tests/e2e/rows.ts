import type { Locator, Page } from '@playwright/test';
import { showRow, slot } from './stage.ts';

/** Whatever dialog the overlay shows now. */
export const dialogOf = (page: Page): Locator => page.locator('yoshin-ui').getByRole('dialog');

/** Presses the main button of an order's row. */
export async function press(page: Page, hostId: number, name: string): Promise<void> {
  await showRow(page, hostId);
  await slot(page, hostId).getByRole('button', { name }).click();
}

/** Opens an order's details. */
export async function openDetails(page: Page, hostId: number): Promise<Locator> {
  await press(page, hostId, '詳細');
  return dialogOf(page);
}

/** A button of the details, by its exact words. */
export const operation = (page: Page, name: string): Locator =>
  dialogOf(page).getByRole('button', { name, exact: true });

/** Presses an operation in an order's details. */
export async function operate(page: Page, hostId: number, name: string): Promise<void> {
  await openDetails(page, hostId);
  await operation(page, name).click();
}
