/** A page of the host is not as the profile says. Nothing was sent. */
export class PageChanged extends Error {
  override name = 'PageChanged';
}

/** What a cell says: the value of its first field, else its text. */
export function valueOf(cell: Element): string {
  const field = cell.querySelector('select, textarea, input:not([type="hidden"])');
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.textContent?.trim() ?? '';
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value.trim();
  return cell.textContent?.trim() ?? '';
}

/** The cell beside a heading with exactly this text. Throws PageChanged when there is none. */
export function labelled(page: ParentNode, label: string): string {
  for (const heading of page.querySelectorAll('th')) {
    if (heading.textContent?.trim() !== label) continue;
    const cell = heading.nextElementSibling;
    if (cell?.tagName === 'TD') return valueOf(cell);
  }
  throw new PageChanged(label);
}

/** Whole yen out of `￥1,234`, `１，２３４円`, `-500`. Throws PageChanged when it is no number. */
export function yenOf(text: string, label: string): number {
  const plain = text
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/[,，円￥¥\s]/g, '')
    .replace(/^[−－‐△▲]/, '-');
  if (!/^-?\d{1,8}$/.test(plain)) throw new PageChanged(label);
  return Number(plain);
}
