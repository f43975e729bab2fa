import type { CallCounter } from '../desk/counts.ts';
import { countStore } from './counts.ts';
import { openDatabase } from './database.ts';
import { merchantStore, type MerchantStore } from './merchants.ts';
import { orderStore, type OrderStore } from './orders.ts';
import { settingsStore, type SettingsStore } from './settings.ts';

/** Everything that outlives a restart. */
export interface Store {
  orders: OrderStore;
  merchants: MerchantStore;
  settings: SettingsStore;
  counts: CallCounter;
  close(): void;
}

export function openStore(file: string): Store {
  const database = openDatabase(file);
  return {
    orders: orderStore(database),
    merchants: merchantStore(database),
    settings: settingsStore(database),
    counts: countStore(database),
    close: () => database.close(),
  };
}
