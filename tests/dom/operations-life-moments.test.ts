import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Operation } from '../../lib/credit/status.ts';
import { createBook, isLive, type Book, type Fate } from './operations-book.ts';
import {
  createMachine,
  forEvery,
  keyOf,
  order,
  settle,
  shop,
  slips,
  type Act,
  type Life,
  type Machine,
  type Snapshot,
} from './operations-stand.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

interface Road {
  readonly name: string;
  readonly operation: Operation;
  readonly act: Act;
  /** What was done before. */
  readonly before: readonly [Operation, Act?][];
  readonly fates?: readonly Fate[];
  /** What new numbers are answered with during the operation. */
  readonly verdict?: Book['verdict'];
}

const parcel = (n: number, carrier = 'ヤマト運輸', total = 100) => ({
  order: order('1', { trackingNumbers: [carrier === '佐川急便' ? 'ABC123' : slips[n]!], carrier, total }),
});
const total = (yen: number): Act => ({ order: order('1', { total: yen }) });
const moved: Act = { order: order('1', { buyer: { ...order().buyer, street: '1-2-3' } }) };

const bare: readonly Omit<Road, 'fates'>[] = [
  { name: 'authorize', operation: 'authorize', act: {}, before: [] },
  { name: 'cancel', operation: 'cancel', act: {}, before: [['authorize']] },
  { name: 'reduce', operation: 'change', act: total(70), before: [['authorize']] },
  { name: 'correct', operation: 'change', act: moved, before: [['authorize']] },
  { name: 'replace', operation: 'change', act: total(300), before: [['authorize']] },
  {
    name: 'replace, declined',
    operation: 'change',
    act: total(300),
    before: [['authorize']],
    verdict: { credit: 'declined', why: 'overLimit' },
  },
  {
    name: 'replace, on hold',
    operation: 'change',
    act: total(300),
    before: [['authorize']],
    verdict: { credit: 'review' },
  },
  {
    name: 'replace after dispatch',
    operation: 'change',
    act: parcel(0, 'ヤマト運輸', 300),
    before: [['authorize'], ['registerShipment', parcel(0)]],
  },
  { name: 'register', operation: 'registerShipment', act: parcel(0), before: [['authorize']] },
  {
    name: 'change the slip number',
    operation: 'registerShipment',
    act: parcel(1),
    before: [['authorize'], ['registerShipment', parcel(0)]],
  },
  {
    name: 'change the carrier',
    operation: 'registerShipment',
    act: parcel(1, '佐川急便'),
    before: [['authorize'], ['registerShipment', parcel(0)]],
  },
  {
    name: 'withdraw',
    operation: 'withdrawShipment',
    act: {},
    before: [['authorize'], ['registerShipment', parcel(0)]],
  },
  { name: 'check', operation: 'check', act: {}, before: [['authorize']] },
  { name: 'invoice', operation: 'fetchInvoice', act: {}, before: [['authorize']] },
];
const several = /^replace|carrier/;
/** What becomes of the calls: of the first, and of the second where there is one. */
const fatesOf = ({ name, operation }: Omit<Road, 'fates'>): readonly (readonly Fate[])[] => {
  if (operation === 'check' || operation === 'fetchInvoice') return [[]];
  const first: Fate[][] = [[], ['answerLost'], ['callLost']];
  return several.test(name) ? [...first, ['answered', 'answerLost'], ['answered', 'refused']] : first;
};
const roads: readonly Road[] = bare.flatMap((road) => fatesOf(road).map((fates) => ({ ...road, fates })));

/** What was done before, done once for all moments of the operation. */
const prepare = async ({ operation, before }: Road): Promise<{ book: Book; snapshot: Snapshot }> => {
  const book = createBook();
  const pc = createMachine(book);
  pc.shops = [
    { ...shop, amountChange: true, otherCarrier: true, bundledInvoice: operation === 'fetchInvoice' },
  ];
  const life = pc.start();
  for (const [operation, act] of before) {
    const reply = await life.act(operation, act);
    if (reply.kind !== 'done') throw new Error(`${operation}: ${JSON.stringify(reply)}`);
  }
  const snapshot = await pc.snapshot();
  await pc.giveBack();
  return { book, snapshot };
};
const prepared = new Map<Road['before'], ReturnType<typeof prepare>>();

