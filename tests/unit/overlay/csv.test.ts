import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../lib/overlay/csv.ts';

const mark = '\ufeff';
const cell = (value: string | number | null): string => toCsv([[value]]).slice(1, -2);

test('a file for spreadsheets: mark first, commas, CRLF after every row', () => {
  expect(
    toCsv([
      ['受注番号', '金額'],
      ['A-1', 2560],
      ['A-2', null],
    ]),
  ).toBe(`${mark}受注番号,金額\r\nA-1,2560\r\nA-2,\r\n`);
  expect(toCsv([])).toBe(mark);
});

test.each([
  ['a,b', '"a,b"'],
  ['say "oh"', '"say ""oh"""'],
  ['two\nlines', '"two\nlines"'],
  ['a\rb', '"a\rb"'],
  ['りんご', 'りんご'],
  ['', ''],
])('%j stands as %j', (text, expected) => expect(cell(text)).toBe(expected));

test.each([
  '=1+1',
  '+81-90-1234-5678',
  '-2+3',
  '@SUM(A1)',
  '-',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '\t=1',
  '\tx',
  '--1',
  '-1e5',
])('%j would be run and is not', (text) => expect(cell(text)).toBe(`'${text}`));

test.each(['-500', '+3', '-0.5', '12', '03-1234-5678', "it's", 'a=b', '1-1'])('%j stays as it is', (text) =>
  expect(cell(text)).toBe(text),
);

test('numbers stay numbers', () => expect([cell(-500), cell(0)]).toEqual(['-500', '0']));

/** A reader of its own, by the rules of RFC 4180. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 1; at < csv.length; at++) {
    const char = csv[at] ?? '';
    if (quoted && char === '"' && csv[at + 1] === '"') {
      field += '"';
      at++;
    } else if (char === '"') quoted = !quoted;
    else if (quoted) field += char;
    else if (char === ',') {
      row.push(field);
      field = '';
    } else if (char === '\r' && csv[at + 1] === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      at++;
    } else field += char;
  }
  return rows;
}

test('whatever a text holds, it is read back as it was, at most with an apostrophe before it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', '-', '1', '髙', '\t') });
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const back = read(toCsv(rows));
      expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      for (const [at, row] of rows.entries())
        for (const [column, value] of row.entries()) {
          const got = back[at]?.[column];
          expect([value, `'${value}`]).toContain(got);
          if (got === value && /^[=+\-@]/.test(value)) expect(Number.isNaN(Number(value))).toBe(false);
        }
    }),
  );
});
