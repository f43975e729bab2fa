/** Rows beyond each edge of what is visible, so that a quick turn of the wheel meets no blank. */
const margin = 8;

/** The part of a long list that is drawn: `first` and those after it up to, not including, `end`. */
export interface Drawn {
  readonly first: number;
  readonly end: number;
}

/** Heights in CSS px. */
export function drawnRows(top: number, height: number, rowHeight: number, count: number): Drawn {
  const first = Math.min(Math.max(0, Math.floor(top / rowHeight) - margin), Math.max(0, count - 1));
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + margin);
  return { first: count === 0 ? 0 : first, end: Math.max(end, 0) };
}

/** Where to scroll so that a row is wholly visible; the same place when it is. */
export function scrolledTo(row: number, top: number, height: number, rowHeight: number): number {
  const [above, below] = [row * rowHeight, (row + 1) * rowHeight - height];
  if (above < top) return above;
  return below > top ? below : top;
}

/** Where a key leads in the list; null when it is no key of the list. */
export function moved(key: string, at: number, count: number, perPage: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + perPage,
    PageUp: at - perPage,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined || count === 0 ? null : Math.min(Math.max(0, to), count - 1);
}
