import type { Profile } from './profile.ts';
import type { OrderPages } from './pages.ts';
import { placeIn, textAt, type Place } from './row-reader.ts';
import { headersOf, regex, takeAll } from './take.ts';

/** What a row says besides its order, for what happens by itself. */
export interface RowSigns {
  /** The host's own state is there, and is none in which somebody has ended the order, set it aside or has to look first. */
  readonly open: boolean;
  /** A slip number was entered, or it goes out today or should have. */
  readonly dispatching: boolean;
}

/** Reads the signs of rows; the headers of each table are looked at once. `today` is `YYYY-MM-DD` in Japan. */
export function createSigns(profile: Profile, today: string): (row: Element) => RowSigns {
  const { signs, table: tables, headers: heads } = profile.list;
  // What cannot be told does not happen by itself.
  if (!signs) return () => ({ open: false, dispatching: false });
  const { state, slip, shipDate, over } = signs;
  const known = new Map<Element | null, readonly [Place, Place, Place | null]>();
  function placesOf(table: Element | null) {
    const found = known.get(table);
    if (found) return found;
    const headers = headersOf(table, heads);
    const made = [
      placeIn(headers, state, profile),
      placeIn(headers, slip, profile),
      shipDate ? placeIn(headers, shipDate, profile) : null,
    ] as const;
    known.set(table, made);
    return made;
  }
  return (row) => {
    const [stateAt, slipAt, shipAt] = placesOf(row.closest(tables));
    // A list without that column cannot tell.
    const text = textAt(row, stateAt) ?? '';
    const day = dayIn((shipAt && textAt(row, shipAt)) ?? '');
    return {
      open: text !== '' && !regex(over).test(text),
      dispatching: Boolean(textAt(row, slipAt)) || (day !== '' && day <= today),
    };
  };
}

/** Does the order's own page say otherwise than the list? A list may be old; a page that does not tell says nothing. */
export function isOver(pages: OrderPages, { list: { signs } }: Profile): boolean {
  const page = signs && pages.get(signs.onPage.page);
  return page ? takeAll(page, signs.onPage).some((text) => regex(signs.over).test(text)) : false;
}

function dayIn(text: string): string {
  const [, year, month = '', day = ''] = /(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text) ?? [];
  return year === undefined ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
