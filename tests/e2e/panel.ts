import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { OrderPatch, OrderTruth } from '../sandbox/backoffice/control.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { merchant, type Stage } from './stage.ts';

/** An order for bulk jobs, as the back office holds it. */
export interface Plain {
  readonly id: number;
  readonly number: string;
  /** Yen. */
  readonly billed: number;
}

export const numbersOf = (orders: readonly Plain[]): string[] => orders.map(({ number }) => number);
export const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}円`;

/** Rows of a list that shows all orders of these tests. */
export const wholeList = '?per=100';

/** What makes an order of the back office flawless like this one, with a number, a buyer and an amount of its own. */
export function flawless(model: OrderTruth, at: number): OrderPatch {
  const self = {
    ...model.buyer,
    phone: `090-${String(11_000 + at)
      .replace(/(....)$/, '-$1')
      .padStart(9, '0')}`,
  };
  const { email: _private, ...party } = self;
  const [line] = model.lines;
  if (!line) throw new Error('no line');
  return {
    number: `20261121-${String(90_000 + at).padStart(6, '0')}`,
    mall: model.mall,
    status: model.status,
    orderedAt: model.orderedAt,
    payment: model.payment,
    carrier: model.carrier,
    deliveryDate: '',
    shipDate: '',
    buyer: { ...self, email: `bulk${at}@example.jp` },
    destinations: [{ ...party, slip: '' }],
    lines: [{ ...line, price: 1000 + (at % 1000) * 10 }],
    charges: model.charges,
  };
}

/** Puts orders without any flaw, each of a buyer and an amount of its own, on the list; in its order. Known orders stay as they are. */
export async function plainOrders(stage: Stage, count: number): Promise<Plain[]> {
  const { control } = stage.office;
  const model = await control.order(knownOrders.clean);
  const { orders } = await control.orders({ per: 100 });
  const known: readonly number[] = Object.values(knownOrders);
  const free = orders.filter(({ id }) => !known.includes(id)).slice(0, count);
  const plain: Plain[] = [];
  for (const [at, { id }] of free.entries()) {
    const { number, billed } = await control.patchOrder(id, flawless(model, at));
    plain.push({ id, number, billed });
  }
  expect(plain).toHaveLength(count);
  // A job takes its orders as they stand in the list.
  const rows = (await control.orders({ per: 100 })).orders.map(({ id }) => id);
  return plain.toSorted((a, b) => rows.indexOf(a.id) - rows.indexOf(b.id));
}

export const panelOf = (page: Page): Locator => page.locator('yoshin-panel');

/** Ticks the boxes of these rows of the host and no others, as a person does. */
export async function tick(page: Page, orders: readonly { id: number }[]): Promise<void> {
  const boxes = page.locator('input[name="order_number[]"]');
  for (const id of await boxes.evaluateAll((all) =>
    all.flatMap((box) => ((box as HTMLInputElement).checked ? (box as HTMLInputElement).value : [])),
  ))
    await page.locator(`input[name="order_number[]"][value="${id}"]`).uncheck();
  for (const { id } of orders)
    await page.locator(`tr[data-order-number="${id}"] input[type="checkbox"]`).check();
}

/** Opens the panel at the edge of the page, unless it is open. */
export async function openPanel(page: Page): Promise<Locator> {
  const panel = panelOf(page);
  if (!(await panel.getByRole('dialog').isVisible()))
    await panel.getByRole('button', { name: '後払い 一括処理' }).click();
  // The fault suite has no settings of its own for how long is waited.
  await expect(panel.getByRole('dialog', { name: '後払い 一括処理' })).toBeVisible({ timeout: 20_000 });
  return panel;
}

/** Ticks, opens the panel, chooses an operation and stops at the summary before anything is sent. */
export async function summaryOf(
  page: Page,
  orders: readonly { id: number }[],
  name: string,
): Promise<Locator> {
  await tick(page, orders);
  const panel = await openPanel(page);
  await panel.getByRole('button', { name, exact: true }).click();
  await expectSummary(panel, name);
  return panel;
}

/** The panel shows what would be sent. */
export const expectSummary = (panel: Locator, name: string): Promise<void> =>
  expect(panel.getByRole('heading', { name: `${name}　送信前の確認` })).toBeVisible({ timeout: 30_000 });

/** How many orders of a summary can go, need a look and cannot go. */
export async function expectTiles(panel: Locator, can: number, look: number, cannot: number): Promise<void> {
  await expect(panel.locator('.tiles b')).toHaveText([can, look, cannot].map((count) => `${count}件`));
}

/** Shows all that needs a look, and agrees to it. */
export async function acceptAll(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: 'すべて開く' }).click();
  await panel.getByRole('button', { name: 'すべて確認済みにする' }).click();
}

/** Starts so many orders of a summary; resolves with the job once it has ended. */
export async function runToEnd(panel: Locator, name: string, count: number): Promise<Locator> {
  await panel.getByRole('button', { name: `${count}件を実行する` }).click();
  if (name === '与信キャンセル')
    await panel.getByRole('button', { name: `${count}件の与信キャンセルを実行する` }).click();
  return ended(panel, name, count);
}

/** The newest job of an operation, once it has ended. */
export async function ended(panel: Locator, name: string, count: number): Promise<Locator> {
  const job = panel.getByRole('article', { name: `${name} ${count}件` }).first();
  await expect(job.locator('.toggle > .chip').last()).toHaveText('完了', { timeout: 40_000 });
  return job;
}

/** What became of each order, by its number. */
export async function outcomes(job: Locator): Promise<Record<string, string>> {
  const lines = await job.locator('.line').all();
  const pairs = lines.map(async (line) => [
    await line.getByRole('link').innerText(),
    await line.locator('.chip').innerText(),
  ]);
  return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>;
}

/** A file that is saved by pressing a button: its name, and its lines without the last line break. */
export async function savedBy(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const saved = page.waitForEvent('download');
  await button.click();
  const file = await saved;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Starts 与信を実行 for these orders. */
export async function startJob(page: Page, orders: readonly Plain[]): Promise<Locator> {
  const panel = await summaryOf(page, orders, '与信を実行');
  await panel.getByRole('button', { name: `${orders.length}件を実行する` }).click();
  const job = panel.getByRole('article', { name: `与信を実行 ${orders.length}件` });
  await expect(job.first()).toBeVisible();
  return panel;
}

/** A job that stands in its middle: the provider has booked these orders and keeps their answers back. */
export async function holdAnswers(
  stage: Stage,
  orders: readonly Plain[],
): Promise<{ reached(): Promise<void>; release(): Promise<void> }> {
  const { control } = stage.provider;
  for (const { number } of orders)
    await control.fault({ kind: 'hold', api: 'KAARA', orderNo: number, when: 'after', times: 1 });
  return {
    reached: async () =>
      void (await control.wait({
        api: 'KAARA',
        merchant: merchant.code,
        phase: 'held',
        count: orders.length,
        timeoutMs: 30_000,
      })),
    release: async () => {
      await control.clearFaults();
      await control.release();
    },
  };
}
