import type { Order } from '../../lib/order/order.ts';
import { capabilities } from '../../lib/providers/kuroneko/capabilities.ts';
import { carrierOf } from '../../lib/providers/kuroneko/carrier.ts';
import { preflightShipment } from '../../lib/providers/kuroneko/preflight-shipment.ts';
import type { Access, Outcome, Preflight, Provider, Standing } from '../../lib/providers/port.ts';
import { createAccounts, error, refused, type Account, type Known } from './operations-accounts.ts';

/** What becomes of one writing call on its way. `late`: it arrives when the test says so. */
export type Fate =
  'answered' | 'answerLost' | 'callLost' | 'late' | 'refused' | 'strange' | 'throws' | 'notSent';

type Kind =
  | 'authorize'
  | 'lookup'
  | 'cancel'
  | 'reduce'
  | 'correct'
  | 'register'
  | 'changeSlip'
  | 'withdrawSlip'
  | 'invoice'
  | 'probe';

export interface Call {
  readonly kind: Kind;
  /** Base address and merchant code it went to. */
  readonly contract: string;
  readonly orderNo: string;
}

const unknown = (code: string): Outcome<never> => ({ kind: 'unknown', error: error(code, 'check') });

export const approved: Known = { credit: 'approved' };
export const declined: Known = { credit: 'declined', why: 'overLimit' };
export const isLive = ({ credit }: Known): boolean => ['approved', 'review', 'shipped'].includes(credit);

/**
 * A provider in memory: it takes every number once, for ever, and can be told what goes wrong. `before`: it begins with
 * what stands in that one.
 */
