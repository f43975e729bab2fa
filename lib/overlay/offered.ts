import type { Operation } from '../credit/status.ts';
import type { CaseView } from '../messages/contract.ts';

/** What the overlay can carry out. The worker may come to allow more than an older page knows how to ask for. */
const known = ['authorize', 'check'] as const satisfies readonly Operation[];
export type Offered = (typeof known)[number];

/** The operations to show for a case, first = main button. */
export function offered({ allowed }: Pick<CaseView, 'allowed'>): Offered[] {
  return allowed.flatMap((operation) => known.find((one) => one === operation) ?? []);
}
