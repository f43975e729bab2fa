import * as z from 'zod/mini';
import { settingsArea } from './area.ts';

export const alertKinds = ['hold', 'job', 'provider'] as const;
export type AlertKind = (typeof alertKinds)[number];

const Hour = z.int().check(z.gte(0), z.lte(23));
/** What a person is told of while nobody looks at the list. */
export const Alerts = z.strictObject({
  on: z.array(z.enum(alertKinds)).check(z.maxLength(alertKinds.length)),
  /** Hours of the day in Japan between which nothing is shown, such as 22 and 7; null: never quiet. */
  quiet: z.nullable(z.strictObject({ from: Hour, to: Hour })),
  /** On hold for so long, an order needs a person. */
  holdHours: z.int().check(z.gte(1), z.lte(720)),
});
export type Alerts = z.infer<typeof Alerts>;

/** Nothing is shown before somebody asks for it; the number on the button counts all the same. */
export const usualAlerts: Alerts = { on: [], quiet: { from: 21, to: 8 }, holdHours: 6 };
const Stored = z.strictObject({ version: z.literal(1), alerts: Alerts });

export interface AlertSettings {
  /** What cannot be read counts as the usual. */
  read(): Promise<Alerts>;
  write(alerts: Alerts): Promise<void>;
}

export function openAlerts(): AlertSettings {
  return {
    async read() {
      const { alerts } = await settingsArea().get('alerts');
      const parsed = z.safeParse(Stored, alerts);
      return parsed.success ? parsed.data.alerts : usualAlerts;
    },
    write: (alerts) => settingsArea().set({ alerts: { version: 1, alerts } }),
  };
}

/** Is it a quiet hour in Japan at this moment? `from` = `to` is the whole day. `at` epoch ms. */
export function isQuiet({ quiet }: Alerts, at: number): boolean {
  if (!quiet) return false;
  const hour = new Date(at + 9 * 3_600_000).getUTCHours();
  const { from, to } = quiet;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}
