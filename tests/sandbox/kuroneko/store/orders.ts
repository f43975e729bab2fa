import type { DatabaseSync } from 'node:sqlite';
import type { StoredOrder } from '../types.ts';
import { buyerOf, unpaidYen } from './balance.ts';

export interface OrderStore {
  find(merchant: string, orderNo: string): StoredOrder | undefined;
  /** Inserts or replaces, in one transaction with the order's slip numbers. */
  save(order: StoredOrder): void;
  /** In the order of their first arrival. */
  all(): StoredOrder[];
  /** How many orders of any merchant carry the slip number. */
  withSlip(slip: string): number;
  /** Yen the buyer owes to all merchants together. */
  unpaidOf(buyer: string): number;
  clear(): void;
}

const parse = (row: Record<string, unknown>): StoredOrder => JSON.parse(String(row.body)) as StoredOrder;

export function orderStore(database: DatabaseSync): OrderStore {
  const one = database.prepare('SELECT body FROM orders WHERE merchant = ? AND order_no = ?');
  const every = database.prepare('SELECT body FROM orders ORDER BY rowid');
  const upsert = database.prepare(
    `INSERT INTO orders (merchant, order_no, buyer, unpaid, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET buyer = excluded.buyer, unpaid = excluded.unpaid, body = excluded.body`,
  );
  const dropSlips = database.prepare('DELETE FROM slips WHERE merchant = ? AND order_no = ?');
  const addSlip = database.prepare('INSERT OR IGNORE INTO slips VALUES (?, ?, ?)');
  const countSlip = database.prepare('SELECT count(*) AS n FROM slips WHERE slip = ?');
  const sumUnpaid = database.prepare('SELECT coalesce(sum(unpaid), 0) AS yen FROM orders WHERE buyer = ?');
  return {
    find(merchant, orderNo) {
      const row = one.get(merchant, orderNo);
      return row && parse(row);
    },
    save(order) {
      database.exec('BEGIN IMMEDIATE');
      try {
        upsert.run(
          order.merchant,
          order.orderNo,
          buyerOf(order.fields),
          unpaidYen(order),
          JSON.stringify(order),
        );
        dropSlips.run(order.merchant, order.orderNo);
        for (const slip of order.slips) addSlip.run(slip, order.merchant, order.orderNo);
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    all: () => every.all().map(parse),
    withSlip: (slip) => Number(countSlip.get(slip)?.n),
    unpaidOf: (buyer) => Number(sumUnpaid.get(buyer)?.yen),
    clear() {
      database.exec('DELETE FROM orders; DELETE FROM slips');
    },
  };
}
