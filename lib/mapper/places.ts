import { textOf } from '../backoffice/cells.ts';
import { isItemField, type ListField, type OrderField } from '../backoffice/mapper/fields.ts';
import { bodyRows } from '../backoffice/mapper/list-page.ts';
import { headings, scanOrder } from '../backoffice/mapper/order-page.ts';

/** What can be pointed at. */
export type Target =
  | { readonly step: 'list'; readonly field: 'table' | ListField }
  | { readonly step: 'order'; readonly field: OrderField };

/** A place in the page that may be meant, with words for who does not see it. */
export interface Place {
  readonly element: Element;
  readonly heading: string;
  readonly text: string;
}

const fields = 'input:not([type="hidden"]), select, textarea';

/** The element that is meant by pointing at one: a cell rather than a bold word in it, the value rather than its heading. */
export function meant(hit: Element, target: Target): Element | null {
  if (target.step === 'list') {
    if (target.field === 'table') return hit.closest('table');
    const cell = hit.closest('td, th');
    if (!cell) return null;
    return hit !== cell && textOf(hit) !== '' ? hit : cell;
  }
  if (isItemField(target.field)) return hit.closest('td, th');
  const heading = hit.closest(headings);
  if (heading?.nextElementSibling) return heading.nextElementSibling;
  const value = hit.closest('td, dd');
  if (!value) return hit;
  return hit.matches(fields) && value.querySelectorAll(fields).length > 1 ? hit : value;
}

const most = 300;

/** The places that the keyboard goes through, in the order of the page. */
export function placesFor(
  target: Target,
  table: HTMLTableElement | null,
  skip: (element: Element) => boolean,
): Place[] {
  const of = (element: Element, heading = ''): Place => ({
    element,
    heading,
    text: textOf(element).replaceAll(/\s+/g, ' ').slice(0, 60),
  });
  if (target.step === 'list') {
    if (target.field === 'table') return [...document.querySelectorAll('table')].map((one) => of(one));
    const [row] = table ? bodyRows(table) : [];
    const cells = [...(row?.cells ?? [])];
    const head = table?.tHead?.rows[0] ?? table?.rows[0];
    return cells.flatMap((cell) => {
      const heading = head?.cells[cell.cellIndex]?.textContent?.trim() ?? '';
      const inner = [...cell.querySelectorAll('a, span, b, strong')].filter(
        (one) => textOf(one) !== '' && textOf(one) !== textOf(cell),
      );
      return [of(cell, heading), ...inner.map((one) => of(one, heading))];
    });
  }
  if (isItemField(target.field))
    return [...document.querySelectorAll('table')]
      .filter((one) => !skip(one))
      .flatMap((one) => {
        const cells = [...(one.tBodies[0]?.rows[0]?.cells ?? [])];
        return cells.map((cell) => of(cell, one.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent?.trim()));
      })
      .slice(0, most);
  return scanOrder(document, skip)
    .slice(0, most)
    .map(({ element, heading, text }) => ({ element, heading, text: text.slice(0, 60) }));
}
