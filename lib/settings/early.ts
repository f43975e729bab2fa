import * as z from 'zod/mini';
import { browser } from '../browser.ts';
import type { Shop } from './shop.ts';

/** Which back office and mall a shop stands for: what a badge needs to know of the shops. */
export type Seat = Pick<Shop, 'backOffice' | 'mall'>;

const Stored = z.strictObject({
  version: z.literal(1),
  seats: z.array(z.strictObject({ backOffice: z.string(), mall: z.string() })),
});

/** The seats as they last were. */
export interface SeatShelf {
  /** null: nothing that could be read. */
  read(): Promise<readonly Seat[] | null>;
  write(seats: readonly Seat[]): Promise<void>;
}

export function openSeats(): SeatShelf {
  return {
    async read() {
      const parsed = z.safeParse(Stored, (await browser.storage.local.get('seats')).seats);
      return parsed.success ? parsed.data.seats : null;
    },
    write: (seats) => browser.storage.local.set({ seats: { version: 1, seats } }),
  };
}

/** How long the administrator's word is waited for before the last known seats do, ms. */
const patience = 50;

/**
 * The seats for showing badges, without waiting for the policy. A browser that has just started needs seconds until it
 * knows its policies (2.5 s measured in Chromium 156); the order list that it opens again shows its badges meanwhile. Good
 * for showing only: whatever is sent or changed goes by `list`.
 */
export function earlySeats(
  list: () => Promise<readonly Shop[]>,
  shelf: SeatShelf,
  delay: (ms: number) => Promise<void>,
): () => Promise<readonly Seat[]> {
  let last: string | null = null;
  async function keep(seats: readonly Seat[]): Promise<void> {
    const text = JSON.stringify(seats);
    if (text === last) return;
    last = text;
    if (text !== JSON.stringify(await shelf.read())) await shelf.write(seats);
  }
  return async () => {
    const real = list().then((shops) => shops.map(({ backOffice, mall }) => ({ backOffice, mall })));
    // A shelf that is full costs a later start its head start, nothing else.
    real.then(keep).catch(() => undefined);
    const inTime = await Promise.race([real, delay(patience).then(() => null)]);
    return inTime ?? (await shelf.read().catch(() => null)) ?? real;
  };
}
