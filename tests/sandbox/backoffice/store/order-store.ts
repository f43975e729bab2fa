import type { DatabaseSync } from 'node:sqlite';
import type { SiteOrder } from '../order.ts';
import { orderClause, whereClause, type OrderQuery } from './order-query.ts';

export interface OrderPage {
  orders: SiteOrder[];
  total: number;
  /** The page shown: the one asked for, or the last when there are not so many. */
  page: number;
  pages: number;
}

export interface OrderStore {
  get(id: number): SiteOrder | undefined;
  save(order: SiteOrder): void;
  list(query: OrderQuery): OrderPage;
  /** Orders per status id; statuses without orders are absent. */
  countByStatus(): Map<number, number>;
  count(): number;
}

const columns = `id, status, number, buyer, billed, ordered_at, ship_date, delivery_date, paid_date, document`;

/** Creates the table of orders and a copy of it as seeded. */
export function createOrderTables(database: DatabaseSync): void {
  for (const table of ['orders', 'seeded_orders']) {
    database.exec(`CREATE TABLE IF NOT EXISTS ${table} (
      id INTEGER PRIMARY KEY, status INTEGER NOT NULL, number TEXT NOT NULL, buyer TEXT NOT NULL,
      billed INTEGER NOT NULL, ordered_at TEXT NOT NULL, ship_date TEXT NOT NULL, delivery_date TEXT NOT NULL,
      paid_date TEXT NOT NULL, document TEXT NOT NULL) STRICT`);
  }
  database.exec(`CREATE INDEX IF NOT EXISTS orders_by_status ON orders (status, ordered_at DESC)`);
  database.exec(`CREATE INDEX IF NOT EXISTS orders_by_time ON orders (ordered_at DESC)`);
}

/** Writes the seed once; the working copy is filled by `restoreSeed`. */
export function writeSeed(database: DatabaseSync, orders: readonly SiteOrder[]): void {
  const insert = database.prepare(`INSERT INTO seeded_orders (${columns}) VALUES (${'?, '.repeat(9)}?)`);
  database.exec('BEGIN; DELETE FROM seeded_orders');
  for (const order of orders) insert.run(order.id, ...rowOf(order));
  database.exec('COMMIT');
}

export function restoreSeed(database: DatabaseSync): void {
  database.exec(`BEGIN; DELETE FROM orders; INSERT INTO orders SELECT * FROM seeded_orders; COMMIT`);
}

export function openOrderStore(database: DatabaseSync): OrderStore {
  const one = database.prepare('SELECT document FROM orders WHERE id = ?');
  const update =
    database.prepare(`UPDATE orders SET status = ?, number = ?, buyer = ?, billed = ?, ordered_at = ?,
    ship_date = ?, delivery_date = ?, paid_date = ?, document = ? WHERE id = ?`);
  const perStatus = database.prepare('SELECT status, count(*) AS count FROM orders GROUP BY status');
  const all = database.prepare('SELECT count(*) AS count FROM orders');
  return {
    get(id) {
      const row = one.get(id);
      return row && parse(row['document']);
    },
    save(order) {
      update.run(...rowOf(order), order.id);
    },
    list(query) {
      const where = whereClause(query);
      const total = Number(
        database.prepare(`SELECT count(*) AS count FROM orders ${where.sql}`).get(...where.values)?.['count'],
      );
      const pages = Math.max(1, Math.ceil(total / query.per));
      const page = Math.min(query.page, pages);
      const rows = database
        .prepare(`SELECT document FROM orders ${where.sql} ${orderClause(query)} LIMIT ? OFFSET ?`)
        .all(...where.values, query.per, (page - 1) * query.per);
      return { orders: rows.map((row) => parse(row['document'])), total, page, pages };
    },
    countByStatus() {
      return new Map(perStatus.all().map((row) => [Number(row['status']), Number(row['count'])]));
    },
    count() {
      return Number(all.get()?.['count']);
    },
  };
}

function rowOf(order: SiteOrder) {
  return [
    order.status,
    order.number,
    `${order.buyer.name} ${order.buyer.kana}`,
    order.billed,
    order.orderedAt,
    order.shipDate,
    order.deliveryDate,
    order.paidDate,
    JSON.stringify(order),
  ] as const;
}

function parse(document: unknown): SiteOrder {
  return JSON.parse(String(document)) as SiteOrder;
}
