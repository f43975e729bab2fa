import { csvText, type CsvRow } from '../order/csv.ts';

/** A table as a file that spreadsheets open with a double click: UTF-8 with its mark. */
export const toCsv = (rows: readonly CsvRow[]): string => `\ufeff${csvText(rows)}`;

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
