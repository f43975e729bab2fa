import { PageChanged } from './faults.ts';

/** What a cell says: the value of its first field, else its text. */
export function valueOf(cell: Element): string {
  const field = cell.querySelector('select, textarea, input:not([type="hidden"])');
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.textContent?.trim() ?? '';
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value.trim();
  return cell.textContent?.trim() ?? '';
}

/**
 * The cell beside a heading with exactly this text. Throws PageChanged when there is none, or several that differ: which
 * of two amounts is billed must not be guessed.
 */
export function labelled(page: ParentNode, label: string): string {
  const found = new Set<string>();
  for (const heading of page.querySelectorAll('th')) {
    if (heading.textContent?.trim() !== label) continue;
    const cell = heading.nextElementSibling;
    if (cell?.tagName === 'TD') found.add(valueOf(cell));
  }
  const [value] = found;
  if (value === undefined) throw new PageChanged('missing', label);
  if (found.size > 1) throw new PageChanged('ambiguous', label, [...found].join(' / '));
  return bounded(value, label);
}

/** Characters of one text that the worker takes (`Text` in lib/order). */
const longest = 500;

/** The text, unless it is longer than any field of an order: then it is not what the profile takes it for. Never cut. */
export function bounded(text: string, label: string): string {
  if (text.length > longest) throw new PageChanged('tooLong', label, `${text.slice(0, 30)}…`);
  return text;
}

/** Whole yen out of `￥1,234`, `１，２３４円`, `-500`. Throws PageChanged when it is no number. */
export function yenOf(text: string, label: string): number {
  const plain = text
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/[,，円￥¥\s]/g, '')
    .replace(/^[−－‐△▲]/, '-');
  if (!/^-?\d{1,8}$/.test(plain)) throw new PageChanged('amount', label, text);
  return Number(plain);
}

/** `2026-11-20` out of a date as hosts write it, whatever follows. Throws PageChanged when it is none. */
export function dayOf(text: string, label: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year === undefined) throw new PageChanged('date', label, text);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
