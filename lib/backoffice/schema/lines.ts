import * as z from 'zod/mini';
import { Amount, Field, Source } from './source.ts';
import { Label, Selector } from './text.ts';

const Kind = z.enum(['goods', 'shipping', 'fee', 'discount', 'other']);

/** Lines of the bill: one charge, or all rows of a table or of a list in JSON. */
export const Lines = z.strictObject({
  page: z.optional(Label),
  /** Table whose body rows are lines. */
  table: z.optional(Selector),
  /** List in JSON whose members are lines. */
  each: z.optional(z.string().check(z.maxLength(100))),
  /** What staff call the whole. */
  as: Label,
  name: Field,
  /** Absent where the host counts nothing. */
  count: z.optional(Source),
  /** Tax included; absent where the host shows another: then it is reckoned from sum and count where that comes out even. */
  price: z.optional(Source),
  sum: Amount,
  /** −1 for what is written without sign and taken off. */
  sign: z.optional(z.literal([1, -1])),
  /** Said by the row itself where the host has kinds: its words for them, and ours. What it calls otherwise is `other`. */
  kind: z.union([Kind, z.strictObject({ by: Source, is: z.record(z.string(), Kind) })]),
  /** An order without such a line is not as expected. */
  required: z.optional(z.boolean()),
});

/** What the lines come to. */
export const Bill = z.strictObject({
  lines: z.array(Lines).check(z.minLength(1), z.maxLength(20)),
  total: Amount,
  /**
   * Amounts have fractions (tax apart): rounded once, at the end, and refused where they do not make the total. Without
   * this, whatever is no whole yen is refused, and whether lines make the total is judged with all else before sending.
   */
  fractions: z.optional(z.boolean()),
  /** Names under which a payment fee may stand among other lines, in any width; such a line counts as the order's fee. */
  feeNames: z.array(Label).check(z.maxLength(50)),
});
