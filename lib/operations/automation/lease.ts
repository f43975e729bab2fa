import type { Operation } from '../../credit/status.ts';

/** How long a page may take to read the orders of a run, ms: fifty orders of a host that needs seconds for each. */
export const readingTime = 180_000;

/** A page that reads orders for a run. One per back office: two windows never read the same orders. */
export interface Lease {
  readonly runId: string;
  readonly tab: number | undefined;
  /** Epoch ms. */
  readonly until: number;
  readonly orders: ReadonlyMap<string, Operation>;
}

/** Who reads at the moment. A worker that dies forgets it, and the page is turned away and offers its rows again. */
export function createLeases() {
  const leases = new Map<string, Lease>();
  const valid = (lease: Lease | undefined, now: number): lease is Lease =>
    lease !== undefined && now < lease.until && lease.until - now <= readingTime;
  return {
    /** When the present one is over at the latest; null when there is none. */
    heldUntil(backOffice: string, now: number): number | null {
      const lease = leases.get(backOffice);
      return valid(lease, now) ? lease.until : null;
    },
    /** A tab that offers again shows another page now: whatever it was reading for is gone. */
    leaveTab(backOffice: string, tab: number | undefined): void {
      if (tab !== undefined && leases.get(backOffice)?.tab === tab) leases.delete(backOffice);
    },
    give(backOffice: string, lease: Omit<Lease, 'until'>, now: number): void {
      leases.set(backOffice, { ...lease, until: now + readingTime });
    },
    /** Ends it. Undefined when it is not this run's turn any more. */
    take(backOffice: string, runId: string, now: number): Lease | undefined {
      const lease = leases.get(backOffice);
      if (lease?.runId !== runId || !valid(lease, now)) return undefined;
      leases.delete(backOffice);
      return lease;
    },
  };
}
