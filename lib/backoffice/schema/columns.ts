import * as z from 'zod/mini';
import { Source } from './source.ts';

const several = z.array(Source).check(z.maxLength(20));

/**
 * What a row shows of what is authorized: amount, names, items. A row that looks otherwise there may be an order that
 * changed. Columns of the host's own work (status, payment date, memo) are none of them.
 */
export const Shows = z.strictObject({
  /** A list that lacks one of these cannot tell. */
  all: several,
  /** Looked at where a list has them: such as whether a slip number was entered. */
  some: several,
});

/** What else the list says of an order. Only what happens by itself goes by it. */
export const Signs = z.strictObject({
  /** The host's own state of an order in the list, and on the order's page. */
  state: Source,
  onPage: Source,
  /** Words of states in which an order is no new one any more, or in which a person has to look at it first. */
  over: z.string().check(z.minLength(1), z.maxLength(300)),
  /** Says something where a slip number was entered. */
  slip: Source,
  shipDate: z.optional(Source),
});