async function begin(road: Road): Promise<{ book: Book; pc: Machine }> {
  const ready = prepared.get(road.before) ?? prepare(road);
  prepared.set(road.before, ready);
  const { book: before, snapshot } = await ready;
  const book = createBook(before);
  const pc = createMachine(book);
  await pc.restore(snapshot);
  book.next(...(road.fates ?? []));
  book.verdict = road.verdict ?? book.verdict;
  return { book, pc };
}

/** Everything that is on hold is granted, everything open is carried to its end. */
async function end(book: Book, pc: Machine): Promise<Life> {
  if (book.verdict.credit === 'review') book.verdict = { credit: 'approved' };
  for (const [key, { credit }] of book.booked)
    if (credit === 'review') book.booked.set(key, { credit: 'approved' });
  return settle(pc);
}

/** What the badge says is what the provider's book says, and one number at most is billed. */
async function agree(book: Book, life: Life, where: string): Promise<void> {
  const live = book.live();
  expect(live.length, `${where}: billed ${live.join()}`).toBeLessThanOrEqual(1);
  const view = await life.view();
  expect(['running', 'uncertain'], where).not.toContain(view.status);
  const standing = book.booked.get(keyOf(view.sentNumber));
  if (live.length === 1) expect(view.sentNumber, where).toBe(live[0]);
  if (standing && isLive(standing)) {
    expect(view.status, where).toBe(standing.credit);
    const { slip, amount } = book.accounts.account(keyOf(view.sentNumber));
    if (view.code === 'unknowable') return;
    expect(view.amount, where).toBe(amount);
    expect(view.slip, where).toBe(slip ?? '');
  } else expect(['none', 'invalid', 'declined', 'cancelled'], where).toContain(view.status);
}

async function moments(road: Road): Promise<string[]> {
  const { pc } = await begin(road);
  const life = pc.start();
  await life.act(road.operation, road.act);
  return life.gate.passed;
}

describe.each(roads)('$name, $fates', { timeout: 120_000 }, (road) => {
  test('killed at every moment, the click sent again or not', async () => {
    const all = await moments(road);
    expect(all.length).toBeGreaterThan(3);
    // The page that is gone is the harder case: nobody asks again.
    const cases = (road.fates?.length === 0 ? [true, false] : [false]).flatMap((again) =>
      all.map((moment, at) => ({ moment, n: at + 1, again })),
    );
    await forEvery(cases, async ({ moment, n, again }) => {
      const where = `${n}: ${moment}, ${again ? 'again' : 'left'}`;
      const { book, pc } = await begin(road);
      const dead = pc.start();
      dead.gate.arm('*', n);
      const requestId = crypto.randomUUID();
      void dead.act(road.operation, { ...road.act, requestId });
      await dead.gate.stopped;
      pc.now += 1000;
      const life = pc.start();
      await Promise.all([
        life.credit.recover(),
        again ? life.act(road.operation, { ...road.act, requestId }) : null,
      ]);
      await agree(book, await end(book, pc), where);
      expect(book.kinds().filter((kind) => kind === 'correct').length, where).toBeLessThanOrEqual(1);
      await pc.giveBack();
    });
  });

  if (road.fates?.length === 0)
    test('a fault at every moment', async () => {
      const all = await moments(road);
      await forEvery(all.entries(), async ([at, moment]) => {
        const { book, pc } = await begin(road);
        const life = pc.start();
        life.gate.fail('*', at + 1);
        await life.act(road.operation, road.act).catch(() => undefined);
        await agree(book, await end(book, pc), `${at + 1}: ${moment}`);
        await pc.giveBack();
      });
    });
});

test('the whole chain of a change is passed on the way: every call is there', async () => {
  const { book, pc } = await begin({ ...bare[7]!, fates: [] });
  await pc.start().act(bare[7]!.operation, bare[7]!.act);
  expect(book.kinds()).toEqual(['authorize', 'cancel', 'register']);
});
