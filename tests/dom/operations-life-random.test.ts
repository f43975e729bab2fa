import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Operation } from '../../lib/credit/status.ts';
import { createBook, isLive, type Fate } from './operations-book.ts';
import {
  createMachine,
  keyOf,
  order,
  settle,
  shop,
  slips,
  type Life,
  type Machine,
} from './operations-stand.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const hosts = ['1', '2'];
const pc = fc.constantFrom(0, 1);
const host = fc.constantFrom(...hosts);
const often = (operation: Operation, times: number): Operation[] =>
  Array.from({ length: times }, () => operation);
const operation = fc.constantFrom<Operation>(
  ...often('authorize', 2),
  ...often('change', 5),
  ...often('cancel', 2),
  ...often('registerShipment', 6),
  ...often('check', 3),
  'withdrawShipment',
  'fetchInvoice',
  'clear',
);
const lost: Fate[] = ['answerLost', 'callLost', 'refused', 'strange', 'throws', 'notSent'];
const fate = fc.oneof({ weight: 4, arbitrary: fc.constant<Fate>('answered') }, fc.constantFrom(...lost));
const fates = fc.array(fate, { maxLength: 2 });
const credit = fc.constantFrom('approved', 'approved', 'approved', 'declined', 'review');
/** How the order stands in the back office at the moment of the click. */
const edition = fc.record({
  total: fc.constantFrom(70, 100, 300),
  street: fc.constantFrom('', '1-2-3'),
  slip: fc.constantFrom('', slips[0]!, slips[0]!, slips[1]!, slips[2]!, 'ABC123'),
});

/** Does the person wait for the answer before anything else happens? */
const patient = fc.constantFrom(true, true, true, false);

const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('act'),
      pc,
      host,
      operation,
      fates,
      credit,
      edition,
      patient,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('die'), pc, n: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fault'), pc, n: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('restart'), pc }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('alarm'), pc }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('wait'), pc }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('time'), minutes: fc.constantFrom(0.1, 1, 3, 90) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('flip'), host, to: fc.constantFrom('granted', 'paid') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('down'), is: fc.boolean() }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Seat {
  readonly machine: Machine;
  life: Life;
  underWay: Promise<unknown>[];
}

