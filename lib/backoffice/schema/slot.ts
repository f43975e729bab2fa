import * as z from 'zod/mini';
import { Label, Selector } from './text.ts';

/** The cell that gets our badge and buttons at its end. */
export const Slot = z.strictObject({
  header: z.optional(Label),
  index: z.optional(z.int().check(z.gte(0), z.lte(99))),
  select: z.optional(Selector),
  /** Class that keeps the host from taking a press on our part for one on its row. */
  className: z.optional(z.string().check(z.regex(/^[\w-]{1,60}$/))),
});
