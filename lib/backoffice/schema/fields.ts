import * as z from 'zod/mini';
import { Bill } from './lines.ts';
import { PartyMap, Recipients } from './parties.ts';
import { Field, Source } from './source.ts';
import { Tracking } from './tracking.ts';
import { Selector } from './text.ts';

/** The order's own fields on the host's pages, and ours. */
export const Fields = z.strictObject({
  /** Headings that a source's `label` names; the value stands in the element after each. */
  headings: z.optional(Selector),
  number: Field,
  mall: z.optional(Field),
  payment: Field,
  orderedOn: Source,
  shipOn: z.optional(Source),
  buyer: PartyMap,
  recipients: z.array(Recipients).check(z.maxLength(5)),
  bill: Bill,
  carrier: z.optional(Field),
  tracking: Tracking,
});
