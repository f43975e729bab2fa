import { lastAttempt } from '../credit/attempt.ts';
import { orderNumber } from '../credit/order-number.ts';
import type { Series } from '../ledger/records.ts';
import type { Access, Outcome, Provider, Standing } from '../providers/port.ts';
import { notes } from './texts.ts';

export type Known = Exclude<Standing, { credit: 'absent' }>;

/** An attempt that the provider has in its books. */
export interface Found {
  readonly attempt: number;
  readonly orderNo: string;
  readonly standing: Known;
  /** An earlier number that lives as well: a change on another PC stands between its steps, or broke off there. */
  readonly alsoLive: string;
}

/** Attempts looked through at most: another PC may have gone further. */
const reach = 20;

/**
 * The attempt that counts, from this one on; null when the provider does not know even this one. A further attempt
 * usually exists only where the one before it is dead, so the walk ends at the first that is not; `through` walks on, for
 * who knows nothing of what was done.
 */
export async function latestAttempt(
  provider: Provider,
  access: Access,
  { number, prefix }: Series,
  from: number,
  through = false,
): Promise<Outcome<Found | null>> {
  let last: Found | null = null;
  let live = null as Found | null;
  for (let attempt = from; attempt <= Math.min(lastAttempt, from + reach - 1); attempt++) {
    const orderNo = orderNumber(number, attempt, prefix);
    const outcome = await one(() => provider.lookup([orderNo], access));
    if (outcome.kind !== 'answered') return outcome;
    const standing = outcome.value;
    if (standing.credit === 'absent') break;
    last = { attempt, orderNo, standing, alsoLive: live?.orderNo ?? '' };
    if (standing.credit === 'declined' || standing.credit === 'cancelled') continue;
    live = last;
    if (!through) break;
  }
  return { kind: 'answered', value: live ?? last };
}

/** One call, one result. A client that throws or answers otherwise leaves the fate of the call open. */
export async function one<T>(call: () => Promise<readonly Outcome<T>[]>): Promise<Outcome<T>> {
  let cause: string;
  try {
    const results = await call();
    const [first] = results;
    if (first && results.length === 1) return first;
    cause = `${results.length} results`;
  } catch (thrown) {
    cause = thrown instanceof Error ? thrown.name : 'thrown';
  }
  return { kind: 'unknown', error: { ...notes.clientFault, code: 'clientFault', next: 'check', cause } };
}
