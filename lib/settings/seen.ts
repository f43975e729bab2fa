import * as z from 'zod/mini';
import { settingsArea } from './area.ts';
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

export function openSeen(): Seen {
  async function list(): Promise<SeenOffice[]> {
    const { seen } = await settingsArea().get('seen');
    // A list that cannot be read fills itself again as orders come by.
    const parsed = z.safeParse(Stored, seen);
    return parsed.success ? parsed.data.offices : [];
  }

  return {
    list,
    async note(backOffice, { mall = '', carrier = '' }) {
      const names = { malls: mall.trim().slice(0, 100), carriers: carrierName(carrier).slice(0, 60) };
      const brings = (office: SeenOffice, kind: keyof typeof names): boolean =>
        names[kind] !== '' && !office[kind].includes(names[kind]);
      const isNew = (office: SeenOffice): boolean => brings(office, 'malls') || brings(office, 'carriers');
      const officeIn = (offices: readonly SeenOffice[]): SeenOffice =>
        offices.find((one) => one.backOffice === backOffice) ?? { backOffice, malls: [], carriers: [] };
      // Most orders bring nothing new; only one that does waits for its turn.
      if (!isNew(officeIn(await list()))) return;
      await navigator.locks.request('yoshin.seen', async () => {
        const offices = await list();
        const before = officeIn(offices);
        if (!isNew(before)) return;
        const grown = (kind: keyof typeof names): string[] =>
          brings(before, kind) ? [...before[kind], names[kind]].slice(-most) : before[kind];
        const next = { backOffice, malls: grown('malls'), carriers: grown('carriers') };
        const rest = offices.filter((one) => one.backOffice !== backOffice);
        await settingsArea().set({ seen: { version: 1, offices: [...rest, next] } });
      });
    },
  };
}