export function createBook(before?: {
  readonly booked: ReadonlyMap<string, Known>;
  readonly accounts: { readonly all: ReadonlyMap<string, Account> };
}) {
  const booked = new Map(before?.booked);
  const accounts = createAccounts(booked, before?.accounts.all);
  const calls: Call[] = [];
  const underWay: (() => void)[] = [];
  const fates: Fate[] = [];
  let held: { kind: Kind; arrive: () => void; release: Promise<void> } | null = null;

  const book = {
    booked,
    accounts,
    calls,
    /** What new numbers are answered with. */
    verdict: approved as Known,
    down: false,
    /** Every answer to a question is unreadable. */
    garbled: false,
    password: 'abcd1234',
    /** What becomes of the next writing calls, in order; `answered` after that. */
    next: (...list: Fate[]): void => void fates.push(...list),
    /** Lets late calls arrive. */
    deliver: (): void => underWay.splice(0).forEach((arrive) => arrive()),
    /** Holds the next call of this kind until released; `reached` resolves when it is there. */
    hold(kind: Kind): { reached: Promise<void>; release: () => void } {
      const reached = Promise.withResolvers<void>();
      const release = Promise.withResolvers<void>();
      held = { kind, arrive: reached.resolve, release: release.promise };
      return { reached: reached.promise, release: release.resolve };
    },
    sent: (): string[] => calls.filter(({ kind }) => kind === 'authorize').map(({ orderNo }) => orderNo),
    kinds: (): Kind[] => calls.map(({ kind }) => kind),
    /** Numbers under which somebody is billed. */
    live: (): string[] =>
      [...booked].filter(([, standing]) => isLive(standing)).map(([key]) => key.split(' ')[2] ?? ''),
    provider: null as unknown as Provider,
  };

  const keyOf = (orderNo: string, access: Access): string =>
    `${access.baseUrl} ${access.merchantCode} ${orderNo}`;

  async function arrive(kind: Kind, orderNo: string, access: Access): Promise<Outcome<never> | null> {
    calls.push({ kind, contract: `${access.baseUrl} ${access.merchantCode}`, orderNo });
    if (held?.kind === kind) {
      const { arrive: tell, release } = held;
      held = null;
      tell();
      await release;
    }
    if (book.down) return unknown('network');
    if (access.password.reveal() !== book.password) return refused('badPassword', 'settings');
    return null;
  }

  /** A call that changes something, and what becomes of it. */
  async function write<T>(
    kind: Kind,
    orderNo: string,
    access: Access,
    take: (key: string) => Outcome<T>,
  ): Promise<Outcome<T>> {
    const fate = fates.shift() ?? 'answered';
    if (fate === 'notSent') return { kind: 'notSent', error: error('badUrl', 'settings') };
    const stopped = await arrive(kind, orderNo, access);
    if (stopped) return stopped;
    const key = keyOf(orderNo, access);
    switch (fate) {
      case 'callLost':
        return unknown('timeout');
      case 'late':
        underWay.push(() => take(key));
        return unknown('timeout');
      case 'refused':
        return refused('badName', 'edit');
      case 'strange':
        return refused('neverSeen', 'check');
    }
    const answer = take(key);
    if (fate === 'throws') throw new TypeError('a fault of the client');
    return fate === 'answerLost' ? unknown('timeout') : answer;
  }

  async function read<T>(
    kind: Kind,
    orderNo: string,
    access: Access,
    take: (key: string) => Outcome<T>,
  ): Promise<Outcome<T>> {
    const stopped = await arrive(kind, orderNo, access);
    return stopped ?? (book.garbled ? unknown('malformed') : take(keyOf(orderNo, access)));
  }
  const lookup = (key: string): Outcome<Standing> => ({
    kind: 'answered',
    value: booked.get(key) ?? { credit: 'absent' },
  });

  const each =
    <In, Out>(call: (one: In, access: Access) => Promise<Out>) =>
    (list: readonly In[], access: Access): Promise<Out[]> =>
      Promise.all(list.map((one) => call(one, access)));

  book.provider = {
    id: 'book',
    label: 'クロネコ代金後払い',
    serves: (payment) => payment === 'クロネコ代金後払い',
    general: () => false,
    remedies: () => [],
    preflight: (order, orderNo, { bundledInvoice }) =>
      judge(order, orderNo, { name: order.buyer.name, sendDiv: bundledInvoice ? '2' : '0' }),
    preflightChange: (order, orderNo) => judge(order, orderNo),
    authorize: each((prepared, access) => {
      const { verdict } = book;
      const take = (key: string): Outcome<Standing> => accounts.authorize(key, prepared, verdict);
      return write('authorize', prepared.orderNo, access, take);
    }),
    lookup: each((orderNo, access) => read('lookup', orderNo, access, lookup)),
    cancel: each((orderNo, access) => write('cancel', orderNo, access, accounts.cancel)),
    reduce: each((one, access) => write('reduce', one.orderNo, access, (key) => accounts.reduce(key, one))),
    correct: each((one, access) =>
      write('correct', one.orderNo, access, (key) => accounts.correct(key, one)),
    ),
    ship: each((step, access) => write(step.kind, step.orderNo, access, (key) => accounts.ship(key, step))),
    invoices: each((orderNo, access) =>
      read('invoice', orderNo, access, (key) => accounts.invoice(key, orderNo)),
    ),
    test: () => Promise.resolve({ kind: 'ok', passwordProven: true }),
    probe: async (access) => {
      await arrive('probe', '', access);
      return book.down ? { alive: false, error: error('network', 'check') } : { alive: true };
    },
    capabilities,
    carrierOf,
    preflightShipment,
  };
  return book;
}
export type Book = ReturnType<typeof createBook>;

/** Made ready as simply as the tests need it: a name must be there, and width is converted. */
function judge(order: Order, orderNo: string, more: Record<string, string> = {}): Preflight {
  if (order.buyer.name === '') {
    const problem = { field: 'buyer.name', label: '氏名', value: '', reason: '空です', remedy: '入力' };
    return { ok: false, problems: [problem], conversions: [] };
  }
  const fields = {
    orderNo,
    totalAmount: String(order.total),
    address1: order.buyer.street,
    itemName1: order.lines[0]?.name ?? '',
    ...more,
  };
  return {
    ok: true,
    prepared: { orderNo, total: order.total, fields },
    conversions: order.buyer.name.startsWith('ｱ')
      ? [{ field: 'buyer.name', label: '氏名', before: 'ｱ', after: 'ア', kind: 'width' }]
      : [],
  };
}
