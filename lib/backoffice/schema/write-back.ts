import * as z from 'zod/mini';
import { Source } from './source.ts';
import { Address, Label, Pattern } from './text.ts';

const fields = z.array(z.tuple([z.string(), z.string().check(z.maxLength(200))])).check(z.maxLength(30));

/**
 * How the fee is written into an order: one form of the host that changes the fee and nothing else. `{fee}` is whole yen.
 * `label` is the charge it changes.
 */
export const WriteFee = z.strictObject({ label: Label, address: Address, fields });

/**
 * How a slip number is written: one call per part of an order (a destination), `{part}` being the host's id of it, `{slip}`
 * the number. `parts` finds those ids in a row of the list.
 */
export const WriteTracking = z.strictObject({
  method: z.enum(['POST', 'PUT']),
  address: Address,
  fields,
  headers: z.record(z.string().check(z.regex(/^[\w-]{1,60}$/)), z.string().check(z.maxLength(200))),
  /** Where a row of the list has the id of its part. */
  part: Source,
  /** Where the row shows the number that this part has now. */
  now: z.optional(Source),
  /** Numbers that the host takes. */
  takes: Pattern,
  /** In the answer (JSON): what says that it was done. */
  done: z.strictObject({ path: z.string(), is: z.string() }),
});
