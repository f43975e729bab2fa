import type { JobStore } from '../ledger/jobs.ts';
import { caseKey } from '../ledger/records.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Printable } from '../messages/invoices.ts';
import type { Prints } from '../settings/prints.ts';
import { printedOf } from '../views/view.ts';

export interface PrintingPorts {
  readonly jobs: Pick<JobStore, 'tally' | 'entries'>;
  readonly ledger: Pick<Ledger, 'cases' | 'printed'>;
  readonly prints: Pick<Prints<Printable>, 'add'>;
  readonly uuid: () => string;
  /** Epoch ms. */
  readonly now: () => number;
  /** Opens a page of ours in a new tab. */
  readonly open: (path: string) => Promise<void>;
}

/** Hands the invoices of a job to the page that prints them, and remembers what was printed. */
export function createPrinting(ports: PrintingPorts) {
  return {
    async print(backOffice: string, jobId: string): Promise<{ count: number }> {
      const tally = await ports.jobs.tally(jobId);
      if (tally?.job.backOffice !== backOffice) return { count: 0 };
      const entries = await ports.jobs.entries(jobId, 'done');
      const found = entries.flatMap(({ hostId, invoice }) =>
        invoice ? [{ key: caseKey(backOffice, hostId), invoice }] : [],
      );
      if (found.length === 0) return { count: 0 };
      const cases = await ports.ledger.cases(found.map(({ key }) => key));
      const invoices = found.map((one, at) => {
        const record = cases[at];
        return { ...one, printedAt: record ? printedOf(record) : null };
      });
      const id = ports.uuid();
      await ports.prints.add({ id, invoices });
      await ports.open(`invoice.html#${id}`);
      return { count: invoices.length };
    },
    printed: (keys: readonly string[]): Promise<void> => ports.ledger.printed(keys, ports.now()),
  };
}
