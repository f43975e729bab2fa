/** A spreadsheet takes such a text for a formula, in either width; a tab or line break before it is skipped over. */
const formula = /^[\t\r\n]*[=+\-@＝＋－＠]|^[\t\r\n]/;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

export type CsvRow = readonly (string | number | null)[];

/**
 * A table as CSV: CRLF, quotes where a text needs them. A text that a spreadsheet would run gets an apostrophe before it;
 * nothing else is changed. Null is an empty cell.
 */
export function csvText(rows: readonly CsvRow[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
