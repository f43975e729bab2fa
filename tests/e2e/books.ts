import type { Call } from '../sandbox/kuroneko/control.ts';
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
