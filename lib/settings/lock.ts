import * as z from 'zod/mini';
import { settingsArea } from './area.ts';
import { IdleMinutes, usualIdle } from './idle.ts';
import { SettingsUnreadable } from './shops.ts';

const Stored = z.strictObject({ version: z.literal(1), idleMinutes: IdleMinutes });

export interface LockSettings {
  /** What cannot be read counts as the usual: too early a lock loses nothing. */
  idleMinutes(): Promise<number>;
  /** Throws SettingsUnreadable where it would replace what it cannot read. */
  save(idleMinutes: number): Promise<void>;
}

/** Kept under a key and a version of its own. */
export function openLockSettings(): LockSettings {
  const local = settingsArea();
  const read = async (): Promise<number | null> => {
    const { lock } = await local.get('lock');
    if (lock === undefined) return usualIdle;
    const parsed = z.safeParse(Stored, lock);
    return parsed.success ? parsed.data.idleMinutes : null;
  };
  return {
    idleMinutes: async () => (await read().catch(() => null)) ?? usualIdle,
    async save(idleMinutes) {
      if ((await read()) === null) throw new SettingsUnreadable('lock: unknown shape');
      await local.set({ lock: { version: 1, idleMinutes } });
    },
  };
}
