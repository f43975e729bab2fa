import * as z from 'zod/mini';
import { Pattern } from './text.ts';

/**
 * Which pages hold an order list: a pattern for path and query, and one for what follows `#` (with that sign) where a
 * single page has its own addresses there. A page without the list's table is left alone all the same.
 */
export const Match = z.strictObject({ address: Pattern, hash: z.optional(Pattern) });
