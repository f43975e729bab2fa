import { DatabaseSync } from 'node:sqlite';

/**
 * Opens the file (or ':memory:') and makes sure the tables exist. Commits are not forced to the disk one by
 * one: they outlive a killed process, which is what tests do, but not a power cut.
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS merchants (code TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS orders (
      merchant TEXT NOT NULL,
      order_no TEXT NOT NULL,
      buyer TEXT NOT NULL,
      unpaid INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (merchant, order_no)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS orders_by_buyer ON orders (buyer);
    CREATE TABLE IF NOT EXISTS slips (
      slip TEXT NOT NULL,
      merchant TEXT NOT NULL,
      order_no TEXT NOT NULL,
      PRIMARY KEY (slip, merchant, order_no)
    ) STRICT;
    CREATE TABLE IF NOT EXISTS call_counts (
      id INTEGER PRIMARY KEY,
      api TEXT NOT NULL,
      merchant TEXT NOT NULL,
      order_no TEXT NOT NULL,
      calls INTEGER NOT NULL,
      committed INTEGER NOT NULL,
      UNIQUE (api, merchant, order_no)
    ) STRICT;
  `);
  return database;
}
