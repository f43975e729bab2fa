import type { Profile } from './profile.ts';
import { valueOf } from './cells.ts';

/** What a row says besides its order, for what happens by itself. */
export interface RowSigns {
  /** The host's own state is there, and is none in which somebody has ended the order, set it aside or has to look first. */
  readonly open: boolean;
  /** A slip number was entered, or it goes out today or should have. */
  readonly dispatching: boolean;
}

/** Reads the signs of rows; the headers of each table are looked at once. `today` is `YYYY-MM-DD` in Japan. */
export function createSigns({ signs }: Profile, today: string): (row: HTMLTableRowElement) => RowSigns {
  const known = new Map<HTMLTableElement | null, { state: number; shipDate: number }>();
  function columnsOf(table: HTMLTableElement | null): { state: number; shipDate: number } {
    const found = known.get(table);
    if (found) return found;
    const cells = Array.from(table?.tHead?.rows[0]?.cells ?? table?.rows[0]?.cells ?? []);
    const column = (header: string): number =>
      cells.findIndex(({ textContent }) => textContent?.includes(header));
    const made = { state: column(signs.state.header), shipDate: column(signs.shipDate) };
    known.set(table, made);
    return made;
  }
  return (row) => {
    const { state, shipDate } = columnsOf(row.closest('table'));
    const text = row.cells[state]?.textContent?.trim() ?? '';
    const day = dayIn(row.cells[shipDate]?.textContent ?? '');
    return {
      // A list without that column cannot tell, and what cannot be told does not happen by itself.
      open: text !== '' && !signs.state.over.test(text),
      dispatching: signs.slipEntered.test(row.textContent ?? '') || (day !== '' && day <= today),
    };
  };
}

/** Does the order's own page say otherwise than the list? A list may be old; a page that does not tell says nothing. */
export function isOver(page: ParentNode, { signs }: Profile): boolean {
  for (const heading of page.querySelectorAll('th')) {
    if (heading.textContent?.trim() !== signs.state.label) continue;
    const cell = heading.nextElementSibling;
    if (cell && signs.state.over.test(valueOf(cell))) return true;
  }
  return false;
}

function dayIn(text: string): string {
  const [, year, month = '', day = ''] = /(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text) ?? [];
  return year === undefined ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
