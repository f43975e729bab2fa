import { tierFaults } from '../../lib/credit/fee-table.ts';
import type { Tier } from '../../lib/settings/shop.ts';
import type { Fault } from './draft.ts';

/** One line of the fee table as it is typed, valid or not. A blank `to` has no upper end. */
export interface FeeRow {
  readonly id: number;
  readonly from: string;
  readonly to: string;
  readonly fee: string;
}
export type FeeCell = 'from' | 'to' | 'fee';
export const feeCells: readonly FeeCell[] = ['from', 'to', 'fee'];

/** Lines that a shop may have (lib/settings). */
export const mostRows = 50;
/** Yen of an amount, and of a fee: a line of the provider's bill has six digits. */
const most: Readonly<Record<FeeCell, number>> = { from: 999_999_999, to: 999_999_999, fee: 999_999 };

/** Whole yen out of what was typed, in any width, with or without separators; null when it is none. */
export function yenIn(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[,\s円¥]/g, '');
  return /^\d{1,12}$/.test(plain) ? Number(plain) : null;
}

export const rowsOf = (tiers: readonly Tier[]): FeeRow[] =>
  tiers.map(({ from, to, fee }, id) => ({
    id,
    from: String(from),
    to: to === null ? '' : String(to),
    fee: String(fee),
  }));

/** Nothing is typed in it: it counts for nothing and is left out when it is saved. */
export const isBlank = (row: FeeRow): boolean => feeCells.every((cell) => row[cell].trim() === '');

/** A new line, which begins where the last one ends. */
export function nextRow(rows: readonly FeeRow[]): FeeRow {
  const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
  const last = rows.at(-1);
  const end = last ? yenIn(last.to) : 0;
  return { id, from: end === null ? '' : String(end + 1), to: '', fee: '' };
}

type CellFaults = Partial<Record<FeeCell, Fault>>;

function cellFault(cell: FeeCell, text: string): Fault | undefined {
  if (text.trim() === '') return cell === 'to' ? undefined : { key: 'fees.bad.blank' };
  const yen = yenIn(text);
  if (yen === null) return { key: 'fees.bad.number' };
  if (yen <= most[cell]) return undefined;
  return { key: 'fees.bad.most', params: { most: most[cell].toLocaleString('ja-JP') } };
}

/** The line as a tier; null while an end cannot be read. */
function tierIn(row: FeeRow): Tier | null {
  const from = yenIn(row.from);
  const to = yenIn(row.to);
  return from === null || (to === null && row.to.trim() !== '')
    ? null
    : { from, to, fee: yenIn(row.fee) ?? 0 };
}

/** Lines whose ends can be read, with their places in the table: what a picture can show. */
export const drawable = (rows: readonly FeeRow[]): { at: number; tier: Tier }[] =>
  rows.flatMap((row, at) => {
    const tier = isBlank(row) ? null : tierIn(row);
    return tier ? [{ at, tier }] : [];
  });

/** What is wrong, by line and cell. A line is told by its place on the screen, from 1. */
export function rowFaults(rows: readonly FeeRow[]): CellFaults[] {
  const faults = rows.map((row): CellFaults => {
    const found: CellFaults = {};
    for (const cell of isBlank(row) ? [] : feeCells) {
      const fault = cellFault(cell, row[cell]);
      if (fault) found[cell] = fault;
    }
    return found;
  });
  const drawn = drawable(rows);
  for (const fault of tierFaults(drawn.map(({ tier }) => tier))) {
    const { at, tier } = drawn[fault.at]!;
    const place = faults[at]!;
    if (fault.code === 'backwards')
      place.to ??= { key: 'fees.bad.backwards', params: { from: tier.from.toLocaleString('ja-JP') } };
    else
      place.from ??= {
        key: `fees.bad.${fault.code}`,
        params: { with: (drawn[fault.with]?.at ?? 0) + 1 },
      };
  }
  return faults;
}

/** The first fault of the table; undefined when it can be saved. */
export const tableFault = (rows: readonly FeeRow[]): Fault | undefined =>
  rowFaults(rows).flatMap((faults) => Object.values(faults))[0];

/** The tiers in a table without a fault, by amount. */
export const tiersIn = (rows: readonly FeeRow[]): Tier[] =>
  drawable(rows)
    .map(({ tier }) => tier)
    .sort((a, b) => a.from - b.from);
