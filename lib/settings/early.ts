import * as z from 'zod/mini';
import { settingsArea } from './area.ts';
import { shelfKey } from './shelf-key.ts';
import { Shop } from './shop.ts';

/** The shape that shops have today. What an older version kept is not read: the next start has it again. */
const Stored = z.strictObject({ version: z.literal(1), shops: z.array(Shop) });

/** The shops as they last counted, policy and all. A shop holds no password. */
export interface ShopShelf {
  /** null: nothing that could be read. */
  read(): Promise<readonly Shop[] | null>;
  write(shops: readonly Shop[]): Promise<void>;
}

/** Call after `openShops`, which closes the area to content scripts. */
export function openShelf(): ShopShelf {
  return {
    async read() {
      const parsed = z.safeParse(Stored, (await settingsArea().get(shelfKey))[shelfKey]);
      return parsed.success ? parsed.data.shops : null;
    },
    write: (shops) => settingsArea().set({ [shelfKey]: { version: 1, shops } }),
  };
}

/** How long the administrator's word is waited for before the last known shops do, ms. */
const patience = 50;

interface Deps {
  /** The shops that count. */
  readonly list: () => Promise<readonly Shop[]>;
  readonly shelf: ShopShelf;
  readonly delay: (ms: number) => Promise<void>;
  /** Somebody was answered by shops that turn out not to be those that count. */
  readonly outdated: (answered: readonly Shop[], now: readonly Shop[]) => void;
}

/**
 * The shops for showing badges, without waiting for the policy. A browser that has just started needs seconds until it
 * knows its policies (2.5 s measured in Chromium 156); the order list that it opens again shows its badges meanwhile. Good
 * for showing only: whatever is sent or changed goes by `list`.
 */
export function earlyShops({ list, shelf, delay, outdated }: Deps): () => Promise<readonly Shop[]> {
  let last: string | null = null;
  async function keep(shops: readonly Shop[]): Promise<void> {
    const text = JSON.stringify(shops);
    if (text === last) return;
    last = text;
    if (text !== JSON.stringify(await shelf.read())) await shelf.write(shops);
  }
  return async () => {
    const real = list();
    // A shelf that is full costs a later start its head start, nothing else.
    real.then(keep).catch(() => undefined);
    const inTime = await Promise.race([real, delay(patience).then(() => null)]);
    const early = inTime ?? (await shelf.read().catch(() => null));
    if (!early) return real;
    if (!inTime)
      real
        .then((shops) => {
          if (JSON.stringify(shops) !== JSON.stringify(early)) outdated(early, shops);
        })
        .catch(() => undefined);
    return early;
  };
}
