import type { ParcelEvent } from './actions/status.ts';
import type { AnswerRule } from './desk/answers.ts';
import type { Call, Phase } from './desk/calls.ts';
import type { CallCount } from './desk/counts.ts';
import type { Held } from './desk/holds.ts';
import type { CallFilter } from './desk/match.ts';
import type { Fault } from './faults/fault.ts';
import type { Merchant, MerchantOptions, StoredOrder, Switches } from './types.ts';

export type { AnswerRule, Call, CallCount, CallFilter, Fault, Held, ParcelEvent, Phase };

export type OrderPatch = Partial<
  Pick<StoredOrder, 'result' | 'status' | 'warning' | 'smsCode' | 'smsIssuedAt' | 'reissuePending'>
>;
export type MerchantPatch = Partial<Omit<Merchant, 'code' | 'options'>> & {
  options?: Partial<MerchantOptions>;
};

export interface KuronekoControl {
  /**
   * Forgets orders, calls, faults, answers, merchants, switches and what was added to the clock, and cuts off
   * calls held or delayed.
   */
  reset(keep?: { keepMerchants?: boolean; keepSwitches?: boolean }): Promise<void>;
  switches(): Promise<Switches>;
  patchSwitches(patch: Partial<Switches>): Promise<Switches>;
  /** Moves the service's clock, in ms; answers the new time in ISO 8601. */
  advanceClock(ms: number): Promise<{ now: string }>;

  merchants(): Promise<Merchant[]>;
  /** Adds a merchant, or replaces the one of that code. */
  putMerchant(code: string, merchant: MerchantPatch & { password: string }): Promise<Merchant>;
  patchMerchant(code: string, patch: MerchantPatch): Promise<Merchant>;

  orders(filter?: Omit<CallFilter, 'api'>): Promise<StoredOrder[]>;
  order(merchant: string, orderNo: string): Promise<StoredOrder>;
  patchOrder(merchant: string, orderNo: string, patch: OrderPatch): Promise<StoredOrder>;
  /** An approved order turns NG after the fact. */
  flipToDeclined(merchant: string, orderNo: string): Promise<StoredOrder>;
  /** Decides an order under review (取引状況 30): granted, declined or over the limit. */
  settle(merchant: string, orderNo: string, result: '0' | '1' | '2'): Promise<StoredOrder>;
  /** What happens outside the API; refused where impossible. */
  event(merchant: string, orderNo: string, event: ParcelEvent): Promise<StoredOrder>;
  /**
   * Live authorizations per order number; by 'original', attempts (`-2`, `-3` …) count together,
   * and numbers with a given prefix count under it.
   */
  live(by?: 'orderNo' | 'original', prefixes?: readonly string[]): Promise<Record<string, number>>;

  /** The most authorizations of one order, all attempts together, that ever lived at the same moment. */
  peaks(): Promise<Record<string, number>>;

  answer(rule: AnswerRule): Promise<void>;
  answers(): Promise<AnswerRule[]>;
  clearAnswers(): Promise<void>;

  /** The newest spoiling fault that matches applies; delays add up. */
  fault(fault: Fault): Promise<{ id: number }>;
  faults(): Promise<{ id: number; fault: Fault }[]>;
  removeFault(id: number): Promise<void>;
  clearFaults(): Promise<void>;

  held(): Promise<(Held & { call: Call | null })[]>;
  /** Releases one call by its number, or all. The `hold` fault itself stays until removed. */
  release(seq?: number): Promise<{ released: number }>;

  /** The newest 20,000 calls since the start or the last reset. */
  calls(filter?: CallFilter): Promise<Call[]>;
  /** Every call since the last reset, restarts included. Calls of the same name by several merchants add up. */
  counts(filter?: CallFilter): Promise<CallCount[]>;
  /**
   * Resolves as soon as there are `count` (1) such calls, with all of them.
   * @throws when there are too few after `timeoutMs` (5000)
   */
  wait(waiting: CallFilter & { phase: Phase; count?: number; timeoutMs?: number }): Promise<Call[]>;
}

/**
 * Client of the control interface.
 * @param origin what `startKuroneko` gave
 */
export function kuronekoControl(origin: string): KuronekoControl {
  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${origin}/control/${path}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    if (!response.ok)
      throw new Error(`${method} /control/${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }
  const query = (values: object): string =>
    String(new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)])));
  const orderPath = (merchant: string, orderNo: string): string =>
    `orders/${encodeURIComponent(merchant)}/${encodeURIComponent(orderNo)}`;
  return {
    reset: (keep = {}) => call('POST', 'reset', keep),
    switches: () => call('GET', 'switches'),
    patchSwitches: (patch) => call('PATCH', 'switches', patch),
    advanceClock: (advanceMs) => call('POST', 'clock', { advanceMs }),
    merchants: () => call('GET', 'merchants'),
    putMerchant: (code, merchant) => call('PUT', `merchants/${encodeURIComponent(code)}`, merchant),
    patchMerchant: (code, patch) => call('PATCH', `merchants/${encodeURIComponent(code)}`, patch),
    orders: (filter = {}) => call('GET', `orders?${query(filter)}`),
    order: (merchant, orderNo) => call('GET', orderPath(merchant, orderNo)),
    patchOrder: (merchant, orderNo, patch) => call('PATCH', orderPath(merchant, orderNo), patch),
    flipToDeclined: (merchant, orderNo) => call('POST', `${orderPath(merchant, orderNo)}/flip-to-declined`),
    settle: (merchant, orderNo, result) => call('POST', `${orderPath(merchant, orderNo)}/settle`, { result }),
    event: (merchant, orderNo, event) => call('POST', `${orderPath(merchant, orderNo)}/events/${event}`),
    live: (by = 'orderNo', prefixes = []) =>
      call('GET', `live?${new URLSearchParams([['by', by], ...prefixes.map((each) => ['prefix', each])])}`),
    peaks: () => call('GET', 'peaks'),
    answer: (rule) => call('POST', 'answers', rule),
    answers: () => call('GET', 'answers'),
    clearAnswers: () => call('DELETE', 'answers'),
    fault: (fault) => call('POST', 'faults', fault),
    faults: () => call('GET', 'faults'),
    removeFault: (id) => call('DELETE', `faults/${id}`),
    clearFaults: () => call('DELETE', 'faults'),
    held: () => call('GET', 'held'),
    release: (seq) => call('POST', 'held/release', seq === undefined ? {} : { seq }),
    calls: (filter = {}) => call('GET', `calls?${query(filter)}`),
    counts: (filter = {}) => call('GET', `calls/counts?${query(filter)}`),
    wait: (waiting) => call('GET', `wait?${query(waiting)}`),
  };
}
