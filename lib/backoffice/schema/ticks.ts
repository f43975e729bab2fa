import * as z from 'zod/mini';
import { Selector } from './text.ts';

/** How the host's own list says which rows are picked: a tick box, `aria-checked`, or not at all. */
export const Ticks = z.union([
  z.strictObject({ how: z.enum(['native', 'aria']), select: Selector }),
  z.strictObject({ how: z.literal('none') }),
]);
