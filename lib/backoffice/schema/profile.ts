import * as z from 'zod/mini';
import { Shows, Signs } from './columns.ts';
import { Fields } from './fields.ts';
import { Grouping } from './grouping.ts';
import { Match } from './match.ts';
import { Login, Pages } from './pages.ts';
import { Refresh } from './refresh.ts';
import { Rows } from './rows.ts';
import { Slot } from './slot.ts';
import { Address, Label } from './text.ts';
import { Ticks } from './ticks.ts';
import { Traces } from './traces.ts';
import { Vars } from './vars.ts';
import { WriteFee, WriteTracking } from './write-back.ts';

/**
 * Everything known of one back office, as data. Files that shops share have this shape; those of our own are held to it by
 * a test, so that no page has to carry the schema.
 */
export const Profile = z.strictObject({
  version: z.literal(1),
  id: z.string().check(z.regex(/^[a-z][0-9a-z-]{0,39}$/)),
  /** What staff call the back office. */
  name: Label,
  match: Match,
  vars: Vars,
  list: z.extend(Rows, {
    grouping: Grouping,
    slot: Slot,
    ticks: Ticks,
    shows: Shows,
    signs: z.optional(Signs),
    refresh: Refresh,
  }),
  order: z.strictObject({
    /** The page that a person opens. */
    open: Address,
    pages: Pages,
    fields: Fields,
  }),
  login: Login,
  traces: Traces,
  writeFee: z.optional(WriteFee),
  writeTracking: z.optional(WriteTracking),
});
export type Profile = z.infer<typeof Profile>;
