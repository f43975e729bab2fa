import { expect, test } from 'vitest';
import { invoiceCsv } from '../../../lib/overlay/invoice-csv.ts';
import { invoice } from '../../fixtures/invoice.ts';

const table = (csv: string): string[][] => {
  const rows = csv.slice(1).split('\r\n');
  return rows.slice(0, -1).map((row) => row.split(','));
};

test('one row for each invoice, under Japanese headings, as many columns as headings', () => {
  const csv = invoiceCsv([invoice('A-1'), invoice('A-2')]);
  const [headings = [], ...rows] = table(csv);
  expect(rows.map((row) => row.length)).toEqual([headings.length, headings.length]);
  expect(new Set(headings).size).toBe(headings.length);
  for (const heading of headings) expect(heading).toMatch(/[ぁ-んァ-ヶ一-龠]|^OCR/);
  const of = (row: string[] | undefined, heading: string) => row?.[headings.indexOf(heading)];
  expect(rows.map((row) => of(row, '受注番号'))).toEqual(['A-1', 'A-2']);
  const [row] = rows;
  const named = ['宛名', '請求金額', '支払期限日', '商品名1', '数量1', '単価1', '小計1', 'バーコード'];
  expect(named.map((heading) => of(row, heading))).toEqual([
    '髙橋 花子',
    '2560',
    '2026-12-04',
    'りんご',
    '2',
    '1000',
    '2000',
    '919085100000000000000000000000000000000000',
  ]);
  // What the provider leaves empty stays empty.
  expect(['数量2', '単価2', '小計2', '商品名3', '請求書発行日'].map((heading) => of(row, heading))).toEqual([
    '',
    '',
    '560',
    '',
    '',
  ]);
});

test('a text that a spreadsheet would run is disarmed', () => {
  const { addressee } = invoice('A-1');
  const hostile = { ...invoice('A-1'), addressee: { ...addressee, name: '=HYPERLINK("x")' } };
  expect(invoiceCsv([hostile])).toContain(`"'=HYPERLINK(""x"")"`);
});

test('a line more than there are columns is refused, never left out', () => {
  const one = invoice('A-1');
  const lines = Array.from({ length: 11 }, () => one.lines[0] ?? expect.fail('no line'));
  expect(() => invoiceCsv([{ ...one, lines }])).toThrow(RangeError);
});
