import type { Call, ParcelEvent } from '../sandbox/kuroneko/control.ts';
import { expect } from './fixture.ts';
import { merchant, type Stage } from './stage.ts';

/** Yen results of the provider's review: granted, declined, over the buyer's limit, on hold. */
type Result = '0' | '1' | '2' | '3';

/** Decides the next authorization. */
export async function nextResult(stage: Stage, result: Result): Promise<void> {
  await stage.provider.control.answer({ api: 'KAARA', result, times: 1 });
}

/** Authorizations the provider received, in order, passwords masked. */
export async function authorizations(stage: Stage): Promise<Call[]> {
  return stage.provider.control.calls({ api: 'KAARA', merchant: merchant.code });
}

/**
 * Stops the next authorization on its way: before the provider has booked it, or after, before the answer.
 * `reached` resolves when it stands there; `release` lets it go on, whether or not anybody still listens.
 */
export async function holdNext(
  stage: Stage,
  when: 'before' | 'after',
): Promise<{ reached(): Promise<void>; release(): Promise<void> }> {
  const { control } = stage.provider;
  await control.fault({ kind: 'hold', api: 'KAARA', when, times: 1 });
  return {
    reached: async () => void (await control.wait({ api: 'KAARA', phase: 'held', timeoutMs: 20_000 })),
    release: async () => void (await control.release()),
  };
}

/** The provider's own books: exactly these order numbers are live, each once. Attempts of one order count together. */
export async function expectLive(stage: Stage, orderNos: readonly string[]): Promise<void> {
  const live = await stage.provider.control.live('original');
  expect(live).toEqual(Object.fromEntries(orderNos.map((orderNo) => [orderNo, 1])));
}

/** An order as the provider holds it. */
export async function booked(stage: Stage, orderNo: string) {
  return stage.provider.control.order(merchant.code, orderNo);
}

/** The provider's review of an order ends. */
export async function settle(stage: Stage, orderNo: string, result: '0' | '1' | '2'): Promise<void> {
  await stage.provider.control.settle(merchant.code, orderNo, result);
}

/** What happens to parcel and bill outside of any call, one after the other. */
export async function happens(stage: Stage, orderNo: string, ...events: ParcelEvent[]): Promise<void> {
  for (const event of events) await stage.provider.control.event(merchant.code, orderNo, event);
}

/** How often the provider was called by each of its calls, questions and reads left out. */
export async function writes(stage: Stage): Promise<Partial<Record<Call['api'], number>>> {
  const counts: Partial<Record<Call['api'], number>> = {};
  for (const { api } of await stage.provider.control.calls({ merchant: merchant.code }))
    if (!['KAARS', 'KAAST', 'KAASD'].includes(api)) counts[api] = (counts[api] ?? 0) + 1;
  return counts;
}
