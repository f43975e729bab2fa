import * as z from 'zod/mini';
import { settingsArea } from './area.ts';
import { usualDays } from '../credit/retention.ts';

const Stored = z.strictObject({
  version: z.literal(1),
  days: z.int().check(z.gte(30), z.lte(3650)),
  /** Up to this line the record of calls holds nothing personal any more. */
  upTo: z.int().check(z.gte(0)),
  /** Epoch ms of the last sweep. */
  sweptAt: z.int(),
});
export type Kept = Omit<z.infer<typeof Stored>, 'version'>;

/** How long personal data is kept, and how far it has been deleted. */
export interface RetentionSettings {
  /** What cannot be read counts as the usual: nothing is deleted earlier than somebody decided. */
  read(): Promise<Kept>;
  write(kept: Kept): Promise<void>;
}

export function openRetentionSettings(): RetentionSettings {
  return {
    async read() {
      const { retention } = await settingsArea().get('retention');
      const parsed = z.safeParse(Stored, retention);
      if (!parsed.success) return { days: usualDays, upTo: 0, sweptAt: 0 };
      const { days, upTo, sweptAt } = parsed.data;
      return { days, upTo, sweptAt };
    },
    write: (kept) => settingsArea().set({ retention: { version: 1, ...kept } }),
  };
}
