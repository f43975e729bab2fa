/** By what a list is ordered. */
export interface Sort<C extends string> {
  readonly by: C;
  /** The largest, or the newest, first. */
  readonly down: boolean;
}

/** By which value each column orders; null stands last, whatever the direction. */
export type SortKeys<R, C extends string> = Readonly<Record<C, (row: R) => string | number | null>>;

const inJapanese = new Intl.Collator('ja', { numeric: true });

/** The rows in order. Rows that are alike stay in the order of `tie`, so that nothing jumps while more is read. */
export function sorted<R, C extends string>(
  rows: readonly R[],
  { by, down }: Sort<C>,
  keys: SortKeys<R, C>,
  tie: (row: R) => string | number,
): R[] {
  const key = keys[by];
  const turn = down ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)];
    const absent = Number(a === null || a === '') - Number(b === null || b === '');
    if (absent !== 0) return absent;
    return (a === null || b === null ? 0 : turn * compare(a, b)) || compare(tie(one), tie(other));
  });
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : inJapanese.compare(String(a), String(b));
