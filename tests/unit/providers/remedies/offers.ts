import type { Order } from '../../../../lib/order/order.ts';
import { preflight } from '../../../../lib/providers/kuroneko/preflight.ts';
import { remedies } from '../../../../lib/providers/kuroneko/remedies/remedies.ts';
import type { Mend, Preflight, Remedied } from '../../../../lib/providers/port.ts';
import { noon } from '../order-fixture.ts';

export const judging =
  (order: Order) =>
  (mends: readonly Mend[]): Preflight =>
    preflight(order, 'A-1', { bundledInvoice: false }, noon, mends);

/** What is offered for an order as it stands, or with these mends. */
export const offered = (order: Order, mends: readonly Mend[] = []): readonly Remedied[] =>
  remedies(order, mends, judging(order), noon);

/** Every remedy for the one thing that is wrong: text, with `!` behind what is certain. */
export function remediesFor(order: Order): string[] {
  const [one, ...others] = offered(order);
  if (!one || others.length > 0) throw new Error(`${1 + others.length} things are wrong`);
  return one.remedies.map(({ after, certain }) => (certain ? `${after}!` : after));
}
