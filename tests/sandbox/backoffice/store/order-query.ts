import type { SQLInputValue } from 'node:sqlite';
import { allStatuses } from '../choices.ts';

export const sortKeys = ['id', 'number', 'buyer', 'billed', 'ordered_at', 'ship_date'] as const;
export type SortKey = (typeof sortKeys)[number];

export const dateColumns = {
  order: 'ordered_at',
  a59: 'ship_date',
  a60: 'delivery_date',
  paid: 'paid_date',
} as const;
export type DateKind = keyof typeof dateColumns;

/** What a list page asks for. Absent means no restriction; the default order is newest first. */
export interface OrderQuery {
  stat: number;
  page: number;
  per: number;
  number?: string;
  buyer?: string;
  /** Anything: number, buyer or id. */
  text?: string;
  dateKind?: DateKind;
  from?: string;
  to?: string;
  sort?: SortKey;
  descending?: boolean;
}

/** The WHERE clause of a query with its values; identifiers come from the fixed tables above only. */
export function whereClause(query: OrderQuery): { sql: string; values: SQLInputValue[] } {
  const conditions: string[] = [];
  const values: SQLInputValue[] = [];
  const demand = (condition: string, ...inputs: SQLInputValue[]) => {
    conditions.push(condition);
    values.push(...inputs);
  };
  if (query.stat !== allStatuses.id) demand('status = ?', query.stat);
  if (query.number) demand(`number LIKE ? ESCAPE '\\'`, contains(query.number));
  if (query.buyer) demand(`buyer LIKE ? ESCAPE '\\'`, contains(query.buyer));
  if (query.text) demand(`number || ' ' || buyer || ' ' || id LIKE ? ESCAPE '\\'`, contains(query.text));
  const column = query.dateKind && dateColumns[query.dateKind];
  if (column && query.from) demand(`substr(${column}, 1, 10) >= ?`, query.from);
  if (column && query.to) demand(`${column} <> '' AND substr(${column}, 1, 10) <= ?`, query.to);
  return { sql: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '', values };
}

export function orderClause(query: OrderQuery): string {
  const direction = query.descending ? 'DESC' : 'ASC';
  return query.sort
    ? `ORDER BY ${query.sort} ${direction}, id ${direction}`
    : 'ORDER BY ordered_at DESC, id ASC';
}

function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
