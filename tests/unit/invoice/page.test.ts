import { expect, test } from 'vitest';
import { gs1128 } from '../../../components/invoice/barcode.ts';
import { findingsOf } from '../../../components/invoice/findings.ts';
import { chosen, createInvoicePage } from '../../../components/invoice/store.ts';
import { t } from '../../../lib/words/invoice.ts';
import { bareInvoice, invoice } from '../../fixtures/invoice.ts';

const ready = { ...invoice('A-1'), slip: { ...invoice('A-1').slip, barcode: '9'.repeat(44) } };
const keysOf = (page: ReturnType<typeof createInvoicePage>): string[] =>
  chosen(page.store.getState()).map(({ key }) => key);

function open(mark: (keys: readonly string[]) => Promise<void>) {
  const all = [
    { key: 'a', invoice: ready, printedAt: null },
    { key: 'b', invoice: ready, printedAt: 1000 },
  ];
  return createInvoicePage({ read: async () => all, mark, print: () => undefined, now: () => 2000 });
}

test('what was printed is left out until asked for; what is printed now is marked and stays in sight', async () => {
  const marked: string[][] = [];
  const page = open(async (keys) => void marked.push([...keys]));
  await page.load();
  expect(keysOf(page)).toEqual(['a']);
  page.print();
  expect(page.store.getState().asking).toBe(true);
  await page.mark();
  expect(marked).toEqual([['a']]);
  expect(keysOf(page)).toEqual(['a', 'b']);
  expect(page.store.getState().all?.map(({ printedAt }) => printedAt)).toEqual([2000, 1000]);
});

test('a mark that could not be kept is said, and nothing counts as printed', async () => {
  const page = open(() => Promise.reject(new Error('disk')));
  await page.load();
  page.print();
  await page.mark();
  expect(page.store.getState()).toMatchObject({ failed: true, marked: 0, asking: true });
  expect(keysOf(page)).toEqual(['a']);
});

test('what is to be seen to before an invoice goes into a parcel', () => {
  expect(findingsOf(ready)).toEqual([]);
  expect(findingsOf(bareInvoice('A-2', 500))).toEqual([t('invoice.noBarcode'), t('invoice.noDue')]);
  expect(findingsOf(invoice('A-1'))).toEqual([t('invoice.oddBarcode')]);
  expect(findingsOf({ ...ready, total: 2561 })).toEqual([
    t('invoice.sumDiffers', { lines: '2,560円', total: '2,561円' }),
  ]);
});

test('a barcode is drawn from digits alone, as wide as they need at five dots of 600 dpi a bar', () => {
  expect(gs1128('')).toBeNull();
  expect(gs1128('91A')).toBeNull();
  // Start, FNC1, 22 pairs, check: 25 signs of 11 bars, a stop of 13, and ten at each side.
  expect(gs1128('9'.repeat(44))?.width).toBeCloseTo((25 * 11 + 13 + 20) * (25.4 / 600) * 5);
});
