import { PageChanged } from './faults.ts';

/** What an element says: its own value or that of the first field in it (of a choice the text), else its text. */
export function valueOf(element: Element): string {
  const own = 'select, textarea, input';
  const field = element.matches(own)
    ? element
    : element.querySelector('select, textarea, input:not([type="hidden"])');
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.textContent?.trim() ?? '';
  return field ? inputValue(field) : (element.textContent?.trim() ?? '');
}

/** The value of a form field itself; empty for anything else. */
export function inputValue(element: Element): string {
  return element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
    ? element.value.trim()
    : '';
}

/** The host's own text: our slot is never taken for it. */
export function textOf(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (!(node instanceof Element && node.tagName === 'YOSHIN-SLOT')) text += node.textContent ?? '';
  }
  return text.trim();
}

/** One of the pieces of text that breaks or tags set apart, from 0. */
export function lineOf(element: Element, line: number): string | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? '';
    if (text !== '' && at++ === line) return text;
  }
  return null;
}

/** Characters of one text that the worker takes (`Text` in lib/order). */
const longest = 500;

/** The text, unless it is longer than any field of an order: then it is not what the profile takes it for. Never cut. */
export function bounded(text: string, label: string): string {
  if (text.length > longest) throw new PageChanged('tooLong', label, `${text.slice(0, 30)}…`);
  return text;
}

/** Yen out of `￥1,234`, `１，２３４円`, `-500`, and where `fractions` are taken `6578.181818`. Throws PageChanged when it is no number. */
export function yenOf(text: string, label: string, fractions = false): number {
  const plain = text
    .replaceAll(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/[,，円￥¥\s]/g, '')
    .replace(/^[−－‐△▲]/, '-');
  if (!(fractions ? /^-?\d{1,8}(\.\d{1,10})?$/ : /^-?\d{1,8}$/).test(plain))
    throw new PageChanged('amount', label, text);
  return Number(plain);
}

/** `2026-11-20` out of a date as hosts write it, whatever follows. Throws PageChanged when it is none. */
export function dayOf(text: string, label: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year === undefined) throw new PageChanged('date', label, text);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
