/** A spreadsheet takes such a text for a formula, in either width; a tab or line break before it is skipped over. */
const formula = /^[\t\r\n]*[=+\-@＝＋－＠]|^[\t\r\n]/;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/**
 * A table as a file that spreadsheets open with a double click: UTF-8 with its mark, CRLF, quotes where a text needs them.
 * A text that a spreadsheet would run gets an apostrophe before it; nothing else is changed. Null is an empty cell.
 */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** How long the browser may take to begin with a download, ms. */
const begun = 60_000;

/** Saves a text as a file. The link is never in the page: the host hears nothing of the press. */
export function download(name: string, text: string, document: Document): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), begun);
}
