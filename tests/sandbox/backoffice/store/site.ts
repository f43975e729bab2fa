import { DatabaseSync } from 'node:sqlite';
import { generateOrders } from '../data/generate.ts';
import { createOrderTables, openOrderStore, restoreSeed, writeSeed, type OrderStore } from './order-store.ts';
import { ReadCounts } from './read-counts.ts';
import { openSessions, type Sessions } from './sessions.ts';

/** Everything the pages work on. */
export interface Site {
  orders: OrderStore;
  sessions: Sessions;
  reads: ReadCounts;
  /** Puts all orders back as seeded and clears the read counts; nobody is logged out. */
  reset(): void;
  close(): void;
}

/** Raise when the generated data changes, so that database files of an older seed are filled anew. */
const seedVersion = 2;

/**
 * Opens the site's database and fills it when it is new or holds another seed.
 * @param file a path, or ':memory:'
 * @param count how many orders a new database gets
 */
export function openSite(file: string, count: number): Site {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  createOrderTables(database);
  database.exec('CREATE TABLE IF NOT EXISTS seed (version INTEGER NOT NULL, orders INTEGER NOT NULL) STRICT');
  const seeded = database.prepare('SELECT version, orders FROM seed').get();
  if (seeded?.['version'] !== seedVersion || seeded['orders'] !== count) {
    writeSeed(database, generateOrders(count));
    database.exec('DELETE FROM seed');
    database.prepare('INSERT INTO seed (version, orders) VALUES (?, ?)').run(seedVersion, count);
    restoreSeed(database);
  }
  const reads = new ReadCounts();
  return {
    orders: openOrderStore(database),
    sessions: openSessions(database),
    reads,
    reset() {
      restoreSeed(database);
      reads.clear();
    },
    close: () => database.close(),
  };
}
