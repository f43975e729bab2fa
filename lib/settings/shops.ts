import * as z from 'zod/mini';
import { settingsArea } from './area.ts';
import { shelfKey } from './shelf-key.ts';
import { Shop } from './shop.ts';
import { upgraded, version } from './upgrade.ts';

const Stored = z.strictObject({ version: z.literal(version), shops: z.array(Shop) });

/** The shops this browser knows. Kept where no content script reaches them (area.ts). */
export interface Shops {
  list(): Promise<Shop[]>;
  save(shop: Shop): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The stored shops themselves, with what only the settings' own files and resets need. */
export interface StoredShops extends Shops {
  /** Saves them all in one go, each in the place of its older version. */
  saveAll(shops: readonly Shop[]): Promise<void>;
  /** What is stored, whether or not it can be read; undefined when nothing is. */
  raw(): Promise<unknown>;
  /** Forgets the shops. `everything`: every other setting of this browser too. */
  reset(everything: boolean): Promise<void>;
}

/** Settings that cannot be read are kept, never replaced by defaults: the page says so and writing is refused. */
export class SettingsUnreadable extends Error {
  override name = 'SettingsUnreadable';
}

export function openShops(): StoredShops {
  // Chrome and Edge from 140. Nothing secret is ever kept here all the same.
  const area = settingsArea() as ReturnType<typeof settingsArea> & {
    setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  };
  const closed = area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

  async function read(): Promise<Shop[]> {
    // Asked for in one go: both go the same way, one after the other, and a worker that wakes has no time to lose.
    const [{ shops: raw }] = await Promise.all([area.get('shops'), closed]);
    if (raw === undefined) return [];
    const parsed = z.safeParse(Stored, upgraded(raw));
    if (!parsed.success) throw new SettingsUnreadable('shops: unknown shape', { cause: parsed.error });
    return parsed.data.shops;
  }
  const change = (edit: (shops: Shop[]) => Shop[]): Promise<void> =>
    navigator.locks.request('yoshin.shops', async () => {
      await area.set({ shops: { version, shops: edit(await read()) } });
    });

  const placed = (shops: Shop[], shop: Shop): Shop[] => {
    const at = shops.findIndex((other) => other.id === shop.id);
    return at < 0 ? [...shops, shop] : shops.with(at, shop);
  };

  return {
    list: read,
    save: (shop) => change((shops) => placed(shops, shop)),
    saveAll: (list) => change((shops) => list.reduce(placed, shops)),
    async raw() {
      await closed;
      return (await area.get('shops')).shops;
    },
    // Not through `change`: what is to be forgotten may be what cannot be read.
    reset: (everything) =>
      navigator.locks.request('yoshin.shops', () =>
        everything ? area.clear() : area.remove(['shops', shelfKey]),
      ),
    remove: (id) => change((shops) => shops.filter((shop) => shop.id !== id)),
  };
}
