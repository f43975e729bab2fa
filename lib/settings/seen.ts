import * as z from 'zod/mini';
import { browser } from '../browser.ts';
import { carrierName } from '../order/carrier-name.ts';

/** Names kept per back office and kind; beyond that the oldest goes. */
const most = 100;
const Names = z.array(z.string());
const Office = z.strictObject({ backOffice: z.string(), malls: Names, carriers: Names });
export type SeenOffice = z.infer<typeof Office>;
const Stored = z.strictObject({ version: z.literal(1), offices: z.array(Office) });

/** Names that came by in the order lists, so that settings can offer them: no settings themselves. */
export interface Seen {
  list(): Promise<SeenOffice[]>;
  /** Writes only what is new. */
  note(backOffice: string, names: { readonly mall?: string; readonly carrier?: string }): Promise<void>;
}

const added = (names: readonly string[], name: string): string[] => [...names, name].slice(-most);

export function openSeen(): Seen {
  /** What is known to be written; most orders bring nothing new. */
  const known = new Set<string>();

  async function list(): Promise<SeenOffice[]> {
    const { seen } = await browser.storage.local.get('seen');
    // A list that cannot be read fills itself again as orders come by.
    const parsed = z.safeParse(Stored, seen);
    return parsed.success ? parsed.data.offices : [];
  }

  return {
    list,
    async note(backOffice, { mall = '', carrier = '' }) {
      const trimmedMall = mall.trim().slice(0, 100);
      const plainCarrier = carrierName(carrier).slice(0, 60);
      const key = JSON.stringify([backOffice, trimmedMall, plainCarrier]);
      if (known.has(key)) return;
      await navigator.locks.request('yoshin.seen', async () => {
        const offices = await list();
        const before = offices.find((one) => one.backOffice === backOffice);
        const { malls, carriers } = before ?? { malls: [] as string[], carriers: [] as string[] };
        const next: SeenOffice = {
          backOffice,
          malls: trimmedMall === '' || malls.includes(trimmedMall) ? malls : added(malls, trimmedMall),
          carriers:
            plainCarrier === '' || carriers.includes(plainCarrier) ? carriers : added(carriers, plainCarrier),
        };
        if (next.malls !== malls || next.carriers !== carriers) {
          const rest = offices.filter((one) => one !== before);
          await browser.storage.local.set({ seen: { version: 1, offices: [...rest, next] } });
        }
        known.add(key);
      });
    },
  };
}
