import * as z from 'zod/mini';
import { browser } from '../browser.ts';
import { settingsArea } from './area.ts';

const Version = z.string().check(z.regex(/^\d+(\.\d+){0,3}$/));
const Stored = z.strictObject({ version: z.literal(1), from: Version });
const key = 'updated';

/** The version that was here before an update nobody has read about yet. */
export interface Updated {
  /** null: there was no update, or somebody has seen what is new. */
  read(): Promise<string | null>;
  /** After an update. Of several that nobody read about, the oldest version counts. */
  note(from: string | undefined): Promise<void>;
  /** Somebody has seen it. */
  seen(): Promise<void>;
}

export function openUpdated(): Updated {
  const read = async (): Promise<string | null> => {
    const { [key]: stored } = await settingsArea().get(key);
    // What cannot be read costs one notice.
    const parsed = z.safeParse(Stored, stored);
    return parsed.success ? parsed.data.from : null;
  };
  return {
    read,
    async note(from) {
      const same = from === browser.runtime.getManifest().version;
      if (same || !z.safeParse(Version, from).success || (await read()) !== null) return;
      await settingsArea().set({ [key]: { version: 1, from } });
    },
    seen: () => settingsArea().remove(key),
  };
}

/** What pages show of it. `current`: the version that is here now. */
export const updateShelf = ({ read, seen }: Updated, current: string) => ({ read, seen, current });
