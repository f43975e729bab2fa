import type { DatabaseSync } from 'node:sqlite';
import { seededMerchants } from '../merchants.ts';
import type { Merchant } from '../types.ts';

export interface MerchantStore {
  find(code: string): Merchant | undefined;
  save(merchant: Merchant): void;
  all(): Merchant[];
  /** Back to the seeded ones. */
  reset(): void;
}

const parse = (row: Record<string, unknown>): Merchant => JSON.parse(String(row.body)) as Merchant;

export function merchantStore(database: DatabaseSync): MerchantStore {
  const one = database.prepare('SELECT body FROM merchants WHERE code = ?');
  const every = database.prepare('SELECT body FROM merchants ORDER BY code');
  const upsert = database.prepare('INSERT OR REPLACE INTO merchants (code, body) VALUES (?, ?)');
  const store: MerchantStore = {
    find(code) {
      const row = one.get(code);
      return row && parse(row);
    },
    save(merchant) {
      upsert.run(merchant.code, JSON.stringify(merchant));
    },
    all: () => every.all().map(parse),
    reset() {
      database.exec('DELETE FROM merchants');
      for (const merchant of seededMerchants) store.save(merchant);
    },
  };
  if (store.all().length === 0) store.reset();
  return store;
}
