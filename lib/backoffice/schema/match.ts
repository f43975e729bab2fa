import * as z from 'zod/mini';
import { Pattern } from './text.ts';

/** Which pages hold an order list: a pattern for path and query. A page without the list's table is left alone all the same. */
export const Match = z.strictObject({ address: Pattern });
