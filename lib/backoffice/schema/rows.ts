import * as z from 'zod/mini';
import { Source } from './source.ts';
import { Selector } from './text.ts';

/** How the rows of the list are found, and who each of them is. */
export const Rows = z.strictObject({
  /** Elements in whose open shadow trees the list is, outermost first. */
  shadow: z.optional(z.array(Selector).check(z.minLength(1), z.maxLength(5))),
  /** The table; its header row names the columns. */
  table: Selector,
  row: Selector,
  /** Where the list is no table: the cells of a row in their order, and the heads of the columns (else by their role). */
  cells: z.optional(Selector),
  headers: z.optional(Selector),
  /** The host's own id of the order, as its addresses have it. A row without one is no order. */
  id: Source,
  /** The number that buyer and staff use. A row without one is an order all the same: then its page tells. */
  number: Source,
  payment: Source,
  /** A list that does not show the mall is no fault: then it is known once the order is read. */
  mall: z.optional(Source),
});
