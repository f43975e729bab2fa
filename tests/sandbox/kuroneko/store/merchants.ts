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
  const every = database.prepare('SELECT body FROM merchants ORDER BY code');
  const upsert = database.prepare('INSERT OR REPLACE INTO merchants (code, body) VALUES (?, ?)');
  // Each call looks its merchant up several times, and nobody else writes to the file.
  const known = new Map(
    every
      .all()
      .map(parse)
      .map((merchant) => [merchant.code, merchant] as const),
  );
  const store: MerchantStore = {
    find: (code) => known.get(code),
    save(merchant) {
      upsert.run(merchant.code, JSON.stringify(merchant));
      known.set(merchant.code, merchant);
    },
    all: () => [...known.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    reset() {
      database.exec('DELETE FROM merchants');
      known.clear();
      for (const merchant of seededMerchants) store.save(merchant);
    },
  };
  if (known.size === 0) store.reset();
  return store;
}
