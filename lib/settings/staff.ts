import * as z from 'zod/mini';
import { settingsArea } from './area.ts';

export const staffNameLength = 30;
const Stored = z.strictObject({
  version: z.literal(1),
  /** Empty: asked, and not given. */
  name: z.string().check(z.maxLength(staffNameLength)),
});

/** Who works in this browser, for the record of what was sent. A name that a person gave: no proof of anything. */
export interface Staff {
  /** null: nobody was asked yet. */
  read(): Promise<string | null>;
  write(name: string): Promise<void>;
}

export function openStaff(): Staff {
  return {
    async read() {
      const { staff } = await settingsArea().get('staff');
      // A name that cannot be read is asked for again: nothing else hangs on it.
      const parsed = z.safeParse(Stored, staff);
      return parsed.success ? parsed.data.name : null;
    },
    write: (name) => settingsArea().set({ staff: { version: 1, name } }),
  };
}
