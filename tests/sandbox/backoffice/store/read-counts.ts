export type PageKind = 'list' | 'order' | 'address' | 'spa' | 'api' | 'framed' | 'login';

export interface ReadCount {
  page: PageKind;
  /** Null for pages that show no single order. */
  orderId: number | null;
  count: number;
}

/** How often each page was read (GET), for tests that must prove how much or how little was fetched. */
export class ReadCounts {
  readonly #counts = new Map<string, ReadCount>();

  add(page: PageKind, orderId: number | null = null): void {
    const key = `${page} ${orderId}`;
    const entry = this.#counts.get(key) ?? { page, orderId, count: 0 };
    this.#counts.set(key, { ...entry, count: entry.count + 1 });
  }

  all(): ReadCount[] {
    return [...this.#counts.values()];
  }

  clear(): void {
    this.#counts.clear();
  }
}
