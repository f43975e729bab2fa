import * as z from 'zod/mini';
import { HostId, route } from './route.ts';

/** What support needs to see of an order. Asked for one by one, when somebody opens it. */
export const supportRoutes = {
  /** The provider's whole answer behind a code nobody knows, without the password; empty when there is none. */
  'cases.raw': route<{ raw: string }>()(['orderPage'], z.strictObject({ hostId: HostId })),
  /**
   * What support needs to know of this browser, as text without personal data. A back office hears of the one order it asks
   * about alone. `profile`: by which the page is read.
   */
  'report.make': route<{ text: string }>()(
    ['orderPage', 'extensionPage'],
    z.strictObject({ hostId: z.nullable(HostId), profile: z.string().check(z.regex(/^[\w-]{0,40}$/)) }),
  ),
} as const;
