import * as z from 'zod/mini';
import { Field } from './source.ts';
import { Label } from './text.ts';

/** A person with an address. What a host does not know is absent. */
export const PartyMap = z.strictObject({
  name: Field,
  kana: z.optional(Field),
  postCode: Field,
  prefecture: Field,
  street: Field,
  building: z.optional(Field),
  phone: Field,
  email: z.optional(Field),
});
export type PartyMap = z.infer<typeof PartyMap>;

/** Destinations of one kind: one block, or several numbered ones for as long as there is a name. */
export const Recipients = z.strictObject({
  page: z.optional(Label),
  /** Number of the first block; absent for a single one. */
  from: z.optional(z.int().check(z.gte(0), z.lte(9))),
  party: PartyMap,
  /** A block without name and address means the buyer. */
  emptyIsBuyer: z.optional(z.boolean()),
});
