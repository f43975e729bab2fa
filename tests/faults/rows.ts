import type { Locator, Page } from '@playwright/test';
import type { Operation } from '../../lib/credit/status.ts';
import { ja } from '../../lib/words/ja.ts';
import { until } from './until.ts';

/** What one row shows. */
export interface Shown {
  readonly id: number;
  /** `data-status` of the slot; empty before it is painted. */
  readonly status: string;
  /** All words of the badge. */
  readonly badge: string;
  /** The main button: its operation when it can be pressed, else empty. */
  readonly main: string;
}

const row = (page: Page, id: number): Locator => page.locator(`tr[data-order-number="${id}"] yoshin-slot`);

/** What the rows of a page show now; rows without a painted slot have empty words. */
export const shown = (page: Page): Promise<Shown[]> =>
  page.locator('tr[data-order-number] yoshin-slot').evaluateAll((slots) =>
    slots.map((slot) => {
      const main = slot.shadowRoot?.querySelector<HTMLElement>('.main[data-action]');
      const open = main && !main.hidden && main.ariaDisabled !== 'true';
      return {
        id: Number(slot.closest('tr')?.dataset.orderNumber),
        status: (slot as HTMLElement).dataset.status ?? '',
        badge: slot.shadowRoot?.querySelector('.badge')?.textContent ?? '',
        main: open ? (main.dataset.action ?? '') : '',
      };
    }),
  );

export const shownOf = async (page: Page, id: number): Promise<Shown> =>
  (await shown(page)).find((one) => one.id === id) ?? { id, status: '', badge: '', main: '' };

/** Brings a row onto the screen; resolves once it is painted. */
export async function painted(page: Page, id: number): Promise<Shown> {
  await page.locator(`tr[data-order-number="${id}"]`).scrollIntoViewIfNeeded();
  return until('the row is painted', async () => {
    const one = await shownOf(page, id).catch(() => null);
    return one !== null && one.status !== '' ? one : null;
  });
}

/** Ticks the boxes of these rows at once. */
export async function tickAll(page: Page, ids: readonly number[]): Promise<void> {
  await page.locator('tr[data-order-number] input[type="checkbox"]').evaluateAll((boxes, ids) => {
    for (const box of boxes as HTMLInputElement[]) {
      if (box.checked === ids.includes(Number(box.closest('tr')?.dataset.orderNumber))) continue;
      box.click();
    }
  }, ids);
}

/** A click of this page is under way or is being sent again: its last word is still to come. */
export const busy = ({ status, main }: Shown): boolean =>
  status === '' || status === 'running' || (status === 'uncertain' && main === '');

/** Presses an operation: the row's own button where it is that, else the one in the details. */
export async function press(page: Page, id: number, operation: Operation): Promise<void> {
  const { main } = await shownOf(page, id);
  if (main === operation) return row(page, id).locator(`[data-action="${operation}"]`).click();
  await row(page, id).locator('[data-action="details"]').click();
  await page.locator(`yoshin-ui dialog [data-operation="${operation}"]`).click();
}

const yes = (page: Page, operation: Operation): Locator =>
  page.locator('yoshin-ui dialog .foot button', {
    hasText: new RegExp(`^${ja[`confirm.do.${operation}`]}$`),
  });

/** Says yes, should the operation ask. True when it did. */
export async function agree(page: Page, operation: Operation): Promise<boolean> {
  if (!(await yes(page, operation).isVisible())) return false;
  await yes(page, operation).click();
  return true;
}

/** Messages at the edge of the page, and what they said; they are closed with it. */
export async function toasts(page: Page): Promise<string[]> {
  const all = page.locator('yoshin-ui .toasts .toast');
  const texts = await all.evaluateAll((list) => list.map((one) => (one as HTMLElement).dataset.said ?? ''));
  for (const _ of texts) await all.first().getByRole('button').click();
  return texts;
}
