import * as z from 'zod/mini';
import { route } from './route.ts';

/** Names that came by in the lists of one back office. */
export interface SeenNames {
  backOffice: string;
  malls: string[];
  /** `guess`: who that is by the name alone; a shop's own table knows better. */
  carriers: { name: string; guess: 'yamato' | 'other' | 'unknown' }[];
}

/** What a back office and the settings page ask besides the orders themselves. */
export const setupRoutes = {
  /** Who works in this browser; null when nobody was asked yet, empty when the question was passed over. */
  'staff.get': route<{ name: string | null }>()(['orderPage', 'extensionPage'], z.strictObject({})),
  'staff.set': route<{ name: string }>()(
    ['orderPage', 'extensionPage'],
    z.strictObject({ name: z.string().check(z.maxLength(30)) }),
  ),
  'seen.list': route<{ offices: SeenNames[] }>()(['extensionPage'], z.strictObject({})),
  /** Opens the settings where a shop for this mall of the caller's back office is added. */
  'settings.open': route<{ ok: true }>()(
    ['orderPage'],
    z.strictObject({ mall: z.string().check(z.maxLength(100)) }),
  ),
} as const;
