import * as z from 'zod/mini';
import type { Invoice } from '../providers/port.ts';
import { RequestId, route } from './route.ts';

export type { Invoice };

/** One invoice to be printed. */
export interface Printable {
  /** Key of its case. */
  readonly key: string;
  readonly invoice: Invoice;
  /** Epoch ms of its last printing; null before the first. */
  readonly printedAt: number | null;
}

/** Printing invoices. */
export const invoiceRoutes = {
  /** Opens the page that prints the invoices of a job, in a tab of its own. `count`: how many; 0 opens nothing. */
  'invoices.print': route<{ count: number }>()(['orderPage'], z.strictObject({ jobId: RequestId })),
  /** These were printed: the person said so. By the keys of their cases. */
  'invoices.printed': route<{ ok: true }>()(
    ['extensionPage'],
    z.strictObject({
      keys: z.array(z.string().check(z.maxLength(600))).check(z.minLength(1), z.maxLength(500)),
    }),
  ),
} as const;
