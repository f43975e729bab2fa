import type { SessionItem } from './session.ts';

/** What one press of 請求書を印刷 in a list asked for. */
interface Print<T> {
  readonly id: string;
  readonly invoices: readonly T[];
}

/** Invoices on their way from the worker to the page that prints them. In memory only: they are gone with the browser. */
export interface Prints<T> {
  /** Empty when there is nothing of that name (any more). */
  read(id: string): Promise<readonly T[]>;
  add(print: Print<T>): Promise<void>;
}

/** So many tabs can be loaded again; the memory for it is small (10 MiB for all of the extension). */
const most = 5;

export function openPrints<T>(item: SessionItem): Prints<T> {
  const all = async (): Promise<readonly Print<T>[]> =>
    ((await item.get()) as readonly Print<T>[] | undefined) ?? [];
  return {
    read: async (id) => (await all()).find((one) => one.id === id)?.invoices ?? [],
    add: async (print) => item.set([print, ...(await all())].slice(0, most)),
  };
}
