import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Printable } from '../../lib/messages/invoices.ts';

export interface InvoiceState {
  /** Null while they are fetched; empty when they are gone. */
  readonly all: readonly Printable[] | null;
  readonly slips: boolean;
  readonly skipPrinted: boolean;
  /** The printer's window was closed: only the person knows what came of it. */
  readonly asking: boolean;
  /** So many were marked. */
  readonly marked: number;
  readonly failed: boolean;
}

export interface InvoiceDeps {
  readonly read: () => Promise<readonly Printable[]>;
  readonly mark: (keys: readonly string[]) => Promise<void>;
  /** Resolves once the printer's window is closed. */
  readonly print: () => void;
  /** Epoch ms. */
  readonly now: () => number;
}

export interface InvoicePage {
  readonly store: StoreApi<InvoiceState>;
  load(): Promise<void>;
  print(): void;
  mark(): Promise<void>;
  set(change: Partial<Pick<InvoiceState, 'slips' | 'skipPrinted'>>): void;
}

/** Those that would be printed now. */
export const chosen = ({ all, skipPrinted }: InvoiceState): readonly Printable[] =>
  (all ?? []).filter(({ printedAt }) => !skipPrinted || printedAt === null);

export function createInvoicePage(deps: InvoiceDeps): InvoicePage {
  const store = createStore<InvoiceState>(() => ({
    all: null,
    slips: true,
    // A second invoice in a parcel asks for the money twice.
    skipPrinted: true,
    asking: false,
    marked: 0,
    failed: false,
  }));
  return {
    store,
    load: async () => store.setState({ all: await deps.read() }),
    print() {
      deps.print();
      store.setState({ asking: true, marked: 0, failed: false });
    },
    async mark() {
      const keys = chosen(store.getState()).map(({ key }) => key);
      try {
        await deps.mark(keys);
      } catch {
        return store.setState({ failed: true });
      }
      const at = deps.now();
      store.setState(({ all }) => ({
        all: (all ?? []).map((one) => (keys.includes(one.key) ? { ...one, printedAt: at } : one)),
        // What was just printed stays in sight.
        skipPrinted: false,
        asking: false,
        marked: keys.length,
        failed: false,
      }));
    },
    set: (change) => store.setState({ ...change, marked: 0 }),
  };
}
