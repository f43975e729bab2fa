import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { expect, test } from './fixture.ts';
import {
  numbersOf,
  openPanel,
  plainOrders,
  runToEnd,
  startJob,
  ended,
  summaryOf,
  wholeList,
} from './panel.ts';
import { openDetails } from './rows.ts';
import { merchant, saveShop, showRow, type Stage } from './stage.ts';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } });

/** The barcode of an order, asked for by hand: what the provider says, not what the extension made of it. */
async function barcodeOf(stage: Stage, orderNo: string): Promise<string> {
  const response = await fetch(`${stage.provider.baseUrl}KAASD0010APIAction_execute.action`, {
    method: 'POST',
    body: new URLSearchParams({
      ycfStrCode: merchant.code,
      password: merchant.password,
      orderNo,
      requestDate: '20261130120000',
    }),
  });
  return /<barCode>(\d+)<\/barCode>/.exec(await response.text())?.[1] ?? '';
}

/** Reads the barcodes of the sheets as a scanner would: from a picture of the page. */
async function scanned(print: Page): Promise<string[]> {
  const found: string[] = [];
  for (const sheet of await print.locator('.sheet .barcode').all()) {
    // As fine as a printer draws, five dots to a bar: at 96 dpi a bar is less than a pixel.
    await sheet.evaluate((figure: HTMLElement) => {
      figure.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 1; margin: 0; background: #fff';
      figure.querySelector('img')!.style.width = `${308 * 5}px`;
    });
    const picture = await sheet.screenshot({ path: 'reports/screens/invoice-barcode.png' });
    const [code] = await readBarcodes(new Uint8Array(picture), { formats: ['Code128'], textMode: 'Plain' });
    await sheet.evaluate((figure: HTMLElement) => {
      figure.style.cssText = '';
      figure.querySelector('img')!.style.width = '65.193mm';
    });
    found.push(`${code?.symbologyIdentifier ?? ''} ${code?.text ?? ''}`);
  }
  return found;
}

test('請求書を印刷: one page an order, barcodes that a scanner reads, remembered as printed', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage, { bundledInvoice: true });
  const orders = await plainOrders(stage, 3);
  const page = await stage.openList(wholeList);
  await ended(await startJob(page, orders), '与信を実行', 3);
  const panel = await summaryOf(page, orders, '請求書ダウンロード');
  const job = await runToEnd(panel, '請求書ダウンロード', 3);
  const opened = stage.context.waitForEvent('page');
  await job.getByRole('button', { name: '請求書を印刷' }).click();
  const print = await opened;
  await print.setViewportSize({ width: 1600, height: 1200 });
  await expect(print.locator('.sheet')).toHaveCount(3);
  await expect(print.getByText('承認も受けていません')).toBeVisible();
  const labels = await print.locator('.sheet').evaluateAll((all) => all.map((one) => one.ariaLabel));
  expect(labels.toSorted()).toEqual(
    numbersOf(orders)
      .map((number) => `請求書 ${number}`)
      .toSorted(),
  );
  for (const { number, billed } of orders)
    await expect(print.getByRole('article', { name: number }).locator('.total')).toContainText(
      `${billed.toLocaleString('ja-JP')}円`,
    );
  const { violations } = await new AxeBuilder({ page: print }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await print.screenshot({ path: 'reports/screens/invoice-print.png' });

  const sheets = labels.map((label) => label!.replace('請求書 ', ''));
  const truth = await Promise.all(sheets.map(async (number) => barcodeOf(stage, number)));
  expect(truth.filter((one) => /^\d{44}$/.test(one))).toHaveLength(3);
  expect(await scanned(print)).toEqual(truth.map((digits) => `]C1 ${digits}`));
  await print.locator('.sheet').first().screenshot({ path: 'reports/screens/invoice-sheet.png' });

  // As the printer gets it.
  const pdf = (await print.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(3);

  await print.getByLabel('払込票も印刷する').uncheck();
  await expect(print.locator('.slip')).toHaveCount(0);
  await print.getByRole('button', { name: '印刷する' }).click();
  await print.getByRole('button', { name: '印刷済みにする' }).click();
  await expect(print.getByText('3件を印刷済みにしました')).toBeVisible();
  await expect(print.locator('.notes .mark')).toHaveCount(3);
  await print.close();

  await page.reload();
  await showRow(page, orders[0]!.id);
  await expect(await openDetails(page, orders[0]!.id)).toContainText('請求書の印刷');
  await page.keyboard.press('Escape');

  // Again: those in the parcels are left out until asked for.
  const reopened = stage.context.waitForEvent('page');
  await (await openPanel(page)).getByRole('button', { name: '請求書を印刷' }).click();
  const second = await reopened;
  await expect(second.getByText('3件は印刷済みです')).toBeVisible();
  await expect(second.locator('.sheet')).toHaveCount(0);
  await second.getByLabel('印刷済みを除く').uncheck();
  await expect(second.locator('.sheet')).toHaveCount(3);
});