function createWorld() {
  const book = createBook();
  const seats = [0, 1].map((): Seat => {
    const machine = createMachine(book);
    machine.shops = [{ ...shop, amountChange: true, otherCarrier: true }];
    return { machine, life: machine.start(), underWay: [] };
  });
  const liveOf = (id: string): string[] => book.live().filter((number) => number.startsWith(`A-100${id}`));

  /** Until everything asked of this PC is answered, or its worker stands dead. */
  async function quiet(seat: Seat): Promise<void> {
    await Promise.race([Promise.allSettled(seat.underWay), seat.life.gate.stopped]);
    seat.underWay = [];
  }

  async function run(one: Step): Promise<void> {
    const seat = 'pc' in one ? seats[one.pc]! : seats[0]!;
    const begin = (work: Promise<unknown>): void => void seat.underWay.push(work.catch(() => undefined));
    if ('operation' in one) {
      // Whoever presses a button has a worker.
      if (seat.life.gate.stoppedAt !== null) await run({ do: 'restart', pc: one.pc });
      const { total, street, slip } = one.edition;
      const carrier = slip === 'ABC123' ? '佐川急便' : 'ヤマト運輸';
      const trackingNumbers = slip === '' ? [] : [slip];
      const buyer = { ...order().buyer, street };
      book.next(...one.fates);
      book.verdict =
        one.credit === 'declined'
          ? { credit: 'declined', why: 'overLimit' }
          : { credit: one.credit as 'approved' | 'review' };
      begin(
        seat.life.act(one.operation, { order: order(one.host, { total, buyer, carrier, trackingNumbers }) }),
      );
      if (one.patient) await quiet(seat);
    } else if ('n' in one) {
      if (one.do === 'die') seat.life.gate.arm('*', one.n);
      else seat.life.gate.fail('*', one.n);
    } else if ('to' in one) {
      const [number] = liveOf(one.host);
      const standing = number && book.booked.get(keyOf(number));
      if (!standing) return;
      if (one.to === 'paid') book.booked.set(keyOf(number), { credit: 'shipped', progress: 'paid' });
      else if (standing.credit === 'review') book.booked.set(keyOf(number), { credit: 'approved' });
    } else if ('is' in one) book.down = one.is;
    else if ('minutes' in one) for (const { machine } of seats) machine.now += one.minutes * 60_000;
    else if (one.do === 'restart') {
      seat.life.gate.arm('*');
      seat.underWay = [];
      seat.life = seat.machine.start();
      begin(seat.life.credit.recover());
    } else if (one.do === 'alarm') {
      if (seat.machine.toAlarm()) begin(seat.life.credit.recover());
    } else {
      await quiet(seat);
    }
  }

  /** Everything mends and everybody comes back: nothing may be open, billed twice or told wrongly. */
  async function end(steps: readonly Step[]): Promise<void> {
    book.down = false;
    if (book.verdict.credit === 'review') book.verdict = { credit: 'approved' };
    for (const [key, standing] of book.booked)
      if (standing.credit === 'review') book.booked.set(key, { credit: 'approved' });
    for (const seat of seats) seat.life.gate.arm('*');
    const lives: Life[] = [];
    for (const { machine } of seats) lives.push(await settle(machine));
    for (const id of hosts) {
      const live = liveOf(id);
      const lone = live.filter((number) => {
        const standing = book.booked.get(keyOf(number))!;
        // Money that has come cannot be taken back: the page names both numbers.
        return !(standing.credit === 'shipped' && standing.progress === 'paid');
      });
      expect(lone.length, `order ${id} is billed under ${live.join()}`).toBeLessThanOrEqual(1);
      for (const life of lives) {
        expect(['running', 'uncertain']).not.toContain((await life.view(id)).status);
        const asked = await life.act('check', { order: order(id) });
        if (asked.kind !== 'done') {
          expect(asked).toMatchObject({ code: 'nothingToAsk' });
          expect(live).toEqual([]);
          continue;
        }
        const { view } = asked;
        const standing = book.booked.get(keyOf(view.sentNumber));
        if (standing) expect(view.status).toBe(standing.credit);
        else expect(['none', 'invalid', 'declined', 'cancelled']).toContain(view.status);
        if (live.length === 1) expect(view.sentNumber, 'the live number is not the one shown').toBe(live[0]);
        const { amount } = book.accounts.account(keyOf(view.sentNumber));
        // What another PC lowered is told to nobody. What became of a lost reduction is nobody's knowledge, but shown.
        const pcs = steps.flatMap((one) => ('operation' in one && one.host === id ? [one.pc] : []));
        const alone = new Set(pcs).size === 1 && view.differences.length === 0;
        if (standing && isLive(standing) && view.amount !== null && alone && lone.length === live.length)
          expect([amount, null]).toContain(view.amount);
      }
    }
  }
  /** Most histories are about orders that are granted: one PC asked for them, the other has looked. */
  async function grant(): Promise<void> {
    for (const id of hosts) {
      await seats[0]!.life.act('authorize', { order: order(id) });
      await seats[1]!.life.act('check', { order: order(id) });
    }
  }
  return { run, grant, end, kinds: book.kinds };
}

test('all operations, two PCs, any accident: billed once at most, nothing open, every badge true', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 14, maxLength: 30 }), async (steps) => {
      const world = createWorld();
      await world.grant();
      for (const one of steps) await world.run(one);
      await world.end(steps);
      for (const kind of world.kinds()) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }),
    { numRuns: 200, seed: 99, endOnFailure: true },
  );
  // The histories reach every call, and more than once.
  for (const kind of ['cancel', 'reduce', 'correct', 'register', 'changeSlip', 'withdrawSlip'])
    expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(5);
}, 300_000);
