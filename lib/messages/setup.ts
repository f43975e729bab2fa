import * as z from 'zod/mini';
import { route } from './route.ts';

/** What a back office and the settings page ask besides the orders themselves. */
export const setupRoutes = {
  /** Who works in this browser; null when nobody was asked yet, empty when the question was passed over. */
  'staff.get': route<{ name: string | null }>()(['orderPage', 'extensionPage'], z.strictObject({})),
  'staff.set': route<{ name: string }>()(
    ['orderPage', 'extensionPage'],
    z.strictObject({ name: z.string().check(z.maxLength(30)) }),
  ),
} as const;
