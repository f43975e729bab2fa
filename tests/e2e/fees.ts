import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { authorizations } from './books.ts';
import { expect } from './fixture.ts';
import { dialogOf, press } from './rows.ts';
import { saveShop, slot, type Stage } from './stage.ts';

/** Fees of the shop in these tests. */
const tiers = [
  { from: 1, to: 6829, fee: 105 },
  { from: 6830, to: 9999, fee: 205 },
  { from: 10_000, to: null, fee: 305 },
];
type Mode = 'keep' | 'replace' | 'add';
/** Saves the shop with its fees. */
export const charging = (
  stage: Stage,
  mode: Mode = 'keep',
  more: Record<string, unknown> = {},
): Promise<void> => saveShop(stage, { fees: { mode, tiers }, ...more });
export const numberOf = async (stage: Stage, id: number): Promise<string> =>
  (await stage.office.control.order(id)).number;
/** Presses a button of the dialog. */
export const answer = (page: Page, name: string): Promise<void> =>
  dialogOf(page).getByRole('button', { name, exact: true }).click();

/** What the provider was asked for last: total, and the lines by name. */
export async function asked(stage: Stage): Promise<{ total: string; lines: Record<string, string> }> {
  const { fields } = (await authorizations(stage)).at(-1) ?? { fields: {} as Record<string, string> };
  const lines: Record<string, string> = {};
  for (let at = 1; fields[`itemName${at}`]; at++)
    lines[fields[`itemName${at}`] ?? ''] = fields[`subTotal${at}`] ?? '';
  return { total: fields.totalAmount ?? '', lines };
}

/** Authorizes an order, and agrees to its fee. */
export async function authorized(page: Page, id: number): Promise<void> {
  await press(page, id, '与信を実行');
  await answer(page, '送信する');
  await expect(slot(page, id)).toContainText('与信OK');
}

/** No fault in what the overlay shows now. */
export async function sound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('yoshin-ui').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
