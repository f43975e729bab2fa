import type { DatabaseSync } from 'node:sqlite';
import { defaultSwitches } from '../switches.ts';
import type { Switches } from '../types.ts';

export interface SettingsStore {
  switches(): Switches;
  saveSwitches(switches: Switches): void;
}

/** Switches outlive a restart, so that a test of restarts tests the same service twice. */
export function settingsStore(database: DatabaseSync): SettingsStore {
  const one = database.prepare("SELECT body FROM settings WHERE name = 'switches'");
  const upsert = database.prepare("INSERT OR REPLACE INTO settings (name, body) VALUES ('switches', ?)");
  return {
    switches() {
      const row = one.get();
      return { ...defaultSwitches, ...(row && (JSON.parse(String(row.body)) as Partial<Switches>)) };
    },
    saveSwitches(switches) {
      upsert.run(JSON.stringify(switches));
    },
  };
}
