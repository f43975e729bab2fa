import type { Spent } from './spent.ts';

/** One point of a curve: what was measured on a list (or a store) of so many. */
export interface Point {
  readonly rows: number;
  readonly value: number;
  readonly comparison?: number;
}

/** One figure of `reports/bench.json`. */
export interface Figure {
  readonly name: string;
  readonly what: string;
  /** Null when it could not be measured: `error` says why. */
  readonly value: number | null;
  readonly unit: string;
  readonly comparison: { readonly what: string; readonly value: number } | null;
  /** Value by comparison; for what is to be faster, comparison by value. */
  readonly ratio: number | null;
  readonly limit: string;
  readonly reached: boolean;
  /** Measurements the median was taken from. */
  readonly runs: number;
  /** How it grows with the list. */
  readonly growth?: readonly Point[];
  /** Where the time of one measurement went, by the browser's own trace: ms of the page's main thread. */
  readonly profile?: Spent;
  /** Other numbers of the same measurement. */
  readonly more?: Readonly<Record<string, number>>;
  readonly error?: string;
}

/** `--quick` only shows that everything can be measured: one run each, of little. Its figures mean nothing. */
export const quick = process.argv.includes('--quick');
export const full = (usual: number, little: number): number => (quick ? little : usual);

/** Measurements of which a median is taken. */
export const runs = full(7, 1);

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Three digits are all that such measurements carry. */
export const round = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(3)));

/** Measures so often, one after the other. */
export async function repeat<T>(times: number, measure: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let nth = 0; nth < times; nth++) all.push(await measure());
  return all;
}

/** Figures that are measured together; the names are known beforehand, so that a failure has them. */
export interface Family<In> {
  readonly names: readonly string[];
  measure(world: In): Promise<readonly Figure[]>;
}

/** What stands in the report for a figure that could not be measured. */
export const failed = (name: string, cause: unknown): Figure => ({
  name,
  what: 'could not be measured',
  value: null,
  unit: '',
  comparison: null,
  ratio: null,
  limit: '',
  reached: false,
  runs: 0,
  error: String((cause as Error).stack ?? cause).slice(0, 1500),
});
