import * as z from 'zod/mini';
import type { AsideNote } from './aside.ts';
import type { AutomationView } from './automation.ts';
import type { CaseView, ProviderHealth } from './contract.ts';
import type { JobView } from './jobs.ts';
import { HostId, Print, reading } from './route.ts';
import type { Shortcut } from './shortcuts.ts';

/** What a list asks when it is opened. Answered by the part of the worker that every start takes in. */
export const readingRoutes = {
  /**
   * Cases of the rows on screen, one message for all; orders without a case are answered with status `none`. `print`: a digest of what the row shows (amount, names, items).
   * `stale`: orders whose row no longer looks as it did when they were authorized; read them in full and send
   * `credit.compare`. `aside`: records of these orders that could not be read.
   */
  'cases.rows': reading<{
    cases: CaseView[];
    stale: string[];
    provider: ProviderHealth;
    aside: AsideNote;
    locked: boolean;
    /** Orders of a mall that no shop is set up for. */
    noShop?: string[];
  }>()(
    ['orderPage'],
    z.strictObject({
      rows: z
        .array(
          z.strictObject({
            hostId: HostId,
            print: Print,
            /** As the row shows it; absent where it shows none. */
            mall: z.optional(z.string().check(z.maxLength(100))),
          }),
        )
        .check(z.minLength(1), z.maxLength(500)),
    }),
  ),
  /** Jobs of the caller's back office, in the order of their turn. */
  'jobs.list': reading<{ jobs: JobView[] }>()(['orderPage'], z.strictObject({})),
  /** Profiles of the caller's back office's own, then the built-in ones that the list's script does not carry. Those of others are none of its business. */
  'profile.own': reading<{ profiles: unknown[] }>()(['orderPage'], z.strictObject({})),
  /** Opens a page of ours beside the list: the guide at a topic, or the keys in the settings. Answered by the start, so that it works when the operations cannot be loaded. */
  'page.open': reading<{ ok: true }>()(
    ['orderPage'],
    z.strictObject({
      page: z.enum(['help', 'shortcuts']),
      topic: z.string().check(z.regex(/^[\w.]{0,60}$/)),
    }),
  ),
  /** The keys that the browser has for us. */
  'shortcuts.list': reading<{ shortcuts: Shortcut[] }>()(['orderPage'], z.strictObject({})),
  /** How what happens by itself stands. */
  'automation.state': reading<{ automation: AutomationView }>()(['orderPage'], z.strictObject({})),
} as const;
