import * as z from 'zod/mini';

/** A text that goes out in place of the order's own. `before` is the text it was made for: an address is three of them. */
const Mend = z.strictObject({
  field: z.string().check(z.regex(/^[a-zA-Z]{1,20}(\.\d{1,3})?(\.[a-zA-Z]{1,20})?$/)),
  before: z.string().check(z.maxLength(2000)),
  after: z.string().check(z.maxLength(500)),
});

/** What a person agreed to, or wants judged. The worker recomputes all of it. */
export const Mends = z.optional(z.array(Mend).check(z.maxLength(100)));

/** One text that does not fit, with what would be sent in its place. */
export interface Mending {
  field: string;
  label: string;
  /** What is wrong with the order's own text; empty when nothing was. */
  reason: string;
  before: string;
  /** Exactly what would be sent: the first remedy, or what the person typed. A line break stands between two fields. */
  after: string;
  /** Every remedy, best first. */
  choices: string[];
  /** `after` says the same as `before`. Else it has to be confirmed by itself. */
  certain: boolean;
  /** The same was agreed to for this order before. */
  remembered: boolean;
  /** What is wrong with `after`; empty when it can be sent. */
  fault: string;
  /** Characters that each of its fields takes; 0 where that is not the point. */
  limit: number;
}
