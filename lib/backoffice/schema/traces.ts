import * as z from 'zod/mini';
import { Pattern } from './text.ts';

/**
 * Addresses (path and query) whose mere reading leaves something in the host: an edit lock that colleagues see, or a
 * changed session. They are never fetched, whatever else a profile says.
 */
export const Traces = z
  .array(z.strictObject({ address: Pattern, leaves: z.enum(['lock', 'session']) }))
  .check(z.maxLength(20));
