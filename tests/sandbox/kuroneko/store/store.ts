import type { CallCounter } from '../desk/counts.ts';
import { countStore } from './counts.ts';
import { openDatabase } from './database.ts';
import { merchantStore, type MerchantStore } from './merchants.ts';
import { orderStore, type OrderStore } from './orders.ts';
import { peaks, type Peaks } from './peaks.ts';
import { settingsStore, type SettingsStore } from './settings.ts';

/** Everything that outlives a restart. */
export interface Store {
  orders: OrderStore;
  merchants: MerchantStore;
  settings: SettingsStore;
  counts: CallCounter;
  peaks: Peaks;
  close(): void;
}

export function openStore(file: string): Store {
  const database = openDatabase(file);
  const orders = orderStore(database);
  const most = peaks(orders.all());
  return {
    orders: {
      ...orders,
      save(order) {
        orders.save(order);
        most.saw(order);
      },
      clear() {
        orders.clear();
        most.clear();
      },
    },
    peaks: most,
    merchants: merchantStore(database),
    settings: settingsStore(database),
    counts: countStore(database),
    close: () => database.close(),
  };
}
