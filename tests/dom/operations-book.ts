import type { Order } from '../../lib/order/order.ts';
import type {
  Access,
  Outcome,
  Prepared,
  Provider,
  ProviderError,
  Standing,
} from '../../lib/providers/port.ts';

/** What the operations use of a provider today. */
export type Used = Pick<Provider, 'id' | 'label' | 'serves' | 'preflight' | 'authorize' | 'lookup' | 'test'>;
type Known = Exclude<Standing, { credit: 'absent' }>;

/** What becomes of one authorization on its way. `late`: it arrives when the test says so. */
export type Fate =
  'answered' | 'answerLost' | 'callLost' | 'late' | 'refused' | 'strange' | 'throws' | 'notSent';

export interface Call {
  readonly kind: 'authorize' | 'lookup';
  /** Base address and merchant code it went to. */
  readonly contract: string;
  readonly orderNo: string;
}

const error = (code: string, next: ProviderError['next']): ProviderError => ({
  code,
  message: `${code}です。`,
  remedy: `${code}を直してください。`,
  next,
  cause: 'for the log only',
  raw: '<for><support/></for>',
});
const unknown = (code: string): Outcome<never> => ({ kind: 'unknown', error: error(code, 'check') });

export const approved: Known = { credit: 'approved' };
export const declined: Known = { credit: 'declined', why: 'overLimit' };
export const isLive = ({ credit }: Known): boolean => ['approved', 'review', 'shipped'].includes(credit);

/** A provider in memory: it takes every number once, for ever, and can be told what goes wrong. */
export function createBook() {
  const booked = new Map<string, Known>();
  const calls: Call[] = [];
  const underWay: (() => void)[] = [];
  const fates: Fate[] = [];
  let held: { kind: Call['kind']; arrive: () => void; release: Promise<void> } | null = null;

  const book = {
    booked,
    calls,
    /** What new numbers are answered with. */
    verdict: approved as Known,
    down: false,
    password: 'abcd1234',
    /** What becomes of the next authorizations, in order; `answered` after that. */
    next: (...list: Fate[]): void => void fates.push(...list),
    /** Lets late calls arrive. */
    deliver: (): void => underWay.splice(0).forEach((arrive) => arrive()),
    /** Holds the next call of this kind until released; `reached` resolves when it is there. */
    hold(kind: Call['kind']): { reached: Promise<void>; release: () => void } {
      const reached = Promise.withResolvers<void>();
      const release = Promise.withResolvers<void>();
      held = { kind, arrive: reached.resolve, release: release.promise };
      return { reached: reached.promise, release: release.resolve };
    },
    sent: (): string[] => calls.filter(({ kind }) => kind === 'authorize').map(({ orderNo }) => orderNo),
    /** Numbers under which somebody is billed. */
    live: (): string[] =>
      [...booked].filter(([, standing]) => isLive(standing)).map(([key]) => key.split(' ')[2] ?? ''),
    provider: null as unknown as Used,
  };

  async function arrive(kind: Call['kind'], orderNo: string, access: Access): Promise<Outcome<never> | null> {
    calls.push({ kind, contract: `${access.baseUrl} ${access.merchantCode}`, orderNo });
    if (held?.kind === kind) {
      const { arrive: tell, release } = held;
      held = null;
      tell();
      await release;
    }
    if (book.down) return unknown('network');
    if (access.password.reveal() !== book.password)
      return { kind: 'refused', error: error('badPassword', 'settings'), duplicate: false, same: false };
    return null;
  }

  async function authorize({ orderNo }: Prepared, access: Access): Promise<Outcome<Standing>> {
    const fate = fates.shift() ?? 'answered';
    if (fate === 'notSent') return { kind: 'notSent', error: error('badUrl', 'settings') };
    const stopped = await arrive('authorize', orderNo, access);
    if (stopped) return stopped;
    const key = `${access.baseUrl} ${access.merchantCode} ${orderNo}`;
    const { verdict } = book;
    const take = (): Outcome<Standing> => {
      if (booked.has(key))
        return { kind: 'refused', error: error('duplicate', 'check'), duplicate: true, same: false };
      booked.set(key, verdict);
      return { kind: 'answered', value: verdict };
    };
    switch (fate) {
      case 'callLost':
        return unknown('timeout');
      case 'late':
        underWay.push(take);
        return unknown('timeout');
      case 'refused':
        return { kind: 'refused', error: error('badName', 'edit'), duplicate: false, same: false };
      case 'strange':
        return { kind: 'refused', error: error('neverSeen', 'check'), duplicate: false, same: false };
    }
    const answer = take();
    if (fate === 'throws') throw new TypeError('a fault of the client');
    return fate === 'answerLost' ? unknown('timeout') : answer;
  }

  async function lookup(orderNo: string, access: Access): Promise<Outcome<Standing>> {
    const stopped = await arrive('lookup', orderNo, access);
    const key = `${access.baseUrl} ${access.merchantCode} ${orderNo}`;
    return stopped ?? { kind: 'answered', value: booked.get(key) ?? { credit: 'absent' } };
  }

  book.provider = {
    id: 'book',
    label: 'クロネコ代金後払い',
    serves: (payment) => payment === 'クロネコ代金後払い',
    preflight: (order: Order, orderNo) =>
      order.buyer.name === ''
        ? {
            ok: false,
            problems: [{ field: 'buyer.name', label: '氏名', value: '', reason: '空です', remedy: '入力' }],
            conversions: [],
          }
        : {
            ok: true,
            prepared: { orderNo, total: order.total, fields: { name: order.buyer.name } },
            conversions: order.buyer.name.startsWith('ｱ')
              ? [{ field: 'buyer.name', label: '氏名', before: 'ｱ', after: 'ア', kind: 'width' }]
              : [],
          },
    authorize: (list, access) => Promise.all(list.map((one) => authorize(one, access))),
    lookup: (list, access) => Promise.all(list.map((one) => lookup(one, access))),
    test: () => Promise.resolve({ kind: 'ok', passwordProven: true }),
  };
  return book;
}
export type Book = ReturnType<typeof createBook>;
